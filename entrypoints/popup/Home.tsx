import type { ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { StrangerCard } from '@/components/add/StrangerCard';
import { CameBack } from '@/components/live/CameBack';
import { FileReminder } from '@/components/live/keep/FileReminder';
import { PagePrompts } from '@/components/live/PagePrompts';
import { PersonHere } from '@/components/live/PersonHere';
import { Proposals } from '@/components/live/Proposals';
import { usePeopleHere } from '@/components/live/use-people-here';
import { useWaitingList } from '@/components/live/use-waiting-list';
import { allOf } from '@/components/page/all-of';
import type { Desk } from '@/components/page/use-desk';
import { WaitingList } from '@/components/search/WaitingList';
import type { Stranger } from '@/lib/funnel/person/stranger';
import type { Settings } from '@/lib/funnel/settings';
import type { TabState } from '@/lib/messaging/tab-state';
import { words } from '@/lib/words';
import { ShownLead } from './Shown';
import { SmallFunnel } from './SmallFunnel';

/** As many as fit without pushing the page's person away; as many more as are shown at a press. */
const waitingLengths = { shown: 5, more: 20 };
const cameBackShown = 3;

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
  const { definition, people, commands } = desk;
  const here = usePeopleHere(tab);
  const waiting = useWaitingList(desk, waitingLengths);
  if (!here || !waiting) return null;
  const { person, site } = here;
  return (
    <>
      <PagePrompts tab={tab} desk={desk} settings={settings} onSetUp={openOptions} />
      {person && (
        <section className="popup-page" aria-label={words('popup.onThisPage')}>
          <PersonHere
            here={here}
            person={person}
            tab={tab}
            desk={desk}
            settings={settings}
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
                capturedFrom={site}
                run={commands.run}
                onDetails={() => onAdd(person.stranger)}
                onOpenLead={onOpen}
              />
            )}
          />
        </section>
      )}
      <CameBack desk={desk} shown={cameBackShown} onOpen={onOpen} all={allOf('cameBack', tab)} />
      <Proposals role={desk.role} />
      {(waiting.leads.length > 0 || !person) && (
        <WaitingList {...waiting} onOpen={onOpen} all={allOf('waiting', tab)} />
      )}
      {waiting.counts.leads > 0 && !person && (
        <SmallFunnel definition={definition} counts={waiting.counts} hasPages={tab.space === 'main'} />
      )}
      {tab.space === 'main' && <FileReminder now={desk.now} />}
    </>
  );
}

function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
