import type { Lead } from '@/lib/funnel/lead';
import type { Database } from '@/lib/store/database';

/** Leads whose follow-up clock runs out up to a moment, earliest first. */
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
