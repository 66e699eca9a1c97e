import type { LeadEvent, Payload } from '@/lib/funnel/log/event';
import { foldPeople } from '@/lib/funnel/log/fold';
import type { Database } from '@/lib/store/database';
import { logOf } from '@/lib/store/log-of';
import { rowOf } from '@/lib/store/row-of';
import type { LeadRow } from '@/lib/store/rows';
import type { RowChange, Stamp } from './append';

type Change = { readonly leadId: string; readonly payloads: readonly Payload[] };
type Written = { readonly events: readonly LeadEvent[]; readonly rows: readonly RowChange[] };

/**
 * Folds one more change of a lead that was ever merged, or is about to be, into all leads that this concerns. Their logs
 * are read whole: such leads are few. Keeps who is part of whom; events and rows are written by the caller.
 * @param eventAfter makes a payload an event that comes after those before; of a lead whose last move is `head`
 */
export async function foldIntoMerged(
  db: Database,
  { leadId, payloads }: Change,
  stamp: Stamp,
  eventAfter: (payload: Payload, head: string | null) => LeadEvent,
): Promise<Written> {
  const further = payloads.flatMap((payload) => (payload.kind === 'mergedInto' ? [payload.into] : []));
  const log = [...(await logOf(db, leadId, further))];
  const events: LeadEvent[] = [];
  let people = foldPeople(log, stamp.definitions);
  for (const payload of payloads) {
    const event = eventAfter(payload, people.leads.get(leadId)?.head ?? null);
    log.push(event);
    events.push(event);
    people = foldPeople(log, stamp.definitions);
    if (people.voids.includes(event.id)) throw new Error(`void: ${event.kind}`);
  }
  const ids = [...new Set(log.flatMap((event) => [event.subject.id, ...further]))];
  const [before, leaving] = await Promise.all([db.leads.bulkGet(ids), db.erasures.bulkGet(ids)]);
  await db.merges.bulkPut(
    ids.map((id) => {
      const into = people.into.get(id);
      return into === undefined ? { id } : { id, into };
    }),
  );
  const rows = ids.flatMap((id, index): readonly RowChange[] => {
    const lead = people.leads.get(id);
    // Whoever is being erased stays hidden.
    const after = lead && !leaving[index] ? rowOf(lead, stamp.definitions) : null;
    const change = { before: before[index] ?? null, after };
    return isSame(change.before, after) ? [] : [change];
  });
  return { events, rows };
}

function isSame(before: LeadRow | null, after: LeadRow | null): boolean {
  return JSON.stringify(before?.lead ?? null) === JSON.stringify(after?.lead ?? null);
}
