import { tick, type Timestamp } from '@/lib/funnel/log/clock';
import type { Actor, LeadEvent, Payload } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { rowOf } from '@/lib/store/row-of';
import { clockOf, deviceOf, eventOf, foldIn, putRows, refold, type RowChange, type Stamp } from './append';

/** Something that happened before it was told to Stageside. `at`: wall time in ms. */
export type PastEvent = { readonly at: number; readonly actor: Actor; readonly payload: Payload };

/**
 * Writes leads together with their past: events carry the time at which they happened. For leads that the store
 * does not have yet; must run inside `transact`. A past that the fold would not let happen throws.
 * @returns the new rows
 */
export async function appendHistory(
  db: Database,
  leads: readonly { readonly leadId: string; readonly past: readonly PastEvent[] }[],
  stamp: Stamp,
): Promise<readonly RowChange[]> {
  const device = await deviceOf(db);
  const written: LeadEvent[] = [];
  const rows: RowChange[] = [];
  for (const { leadId, past } of leads) {
    let clock: Timestamp | null = null;
    let lead: Lead | null = null;
    const events: LeadEvent[] = [];
    for (const { at, actor, payload } of past) {
      clock = tick(clock, at, device);
      const event = eventOf(payload, leadId, lead?.head ?? null, clock, { ...stamp, actor });
      events.push(event);
      const folded: Lead | 'refold' = foldIn(lead, event, stamp.definitions);
      lead = folded === 'refold' ? await refold(db, leadId, events, stamp.definitions) : folded;
    }
    written.push(...events);
    rows.push({ before: null, after: lead && rowOf(lead, stamp.definitions) });
  }
  await db.events.bulkAdd(written);
  await putRows(db, rows);
  // What is written next must sort after it.
  const stored = await clockOf(db);
  const latest = written.reduce((last, { at }) => (at > last ? at : last), stored ?? '');
  if (latest !== (stored ?? '')) await db.meta.put({ key: 'clock', value: latest });
  return rows;
}
