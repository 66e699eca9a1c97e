import { useState, type ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { Adding } from '@/components/live/Adding';
import { CameBack } from '@/components/live/CameBack';
import { FileReminder } from '@/components/live/keep/FileReminder';
import { PeopleOnList } from '@/components/live/PeopleOnList';
import { PagePrompts } from '@/components/live/PagePrompts';
import { Proposals } from '@/components/live/Proposals';
import { WhoIsThis } from '@/components/live/WhoIsThis';
import { allOf, mergingOf } from '@/components/page/all-of';
import { EmptyState } from '@/components/page/EmptyState';
import { PeopleSwitcher } from '@/components/page/PeopleSwitcher';
import { peopleOnPage, seenOf } from '@/components/page/people-on-page';
import type { Desk } from '@/components/page/use-desk';
import type { Settings } from '@/lib/funnel/settings';
import type { TabState } from '@/lib/messaging/tab-state';
import { useRecognised } from '@/lib/queries/use-recognised';
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
  const { definition, now } = desk;
  const seen = tab.seen?.people ?? [];
  const site = tab.seen?.site ?? 'hand';
  const recognised = useRecognised(seen.map((person) => seenOf(person, site)));
  const [chosen, choose] = useState<string | null>(null);
  if (!recognised) return null;
  const shown = peopleOnPage(seen, recognised, site);
  const person = shown.find(({ id }) => id === chosen) ?? shown[0];
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
        {tab.space === 'main' && <FileReminder now={now} />}
      </>
    );
  return (
    <>
      <PagePrompts tab={tab} desk={desk} settings={settings} onSetUp={openOptions} />
      {shown.length > 1 && (
        <PeopleSwitcher
          people={shown}
          chosen={person.id}
          onChoose={choose}
          definition={definition}
          now={now}
        />
      )}
      <WhoIsThis
        key={person.id}
        person={person}
        desk={desk}
        settings={settings}
        merging={mergingOf(tab)}
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
