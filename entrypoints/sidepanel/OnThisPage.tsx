import type { ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { Adding } from '@/components/live/Adding';
import { CameBack } from '@/components/live/CameBack';
import { FileReminder } from '@/components/live/keep/FileReminder';
import { PagePrompts } from '@/components/live/PagePrompts';
import { PeopleOnList } from '@/components/live/PeopleOnList';
import { PersonHere } from '@/components/live/PersonHere';
import { Proposals } from '@/components/live/Proposals';
import { usePeopleHere } from '@/components/live/use-people-here';
import { allOf } from '@/components/page/all-of';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import type { Settings } from '@/lib/funnel/settings';
import type { TabState } from '@/lib/messaging/tab-state';
import { words } from '@/lib/words';
import { ShownLead } from './ShownLead';
import { Waiting } from './Waiting';

/** As many as anybody scrolls through at once. */
const cameBackShown = 50;

type Props = {
  readonly tab: TabState;
  readonly desk: Desk;
  readonly settings: Settings;
  readonly onOpen: (leadId: string) => void;
  /** Adds somebody whom this lead recommended. */
  readonly onRefer: (leadId: string) => void;
};

/** Whoever the tab shows: one of several at a time; a stranger's form to add them; nobody: what waits. */
export function OnThisPage({ tab, desk, settings, onOpen, onRefer }: Props): ReactElement | null {
  const here = usePeopleHere(tab);
  if (!here) return null;
  const { person, site } = here;
  const results = tab.seen?.results ?? [];
  const list = results.length > 0 && (
    <PeopleOnList results={results} site={site} desk={desk} settings={settings} onOpen={onOpen} />
  );
  if (!person)
    return (
      <>
        <PagePrompts tab={tab} desk={desk} settings={settings} onSetUp={openOptions} />
        {list || <EmptyState title={words('panel.nobody')} hint={words('panel.nobodyHint')} />}
        <CameBack desk={desk} shown={cameBackShown} onOpen={onOpen} all={allOf('cameBack', tab)} />
        <Proposals role={desk.role} />
        <Waiting desk={desk} onOpen={onOpen} all={allOf('waiting', tab)} />
        {tab.space === 'main' && <FileReminder now={desk.now} />}
      </>
    );
  return (
    <>
      <PagePrompts tab={tab} desk={desk} settings={settings} onSetUp={openOptions} />
      <PersonHere
        here={here}
        person={person}
        tab={tab}
        desk={desk}
        settings={settings}
        onOpen={onOpen}
        renderLead={(lead, beneath) => (
          <ShownLead
            key={lead.id}
            lead={lead}
            onPage={beneath}
            desk={desk}
            onOpen={onOpen}
            onRefer={onRefer}
          />
        )}
        renderStranger={(weighed, stage) => (
          <Adding
            weighed={weighed}
            stage={stage}
            stranger={person.stranger}
            capturedFrom={site}
            desk={desk}
            onOpen={onOpen}
            onAdded={() => undefined}
          />
        )}
      />
      {list}
    </>
  );
}

function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
