import { useState, type ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { StrangerCard } from '@/components/add/StrangerCard';
import { CameBack } from '@/components/live/CameBack';
import { FileReminder } from '@/components/live/keep/FileReminder';
import { PagePrompts } from '@/components/live/PagePrompts';
import { Proposals } from '@/components/live/Proposals';
import { WhoIsThis } from '@/components/live/WhoIsThis';
import { allOf, mergingOf } from '@/components/page/all-of';
import { peopleOnPage, seenOf } from '@/components/page/people-on-page';
import { PeopleSwitcher } from '@/components/page/PeopleSwitcher';
import type { Desk } from '@/components/page/use-desk';
import { WaitingList } from '@/components/search/WaitingList';
import type { Stranger } from '@/lib/funnel/person/stranger';
import type { Settings } from '@/lib/funnel/settings';
import type { TabState } from '@/lib/messaging/tab-state';
import { useCounts } from '@/lib/queries/use-counts';
import { useQuadrants } from '@/lib/queries/use-quadrants';
import { useRecognised } from '@/lib/queries/use-recognised';
import { useWaiting } from '@/lib/queries/use-waiting';
import { words } from '@/lib/words';
import { ShownLead } from './Shown';
import { SmallFunnel } from './SmallFunnel';

/** As many as fit without pushing the page's person away. */
const waitingShown = 5;
const cameBackShown = 3;
/** As many more as are shown at a press. */
const pageLength = 20;

type Props = {
  readonly tab: TabState;
  readonly desk: Desk;
  readonly settings: Settings;
  readonly onOpen: (leadId: string) => void;
  readonly onAdd: (stranger: Stranger) => void;
  /** Adds somebody whom this lead recommended. */
  readonly onRefer: (leadId: string) => void;
};

/** Nothing typed: the person of the tab first, then what waits. */
export function Home({ tab, desk, settings, onOpen, onAdd, onRefer }: Props): ReactElement | null {
  const { definition, people, now } = desk;
  const seen = tab.seen?.people ?? [];
  const site = tab.seen?.site ?? 'hand';
  const recognised = useRecognised(seen.map((person) => seenOf(person, site)));
  const [limit, setLimit] = useState(waitingShown);
  const waiting = useWaiting(limit);
  const counts = useCounts();
  const quadrants = useQuadrants(
    (waiting ?? []).map(({ lead }) => lead.id),
    now,
  );
  if (!recognised || !waiting || !counts) return null;
  const shown = peopleOnPage(seen, recognised, site);
  return (
    <>
      <PagePrompts tab={tab} desk={desk} settings={settings} onSetUp={openOptions} />
      {shown.length > 0 && (
        <OnThisPage
          key={tab.tabId}
          shown={shown}
          capturedFrom={site}
          merging={mergingOf(tab)}
          desk={desk}
          settings={settings}
          onOpen={onOpen}
          onAdd={onAdd}
          onRefer={onRefer}
        />
      )}
      <CameBack desk={desk} shown={cameBackShown} onOpen={onOpen} all={allOf('cameBack', tab)} />
      <Proposals role={desk.role} />
      {(waiting.length > 0 || shown.length === 0) && (
        <WaitingList
          leads={waiting.map(({ lead }) => lead)}
          counts={counts}
          quadrants={quadrants}
          definition={definition}
          people={people}
          now={now}
          onOpen={onOpen}
          onMore={() => setLimit(limit + pageLength)}
          all={allOf('waiting', tab)}
        />
      )}
      {counts.leads > 0 && shown.length === 0 && (
        <SmallFunnel definition={definition} counts={counts} hasPages={tab.space === 'main'} />
      )}
      {tab.space === 'main' && <FileReminder now={now} />}
    </>
  );
}

function openOptions(): void {
  void browser.runtime.openOptionsPage();
}

function OnThisPage({
  shown,
  capturedFrom,
  merging,
  desk,
  settings,
  onOpen,
  onAdd,
  onRefer,
}: Pick<Props, 'desk' | 'settings' | 'onOpen' | 'onAdd' | 'onRefer'> & {
  readonly shown: ReturnType<typeof peopleOnPage>;
  readonly capturedFrom: string;
  readonly merging: string | undefined;
}): ReactElement | null {
  const { definition, people, now, commands } = desk;
  const [chosen, choose] = useState<string | null>(null);
  const person = shown.find(({ id }) => id === chosen) ?? shown[0];
  if (!person) return null;
  return (
    <section className="popup-page" aria-label={words('popup.onThisPage')}>
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
        merging={merging}
        onOpen={onOpen}
        renderLead={(lead, beneath) => (
          <ShownLead lead={lead} onPage={beneath} desk={desk} onOpen={onOpen} onRefer={onRefer} />
        )}
        renderStranger={(_, stage) => (
          <StrangerCard
            stage={stage}
            stranger={person.stranger}
            definition={definition}
            people={people}
            capturedFrom={capturedFrom}
            run={commands.run}
            onDetails={() => onAdd(person.stranger)}
            onOpenLead={onOpen}
          />
        )}
      />
    </section>
  );
}
