import { useState, type ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { Adding } from '@/components/live/Adding';
import { CameBack } from '@/components/live/CameBack';
import { PagePrompts } from '@/components/live/PagePrompts';
import { Proposals } from '@/components/live/Proposals';
import { allOf } from '@/components/page/all-of';
import { EmptyState } from '@/components/page/EmptyState';
import { PeopleSwitcher } from '@/components/page/PeopleSwitcher';
import { keysOnPage, peopleOnPage } from '@/components/page/people-on-page';
import type { Desk } from '@/components/page/use-desk';
import type { Settings } from '@/lib/funnel/settings';
import type { TabState } from '@/lib/messaging/tab-state';
import { useLeadsByKeys } from '@/lib/queries/use-leads';
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
  const byKey = useLeadsByKeys(keysOnPage(seen));
  const [chosen, choose] = useState<string | null>(null);
  if (!byKey) return null;
  const shown = peopleOnPage(seen, byKey);
  const person = shown.find(({ id }) => id === chosen) ?? shown[0];
  if (!person)
    return (
      <>
        <PagePrompts tab={tab} desk={desk} settings={settings} onSetUp={openOptions} />
        <EmptyState title={words('panel.nobody')} hint={words('panel.nobodyHint')} />
        <CameBack desk={desk} shown={cameBackShown} onOpen={onOpen} all={allOf('cameBack', tab)} />
        <Proposals role={desk.role} />
        <Waiting desk={desk} onOpen={onOpen} all={allOf('waiting', tab)} />
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
      {person.lead ? (
        <ShownLead key={person.id} lead={person.lead} desk={desk} onOpen={onOpen} onRefer={onRefer} />
      ) : (
        <Adding
          key={person.id}
          stranger={person.stranger}
          capturedFrom={tab.seen?.site ?? 'hand'}
          desk={desk}
          onOpen={onOpen}
          onAdded={() => undefined}
        />
      )}
    </>
  );
}

function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
