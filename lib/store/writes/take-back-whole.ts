import { tick } from '@/lib/funnel/log/clock';
import { compareEvents, isStageEvent, type LeadEvent } from '@/lib/funnel/log/event';
import type { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';
import { clockOf, deviceOf, eventOf, putRows, type RowChange, type Stamp } from './append';

/** A lead as it is, and all events that its log holds. */
export type WholeLead = { readonly before: LeadRow; readonly events: readonly LeadEvent[] };

/**
 * Takes back everything that ever happened to leads, their adding included, newest first: none of them is there any more,
 * the log keeps both. One write a table. Must run inside `transact`; every event must be in effect.
 */
export async function takeBackWhole(
  db: Database,
  leads: readonly WholeLead[],
  stamp: Stamp,
): Promise<readonly RowChange[]> {
  if (leads.length === 0) return [];
  const device = await deviceOf(db);
  let clock = await clockOf(db);
  const written: LeadEvent[] = [];
  for (const { before, events } of leads) {
    const standing = events.toSorted(compareEvents);
    while (standing.length > 0) {
      const head = standing.findLast((event) => isStageEvent(event))?.id ?? null;
      const target = standing.pop()?.id ?? '';
      clock = tick(clock, stamp.now, device);
      written.push(eventOf({ kind: 'undone', target }, before.id, head, clock, stamp));
    }
  }
  const rows = leads.map(({ before }) => ({ before, after: null }));
  await db.events.bulkAdd(written);
  await putRows(db, rows);
  await db.meta.put({ key: 'clock', value: clock });
  return rows;
}
