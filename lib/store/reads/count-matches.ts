import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Filter } from '@/lib/funnel/team/filter';
import { matchesFilter } from '@/lib/funnel/team/match-filter';
import { isMeantBy } from '@/lib/funnel/team/propose';
import type { Segment } from '@/lib/funnel/team/segment';
import type { Database } from '@/lib/store/database';

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
};

/** Counts on through one more page of leads. @param all leads in the store, as kept */
export async function countMatches(
  db: Database,
  before: MatchCount,
  all: number,
  { definition, segment, filter, now }: Asked,
): Promise<MatchCount> {
  return db.transaction('r', [db.leads, db.accounts], async () => {
    const rows = await db.leads.where('id').above(before.after).limit(pageSize).toArray();
    const ids = [...new Set(rows.flatMap(({ account }) => account ?? []))];
    const accounts = new Map(
      (await db.accounts.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row.value]] : [])),
    );
    let { matching, meant } = before;
    for (const { lead, account } of rows) {
      const facts = { definition, lead, account: accounts.get(account ?? '') ?? null, now };
      if (!matchesFilter(filter, facts)) continue;
      matching += 1;
      if (isMeantBy({ ...segment, filter, isOn: true }, facts)) meant += 1;
    }
    const asked = before.asked + rows.length;
    return {
      after: rows.at(-1)?.id ?? before.after,
      asked,
      all: Math.max(all, asked),
      matching,
      meant,
      isDone: rows.length < pageSize,
    };
  });
}
