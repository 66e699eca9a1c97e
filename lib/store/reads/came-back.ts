import type { Lead } from '@/lib/funnel/lead';
import { cameBackList, cameBackRange, plainOfList } from '@/lib/store/came-back';
import { waitingCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';

/** What came back and waits for marketing's answer. */
export type CameBack = {
  /** Those that came back first first; with a plain reason asked for, those alone. */
  readonly leads: readonly Lead[];
  /** How many in all, whatever their reason. */
  readonly count: number;
  /** How many by plain reason, only those with any, the most frequent first. */
  readonly byPlain: readonly { readonly plain: string; readonly count: number }[];
};

/**
 * Reads one page of the list by its index and the kept counts; nothing is scanned.
 * @param plain id of a plain reason; null: all
 */
export async function cameBack(
  db: Database,
  { plain, limit }: { readonly plain: string | null; readonly limit: number },
): Promise<CameBack> {
  return db.transaction('r', [db.leads, db.counters], async () => {
    const prefix = waitingCounter(cameBackList(''));
    const [rows, all, counters] = await Promise.all([
      db.leads
        .where('waiting')
        .between(...cameBackRange(plain), true, true)
        .limit(limit)
        .toArray(),
      db.counters.get(waitingCounter(cameBackList(null))),
      db.counters.where('key').startsWith(prefix).toArray(),
    ]);
    return {
      leads: rows.map((row) => row.lead),
      count: all?.count ?? 0,
      byPlain: counters
        .map(({ key, count }) => ({ plain: plainOfList(key.slice(waitingCounter('').length)), count }))
        .toSorted((a, b) => b.count - a.count),
    };
  });
}

/** How many came back and wait for marketing's answer: one kept count. */
export async function countCameBack(db: Database): Promise<number> {
  return (await db.counters.get(waitingCounter(cameBackList(null))))?.count ?? 0;
}
