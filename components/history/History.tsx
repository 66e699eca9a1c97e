import type { ReactElement } from 'react';
import { LongList } from '@/components/long-list/LongList';
import type { People } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { HistoryLine } from './HistoryLine';
import { PastClocks } from './PastClocks';
import './history.css';

/** About as tall as a line is, in px, until it was drawn. */
const lineHeight = 52;

/** One line of a lead's log. */
export type HistoryEntry = {
  readonly event: LeadEvent;
  readonly void: boolean;
  readonly undone: boolean;
  /** Said by the last line of a command alone. */
  readonly undoable: boolean;
  /** Ids of what came later and keeps its command from being undone. */
  readonly later?: readonly string[];
  /** True where undoing it takes back what was done to other leads as well. */
  readonly forOthers?: boolean;
  /** Of an event of a lead that is part of this one: what that one was called; null: it had no name. */
  readonly part?: string | null;
  /** What the other lead is called that it names; null: nobody can tell. */
  readonly other?: string | null;
  /** What the programme that it names is called; absent: it names none. */
  readonly programme?: string;
  /** What the file is called that an import told it from; absent: no import did. */
  readonly file?: string;
};

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
