import { tick, type Timestamp } from '@/lib/funnel/clock';
import type { Actor, LeadEvent, Payload } from '@/lib/funnel/event';
import { advanceLead, foldLead } from '@/lib/funnel/fold';
import type { Lead } from '@/lib/funnel/lead';
import type { Database } from '@/lib/store/database';
import { deviceOf, eventOf, putRows, rowOf, type RowChange, type Stamp } from './append';

/** Something that happened before it was told to Stageside. `at`: wall time in ms. */
export type PastEvent = { readonly at: number; readonly actor: Actor; readonly payload: Payload };

/**
 * Writes leads together with their past: events carry the time at which they happened. For leads that the store
 * does not have yet; must run inside a read-write transaction.
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
      const event = eventOf(payload, leadId, lead, clock, { ...stamp, actor });
      events.push(event);
      const advanced: Lead | 'refold' = advanceLead(lead, event, stamp.definitions);
      lead = advanced === 'refold' ? foldLead(events, stamp.definitions).lead : advanced;
    }
    written.push(...events);
    rows.push({ before: null, after: lead && rowOf(lead, stamp.definitions) });
  }
  await db.events.bulkAdd(written);
  await putRows(db, rows);
  return rows;
}
