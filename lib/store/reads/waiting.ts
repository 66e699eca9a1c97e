import type { Role } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { waitingCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { dueOf, snoozedRange, waitingRange, type Whom } from '@/lib/store/waiting';

export type WaitingLead = {
  readonly lead: Lead;
  readonly whom: Whom;
  /** Wall time in ms: the clock that runs, or the day it wakes up; null: no date. */
  readonly dueAt: number | null;
};

export type Asker = { readonly userId: string; readonly role: Role; readonly now: number };

/** What waits for a user and their side, by due time, those without one last; snoozed leads are left out. */
export async function waitingFor(
  db: Database,
  { userId, role, now, limit }: Asker & { readonly limit: number },
): Promise<readonly WaitingLead[]> {
  const lists = await db.transaction('r', db.leads, async () =>
    Promise.all(whomsOf(userId, role).map(async (whom) => awake(db, whom, now, limit))),
  );
  return lists
    .flat()
    .toSorted((a, b) => (a.dueAt ?? Number.MAX_VALUE) - (b.dueAt ?? Number.MAX_VALUE))
    .slice(0, limit);
}

/** How many leads wait for a user and their side: kept counts less the few that are asleep. */
export async function countWaiting(db: Database, { userId, role, now }: Asker): Promise<number> {
  const counts = await db.transaction('r', [db.leads, db.counters], async () =>
    Promise.all(
      whomsOf(userId, role).map(async (whom) => {
        const [all, asleep] = await Promise.all([
          db.counters.get(waitingCounter(whom)),
          db.leads
            .where('waiting')
            .between(...snoozedRange(whom, now), true, true)
            .count(),
        ]);
        return (all?.count ?? 0) - asleep;
      }),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The side and the person that something may wait for where a user asks. */
export function whomsOf(userId: string, role: Role): readonly Whom[] {
  const sides = role === 'both' ? (['sales', 'marketing'] as const) : [role];
  return [...sides, `user:${userId}`];
}

async function awake(db: Database, whom: Whom, now: number, limit: number): Promise<readonly WaitingLead[]> {
  const range = db.leads.where('waiting').between(...waitingRange(whom), true, true);
  // Snoozed leads stay in the index: read on until enough are awake.
  for (let take = limit; ; take *= 2) {
    const rows = await range.clone().limit(take).toArray();
    const found = rows.filter((row) => (row.lead.snoozedUntil ?? 0) <= now);
    if (found.length >= limit || rows.length < take)
      return found.slice(0, limit).map(({ lead }) => ({ lead, whom, dueAt: dueOf(lead) }));
  }
}
