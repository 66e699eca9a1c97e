import { tick, type Timestamp } from '@/lib/funnel/clock';
import { definitionKey, type DefinitionByKey, type FunnelDefinition } from '@/lib/funnel/definition';
import { isStageEvent, type Actor, type LeadEvent, type Payload } from '@/lib/funnel/event';
import { advanceLead, foldLead } from '@/lib/funnel/fold';
import type { Lead } from '@/lib/funnel/lead';
import type { Database } from '@/lib/store/database';
import { counterChanges } from '@/lib/store/counters';
import { indexFieldsOf } from '@/lib/store/index-fields';
import type { LeadRow } from '@/lib/store/rows';

/** Who writes, under which command, and what time it is. */
export type Stamp = {
  readonly actor: Actor;
  readonly opId: string;
  readonly batch?: string | undefined;
  readonly now: number;
  readonly newId: () => string;
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
};

/** A lead's row before and after a write; null: none. */
export type RowChange = { readonly before: LeadRow | null; readonly after: LeadRow | null };

type Change = { readonly leadId: string; readonly payloads: readonly Payload[] };

/**
 * Writes payloads as events, folds them into their leads and keeps the counts. Must run inside a read-write
 * transaction over `writeTables`; nothing else ever adds events.
 * @returns the rows before and after, in the order of the changes
 */
export async function appendEvents(
  db: Database,
  changes: readonly Change[],
  stamp: Stamp,
): Promise<readonly RowChange[]> {
  const device = await deviceOf(db);
  let clock = ((await db.meta.get('clock'))?.value ?? null) as Timestamp | null;
  const before = await db.leads.bulkGet(changes.map((change) => change.leadId));
  const written: LeadEvent[] = [];
  const rows: RowChange[] = [];
  for (const [index, change] of changes.entries()) {
    const row = before[index] ?? null;
    let lead = row?.lead ?? null;
    const fresh: LeadEvent[] = [];
    for (const payload of change.payloads) {
      clock = tick(clock, stamp.now, device);
      const event = eventOf(payload, change.leadId, lead, clock, stamp);
      fresh.push(event);
      const advanced = advanceLead(lead, event, stamp.definitions);
      lead = advanced === 'refold' ? await refold(db, change.leadId, fresh, stamp.definitions) : advanced;
    }
    written.push(...fresh);
    rows.push({ before: row, after: lead && rowOf(lead, stamp.definitions) });
  }
  await addEvents(db, written);
  await putRows(db, rows);
  await db.meta.put({ key: 'clock', value: clock });
  return rows;
}

/** Puts or deletes lead rows and keeps the counts in step. */
export async function putRows(db: Database, rows: readonly RowChange[]): Promise<void> {
  await db.leads.bulkPut(rows.map((row) => row.after).filter((row) => row !== null));
  const gone = rows.filter((row) => row.after === null && row.before !== null);
  await db.leads.bulkDelete(gone.map((row) => row.before?.id ?? ''));
  const total = new Map<string, number>();
  for (const row of rows)
    for (const [key, by] of counterChanges(row.before, row.after)) total.set(key, (total.get(key) ?? 0) + by);
  const keys = [...total.keys()].filter((key) => total.get(key) !== 0);
  const counts = await db.counters.bulkGet(keys);
  await db.counters.bulkPut(
    keys.map((key, index) => ({ key, count: (counts[index]?.count ?? 0) + (total.get(key) ?? 0) })),
  );
}

/** The row of a folded lead. */
export function rowOf(lead: Lead, definitions: DefinitionByKey): LeadRow {
  const definition = definitions.get(lead.funnel);
  if (!definition) throw new Error(`no definition ${lead.funnel}`);
  return { id: lead.id, lead, ...indexFieldsOf(lead, definition) };
}

/** The event that a payload becomes: who, when, under which definition, after which stage event. */
export function eventOf(
  payload: Payload,
  leadId: string,
  lead: Lead | null,
  at: Timestamp,
  stamp: Stamp,
): LeadEvent {
  const event = {
    ...payload,
    id: stamp.newId(),
    v: 1,
    subject: { type: 'lead', id: leadId },
    at,
    actor: stamp.actor,
    funnel: definitionKey(stamp.definition),
    ...(stamp.batch === undefined ? {} : { batch: stamp.batch }),
    opId: stamp.opId,
  } as LeadEvent;
  return isStageEvent(event) || event.kind === 'undone' ? { ...event, prev: lead?.head ?? null } : event;
}

async function refold(
  db: Database,
  leadId: string,
  fresh: readonly LeadEvent[],
  definitions: DefinitionByKey,
): Promise<Lead | null> {
  const stored = await db.events.where('subject.id').equals(leadId).toArray();
  return foldLead([...stored, ...fresh], definitions).lead;
}

/** This device's short id, as it stands in timestamps. */
export async function deviceOf(db: Database): Promise<string> {
  const device = (await db.meta.get('device'))?.value;
  if (typeof device !== 'string') throw new Error('the store has no device id');
  return device;
}

/** Adds to the log and moves its position on: how many events were ever written here. */
export async function addEvents(db: Database, events: readonly LeadEvent[]): Promise<void> {
  await db.events.bulkAdd(events);
  const position = (await db.meta.get('position'))?.value;
  await db.meta.put({
    key: 'position',
    value: (typeof position === 'number' ? position : 0) + events.length,
  });
}
