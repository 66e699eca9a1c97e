import { runsOutAt, type Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { awokenRange, overdueRange, snoozedRange } from '@/lib/store/waiting';
import { whomsOf, type Asker } from './waiting';

/** Above this nobody counts; neither do we. */
export const mostOverdue = 100;

/** Leads whose follow-up clock, or whose wait for an answer, runs out up to a moment, earliest first. */
export async function leadsDue(db: Database, until: number, limit: number): Promise<readonly Lead[]> {
  const rows = await db.leads.where('dueAt').belowOrEqual(until).limit(limit).toArray();
  return rows.map((row) => row.lead);
}

/** Parked leads that wake up until a moment, earliest first. */
export async function leadsWaking(db: Database, until: number, limit: number): Promise<readonly Lead[]> {
  const rows = await db.leads.where('wakeAt').belowOrEqual(until).limit(limit).toArray();
  return rows.map((row) => row.lead);
}

/** The next moment after `now` at which a clock runs out or a lead wakes up, for an alarm; null: none. */
export async function nextMoment(db: Database, now: number): Promise<number | null> {
  const [due, wake] = await db.transaction('r', db.leads, async () =>
    Promise.all([db.leads.where('dueAt').above(now).first(), db.leads.where('wakeAt').above(now).first()]),
  );
  const moments = [due?.dueAt, wake?.wakeAt].filter((moment) => moment !== undefined);
  return moments.length === 0 ? null : Math.min(...moments);
}

/**
 * How many of the leads that wait for a user and their side are overdue and not snoozed; `mostOverdue` stands for any
 * more. What waits with marketing runs no clock.
 * @param since only those that came to be so from then on, because the clock ran out or the snooze ended; wall time in ms
 */
export async function countOverdue(
  db: Database,
  { userId, role, now, since }: Asker & { readonly since?: number },
): Promise<number> {
  const whoms = whomsOf(userId, role).filter((whom) => whom !== 'marketing');
  const counts = await db.transaction('r', db.leads, async () =>
    Promise.all(
      whoms.map(async (whom) => {
        const between = (range: readonly [string, string]) =>
          db.leads.where('waiting').between(...range, true, true);
        const asleep = new Set(await between(snoozedRange(whom, now)).primaryKeys());
        const over = await between(overdueRange(whom, since ?? 0, now))
          .limit(mostOverdue + asleep.size)
          .primaryKeys();
        const awoken =
          since === undefined
            ? []
            : await between(awokenRange(whom, since, now))
                .filter(({ lead }) => (runsOutAt(lead) ?? since) < since)
                .primaryKeys();
        return over.filter((id) => !asleep.has(id)).length + awoken.length;
      }),
    ),
  );
  return Math.min(
    mostOverdue,
    counts.reduce((sum, count) => sum + count, 0),
  );
}
