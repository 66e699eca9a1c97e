import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Filter } from '@/lib/funnel/team/filter';
import { matchesFilter, type FilterFacts } from '@/lib/funnel/team/match-filter';
import { isMeantBy } from '@/lib/funnel/team/propose';
import type { Segment } from '@/lib/funnel/team/segment';
import type { Database } from '@/lib/store/database';
import { scanPage } from './scan';

/** How far a count has come. */
export type MatchCount = {
  /** Id of the last lead that was asked; where to go on. */
  readonly after: string;
  readonly asked: number;
  /** Leads in the store. */
  readonly all: number;
  readonly matching: number;
  /** Of those, whom the segment would propose or hand over now. */
  readonly meant: number;
  readonly isDone: boolean;
};

const pageSize = 500;

export const noneCounted: MatchCount = {
  after: '',
  asked: 0,
  all: 0,
  matching: 0,
  meant: 0,
  isDone: false,
};

type Asked = {
  readonly definition: FunnelDefinition;
  readonly segment: Segment;
  readonly filter: Filter;
  /** Wall time in ms. */
  readonly now: number;
  /** Gives facts their score, where the filter asks for it. */
  readonly scored: (facts: FilterFacts) => FilterFacts;
};

/** Counts on through one more page of leads. @param all leads in the store, as kept */
export async function countMatches(
  db: Database,
  before: MatchCount,
  all: number,
  { definition, segment, filter, now, scored }: Asked,
): Promise<MatchCount> {
  const page = await scanPage(db, before.after, pageSize);
  let { matching, meant } = before;
  for (const { lead, account } of page.people) {
    const facts = scored({ definition, lead, account, now });
    if (!matchesFilter(filter, facts)) continue;
    matching += 1;
    if (isMeantBy({ ...segment, filter, isOn: true }, facts)) meant += 1;
  }
  const asked = before.asked + page.people.length;
  return {
    after: page.after ?? before.after,
    asked,
    all: Math.max(all, asked),
    matching,
    meant,
    isDone: page.after === null,
  };
}
