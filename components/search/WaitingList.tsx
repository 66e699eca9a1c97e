import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Quadrants } from '@/lib/funnel/definition/quadrant';
import { runsOutAt, type Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { ListCount } from './ListCount';
import { ListMore } from './ListMore';
import { ResultList } from './ResultList';
import './search.css';

type Props = {
  /** The most urgent first. */
  readonly leads: readonly Lead[];
  /** How many wait in all, how many of them are overdue, and how many leads there are at all. */
  readonly counts: { readonly waiting: number; readonly overdue: number; readonly leads: number };
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  /** Absent: not shown here. */
  readonly quadrants?: Quadrants | undefined;
  readonly onOpen: (leadId: string) => void;
  /** Shows some more of those that wait. */
  readonly onMore: () => void;
  /** Address of the whole list; absent: there is no page of it. */
  readonly all?: string | undefined;
};

type Urgency = 'overdue' | 'due' | 'untimed';

const mostUrgentFirst: readonly Urgency[] = ['overdue', 'due', 'untimed'];
const mostCounted = 99;

/** What waits for the user and their side: what is overdue, what is due and when, and what has no clock. */
export function WaitingList({ leads, counts, onMore, all, ...list }: Props): ReactElement {
  if (counts.leads === 0)
    return <EmptyState title={words('common.waiting.empty')} hint={words('common.waiting.emptyHint')} />;
  if (leads.length === 0)
    return <EmptyState title={words('common.waiting.quiet')} hint={words('common.waiting.quietHint')} />;
  const urgencyOf = (lead: Lead): Urgency => urgencyAt(lead, list.now);
  const sorted = mostUrgentFirst.flatMap((urgency) => leads.filter((lead) => urgencyOf(lead) === urgency));
  const overdue = counts.overdue > mostCounted ? `${mostCounted}+` : String(counts.overdue);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="results-title">
        {words('common.waiting.title')}
        <ListCount count={counts.waiting} told={words('common.waiting.count', counts.waiting)} all={all} />
        {counts.overdue > 0 && (
          <span className="results-overdue figures">{words('common.waiting.overdueCount', [overdue])}</span>
        )}
      </h2>
      <ResultList
        label={words('common.waiting.title')}
        leads={sorted}
        groupOf={(lead) => words(`common.waiting.${urgencyOf(lead)}`)}
        {...list}
      />
      <ListMore
        count={counts.waiting}
        shown={leads.length}
        label={words('common.waiting.more')}
        onMore={onMore}
        all={all}
      />
    </section>
  );
}

function urgencyAt(lead: Lead, now: number): Urgency {
  const end = runsOutAt(lead);
  if (end === null) return 'untimed';
  return end < now ? 'overdue' : 'due';
}
