import { tick, type Timestamp } from '@/lib/funnel/log/clock';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { isStageEvent, verbByKind, type Actor, type LeadEvent, type Payload } from '@/lib/funnel/log/event';
import { advanceLead, foldLead } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { accountCounter, accountWithin, counterChanges } from '@/lib/store/counters';
import { logOf } from '@/lib/store/log-of';
import { rowOf } from '@/lib/store/row-of';
import type { LeadRow } from '@/lib/store/rows';
import { foldIntoMerged } from './append-to-merged';
import { keepPairs } from './keep-pairs';
import { forgetSuggestions } from './put-suggestions';

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
 * Writes payloads as events, folds them into their leads and keeps the counts. Must run inside `transact`. What the
 * fold would not let happen is a bug of whoever planned it: it throws, and nothing of the command is written.
 * @param changes each lead once
 * @returns the rows before and after; those of further leads where some were merged, or taken apart
 */
export async function appendEvents(
  db: Database,
  changes: readonly Change[],
  stamp: Stamp,
): Promise<readonly RowChange[]> {
  const device = await deviceOf(db);
  let clock = await clockOf(db);
  const ids = changes.map((change) => change.leadId);
  const [before, merges] = await Promise.all([db.leads.bulkGet(ids), db.merges.bulkGet(ids)]);
  const written: LeadEvent[] = [];
  const rows: RowChange[] = [];
  const further: RowChange[] = [];
  for (const [index, change] of changes.entries()) {
    if (merges[index] || change.payloads.some(({ kind }) => kind === 'mergedInto')) {
      const folded = await foldIntoMerged(db, change, stamp, (payload, head) => {
        clock = tick(clock, stamp.now, device);
        return eventOf(payload, change.leadId, head, clock, stamp);
      });
      // The next change may be of one of the same leads.
      await db.events.bulkAdd(folded.events);
      await putRows(db, folded.rows);
      further.push(...folded.rows);
      continue;
    }
    const row = before[index] ?? null;
    let lead = row?.lead ?? null;
    const fresh: LeadEvent[] = [];
    for (const payload of change.payloads) {
      clock = tick(clock, stamp.now, device);
      const event = eventOf(payload, change.leadId, lead?.head ?? null, clock, stamp);
      fresh.push(event);
      const folded = foldIn(lead, event, stamp.definitions);
      lead = folded === 'refold' ? await refold(db, change.leadId, fresh, stamp.definitions) : folded;
    }
    written.push(...fresh);
    rows.push({ before: row, after: lead && rowOf(lead, stamp.definitions) });
  }
  await db.events.bulkAdd(written);
  await putRows(db, rows);
  await db.meta.put({ key: 'clock', value: clock });
  return [...rows, ...joined(further)];
}

/** One change of each row that changed several times. */
function joined(rows: readonly RowChange[]): readonly RowChange[] {
  const byId = new Map<string, RowChange>();
  for (const row of rows) {
    const id = row.after?.id ?? row.before?.id ?? '';
    byId.set(id, { before: (byId.get(id) ?? row).before, after: row.after });
  }
  return [...byId.values()];
}

/** The newest timestamp that this device gave or saw; null: none yet. */
export async function clockOf(db: Database): Promise<Timestamp | null> {
  return ((await db.meta.get('clock'))?.value ?? null) as Timestamp | null;
}

/**
 * Puts or deletes lead rows, keeps the counts and the pairs that look alike in step and moves the store's position on: how many rows were ever
 * written here, which is what a copy of them is checked against.
 */
export async function putRows(db: Database, rows: readonly RowChange[]): Promise<void> {
  await db.leads.bulkPut(rows.map((row) => row.after).filter((row) => row !== null));
  await settleRows(db, rows);
}

/** The same for rows that were put already. */
export async function settleRows(db: Database, rows: readonly RowChange[]): Promise<void> {
  const gone = rows.filter((row) => row.after === null && row.before !== null);
  const goneIds = gone.map((row) => row.before?.id ?? '');
  await db.leads.bulkDelete(goneIds);
  await forgetSuggestions(db, goneIds);
  const total = new Map<string, number>();
  for (const row of rows)
    for (const [key, by] of counterChanges(row.before, row.after)) total.set(key, (total.get(key) ?? 0) + by);
  const keys = [...total.keys()].filter((key) => total.get(key) !== 0);
  const before = await countsBefore(db, keys);
  const counts = keys.map((key) => ({ key, count: (before.get(key) ?? 0) + (total.get(key) ?? 0) }));
  await db.counters.bulkPut(counts.filter(({ count }) => count !== 0));
  await db.counters.bulkDelete(counts.filter(({ count }) => count === 0).map(({ key }) => key));
  const position = (await db.meta.get('position'))?.value;
  await db.meta.put({
    key: 'position',
    value: (typeof position === 'number' ? position : 0) + rows.length,
  });
  await keepPairs(db, rows);
}

/** Counts by key, of those that are kept. Of a company without leads nothing is counted, and nothing is asked for. */
async function countsBefore(db: Database, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const read = async (some: readonly string[]): Promise<void> => {
    const rows = some.length === 0 ? [] : await db.counters.bulkGet([...some]);
    for (const row of rows) if (row) counts.set(row.key, row.count);
  };
  const asked = new Set(keys);
  await read(keys.filter((key) => accountWithin(key) === null));
  const isWithoutLeads = (domain: string): boolean =>
    asked.has(accountCounter(domain)) && !counts.has(accountCounter(domain));
  await read(
    keys.filter((key) => {
      const domain = accountWithin(key);
      return domain !== null && !isWithoutLeads(domain);
    }),
  );
  return counts;
}

/** The event that a payload becomes: who, when, under which definition, after which stage event. */
export function eventOf(
  payload: Payload,
  leadId: string,
  head: string | null,
  at: Timestamp,
  stamp: Stamp,
): LeadEvent {
  const isChained = payload.kind in verbByKind || payload.kind === 'undone';
  return {
    ...payload,
    id: stamp.newId(),
    v: 1,
    subject: { type: 'lead', id: leadId },
    at,
    actor: stamp.actor,
    funnel: definitionKey(stamp.definition),
    ...(stamp.batch === undefined ? {} : { batch: stamp.batch }),
    opId: stamp.opId,
    ...(isChained ? { prev: head } : {}),
  } as LeadEvent;
}

/**
 * A lead after one more event, which must not be void. Nothing is awaited here: a transaction ends where something
 * else than the database is waited for.
 * @returns `refold` where only the whole log can tell
 */
export function foldIn(lead: Lead | null, event: LeadEvent, definitions: DefinitionByKey): Lead | 'refold' {
  const advanced = advanceLead(lead, event, definitions);
  if (advanced !== 'refold' && isStageEvent(event) && advanced.head !== event.id)
    throw new Error(`void: ${event.kind}`);
  return advanced;
}

/**
 * A lead from its whole log; null where there is none, or where it is part of another.
 * @param fresh its events that are not in the log yet, in order; the last one must not be void
 */
export async function refold(
  db: Database,
  leadId: string,
  fresh: readonly LeadEvent[],
  definitions: DefinitionByKey,
): Promise<Lead | null> {
  const stored = await logOf(db, leadId);
  const { lead, voids } = foldLead([...stored, ...fresh], definitions, leadId);
  const last = fresh.at(-1);
  if (last && voids.includes(last.id)) throw new Error(`void: ${last.kind}`);
  return lead;
}

/** This device's short id, as it stands in timestamps. */
export async function deviceOf(db: Database): Promise<string> {
  const device = (await db.meta.get('device'))?.value;
  if (typeof device !== 'string') throw new Error('the store has no device id');
  return device;
}
