import type { ReactElement } from 'react';
import { LongList } from '@/components/long-list/LongList';
import type { People } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { HistoryLine } from './HistoryLine';
import { PastClocks } from './PastClocks';
import './history.css';

/** About as tall as a line is, in px, until it was drawn. */
const lineHeight = 52;

export type HistoryProps = {
  /** In the order in which they count. */
  readonly entries: readonly HistoryEntry[];
  /** The definition in force. */
  readonly definition: FunnelDefinition;
  /** Every version that events name; one that is missing is read by the one in force. */
  readonly definitions: DefinitionByKey;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  /** The team's kinds of activities, for the names of its own. */
  readonly kinds?: NamedKinds;
  /** Absent: nothing can be undone from here. */
  readonly onUndo?: (opId: string, batch: string | undefined) => void;
};

/** Who did what and when, newest first. What had no effect or was undone stays, and says so. */
export function History(props: HistoryProps): ReactElement {
  const { entries, lead, now } = props;
  return (
    <section aria-labelledby="history">
      <h3 id="history">{words('history.title')}</h3>
      <PastClocks clocks={lead.pastFollowUps} now={now} />
      <LongList
        as="ol"
        className="history"
        items={entries.toReversed()}
        keyOf={({ event }) => event.id}
        estimate={lineHeight}
      >
        {(entry) => ({
          className: 'history-line',
          'data-off': entry.void || entry.undone || undefined,
          children: <HistoryLine entry={entry} {...props} />,
        })}
      </LongList>
    </section>
  );
}
