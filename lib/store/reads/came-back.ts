import type { Lead } from '@/lib/funnel/log/lead';
import { cameBackList, cameBackRange, plainOfList } from '@/lib/store/came-back';
import { waitingCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { snoozedRange } from '@/lib/store/waiting';

/** What came back and waits for marketing's answer; what is snoozed is left out until its snooze ends. */
export type CameBack = {
  /** Those that came back first first; with a plain reason asked for, those alone. */
  readonly leads: readonly Lead[];
  /** How many in all, whatever their reason. */
  readonly count: number;
  /** How many by plain reason, only those with any, the most frequent first. */
  readonly byPlain: readonly { readonly plain: string; readonly count: number }[];
};

type Asked = {
  /** Id of a plain reason; null: all. */
  readonly plain: string | null;
  readonly limit: number;
  /** Wall time in ms. */
  readonly now: number;
};

/** Reads one page of the list by its index, and the kept counts less the few that are asleep; nothing is scanned. */
export async function cameBack(db: Database, { plain, limit, now }: Asked): Promise<CameBack> {
  return db.transaction('r', [db.leads, db.counters], async () => {
    const [leads, count, counters] = await Promise.all([
      awake(db, { plain, limit, now }),
      countAwake(db, cameBackList(null), now),
      db.counters
        .where('key')
        .startsWith(waitingCounter(cameBackList('')))
        .toArray(),
    ]);
    const byPlain = await Promise.all(
      counters.map(async ({ key }) => {
        const list = key.slice(waitingCounter('').length);
        return { plain: plainOfList(list), count: await countAwake(db, list, now) };
      }),
    );
    return {
      leads,
      count,
      byPlain: byPlain.filter((each) => each.count > 0).toSorted((a, b) => b.count - a.count),
    };
  });
}

/** How many came back and wait for marketing's answer at a moment. */
export async function countCameBack(db: Database, now: number): Promise<number> {
  return db.transaction('r', [db.leads, db.counters], async () => countAwake(db, cameBackList(null), now));
}

async function countAwake(db: Database, list: string, now: number): Promise<number> {
  const [all, asleep] = await Promise.all([
    db.counters.get(waitingCounter(list)),
    db.leads
      .where('waiting')
      .between(...snoozedRange(list, now), true, true)
      .count(),
  ]);
  return (all?.count ?? 0) - asleep;
}

async function awake(db: Database, { plain, limit, now }: Asked): Promise<readonly Lead[]> {
  const range = db.leads.where('waiting').between(...cameBackRange(plain), true, true);
  // Snoozed leads stay in the index: read on until enough are awake.
  for (let take = limit; ; take *= 2) {
    const rows = await range.clone().limit(take).toArray();
    const found = rows.map((row) => row.lead).filter(({ snoozedUntil }) => (snoozedUntil ?? 0) <= now);
    if (found.length >= limit || rows.length < take) return found.slice(0, limit);
  }
}
