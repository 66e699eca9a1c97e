import { tick, type Timestamp } from '@/lib/funnel/log/clock';
import type { Actor, LeadEvent, Payload } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { rowOf } from '@/lib/store/row-of';
import type { LeadRow } from '@/lib/store/rows';
import { clockOf, deviceOf, eventOf, foldIn, settleRows, type RowChange, type Stamp } from './append';

/** Something that happened before it was told to Stageside. `at`: wall time in ms. */
export type PastEvent = { readonly at: number; readonly actor: Actor; readonly payload: Payload };

/** The past of a lead that the store does not have yet, as it is told; nothing is written before `putHistories`. */
export type History = {
  readonly leadId: string;
  readonly events: readonly LeadEvent[];
  /** As the lead stands after what was told so far; null before it was added. */
  readonly lead: () => Lead | null;
  /** Tells what happened next, at wall time `at` in ms. What the fold would not let happen throws. */
  readonly tell: (past: PastEvent) => void;
};

/** @param device as `deviceOf` gives it */
export function beginHistory(leadId: string, device: string, stamp: Stamp): History {
  const events: LeadEvent[] = [];
  let clock: Timestamp | null = null;
  let lead: Lead | null = null;
  return {
    leadId,
    events,
    lead: () => lead,
    tell: ({ at, actor, payload }) => {
      clock = tick(clock, at, device);
      const event = eventOf(payload, leadId, lead?.head ?? null, clock, { ...stamp, actor });
      events.push(event);
      const folded = foldIn(lead, event, stamp.definitions);
      lead = folded === 'refold' ? foldAll(events, leadId, stamp) : folded;
    },
  };
}

/** Leads of which the events and rows are given to the database together. */
const chunk = 50;

/**
 * Writes leads with their past. Must run inside `transact`. Gives the new rows.
 * @param histories told as they are asked for: while the database writes some, the next ones are told
 */
export async function putHistories(
  db: Database,
  histories: Iterable<History>,
  stamp: Stamp,
): Promise<readonly RowChange[]> {
  const stored = await clockOf(db);
  const rows: RowChange[] = [];
  const writing: PromiseLike<unknown>[] = [];
  let latest = stored ?? '';
  let events: LeadEvent[] = [];
  let leads: LeadRow[] = [];
  const write = (): void => {
    // Nothing waits for it here: requests are carried out in the order in which they are made.
    writing.push(db.events.bulkAdd(events), db.leads.bulkPut(leads));
    events = [];
    leads = [];
  };
  for (const history of histories) {
    const lead = history.lead();
    const after = lead && rowOf(lead, stamp.definitions);
    for (const event of history.events) if (event.at > latest) latest = event.at;
    rows.push({ before: null, after });
    events.push(...history.events);
    if (after) leads.push(after);
    if (leads.length === chunk) write();
  }
  if (events.length > 0) write();
  if (rows.length === 0) return [];
  // What is written next must sort after it.
  if (latest !== (stored ?? '')) writing.push(db.meta.put({ key: 'clock', value: latest }));
  await Promise.all([...writing, settleRows(db, rows)]);
  return rows;
}

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
  const histories = leads.map(({ leadId, past }) => {
    const history = beginHistory(leadId, device, stamp);
    for (const event of past) history.tell(event);
    return history;
  });
  return putHistories(db, histories, stamp);
}

function foldAll(events: readonly LeadEvent[], leadId: string, { definitions }: Stamp): Lead | null {
  const { lead, voids } = foldLead(events, definitions, leadId);
  const last = events.at(-1);
  if (last && voids.includes(last.id)) throw new Error(`void: ${last.kind}`);
  return lead;
}
