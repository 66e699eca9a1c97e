import { send } from '@/lib/messaging/send';
import { counterChanges } from '@/lib/store/counters';
import { Database } from '@/lib/store/database';
import type { CounterRow, EventRow, LeadRow, MetaRow, OpRow } from '@/lib/store/rows';
import { completed, openRaw, timed } from './raw-store';

/** What one command wrote, table by table. */
export type Written = {
  readonly leads: readonly LeadRow[];
  readonly events: readonly EventRow[];
  readonly ops: readonly OpRow[];
  readonly counters: readonly CounterRow[];
  readonly meta: readonly MetaRow[];
};

/** Accepts a lead as the chip's button does, and waits for the reply: then it is on the disk. Gives ms. */
export async function acceptOurs({
  leadId,
  opId,
}: {
  readonly leadId: string;
  readonly opId: string;
}): Promise<number> {
  const { ms, value } = await timed(async () =>
    send('command', { space: 'main', opId, command: { type: 'acceptLead', leadId } }),
  );
  if (!value.ok) throw new Error(`not accepted: ${value.refusal.type}`);
  return ms;
}

/** Leads of a stage that nobody owns, as they are stored. */
export async function waitingLeads({
  store,
  stage,
  count,
}: {
  readonly store: string;
  readonly stage: string;
  readonly count: number;
}): Promise<readonly LeadRow[]> {
  const db = new Database(store);
  const rows = await db.leads
    .where('[stage+updatedAt]')
    .between([stage, 0], [stage, Date.now()])
    .filter((row) => row.owner === undefined)
    .limit(count)
    .toArray();
  db.close();
  return rows;
}

/**
 * What the command of an `opId` wrote.
 * @param before rows of its leads before; none for leads that are new
 */
export async function writtenBy({
  store,
  opId,
  before = [],
}: {
  readonly store: string;
  readonly opId: string;
  readonly before?: readonly LeadRow[];
}): Promise<Written> {
  const db = new Database(store);
  const events = await db.events.where('opId').equals(opId).toArray();
  const leads = await db.leads.bulkGet([...new Set(events.map((event) => event.subject.id))]);
  const rows = leads.filter((row) => row !== undefined);
  const rowBefore = (id: string): LeadRow | null => before.find((row) => row.id === id) ?? null;
  const keys = new Set(rows.flatMap((row) => [...counterChanges(rowBefore(row.id), row).keys()]));
  const [op, counters, meta] = await Promise.all([
    db.ops.get(opId),
    db.counters.bulkGet([...keys]),
    db.meta.bulkGet(['clock', 'position']),
  ]);
  db.close();
  return {
    leads: rows,
    events,
    ops: op === undefined ? [] : [op],
    counters: counters.filter((row) => row !== undefined),
    meta: meta.filter((row) => row !== undefined),
  };
}

/** The same change as if it had been made to another lead. */
export function movedTo({ lead: target, like }: { readonly lead: LeadRow; readonly like: Written }): Written {
  const opId = crypto.randomUUID();
  const { id, keys, terms } = target;
  const { name, emails, company } = target.lead;
  return {
    ...like,
    leads: like.leads.map((row) => ({
      ...row,
      id,
      keys,
      terms,
      lead: { ...row.lead, id, name, emails, company },
    })),
    events: like.events.map((event) => ({
      ...event,
      id: crypto.randomUUID(),
      opId,
      subject: { ...event.subject, id },
    })),
    ops: like.ops.map((op) => ({ ...op, opId })),
  };
}

/** Writes rows in one strict transaction of IndexedDB's own, no question asked. Gives ms. */
export async function writeBare({
  store,
  written,
}: {
  readonly store: string;
  readonly written: Written;
}): Promise<number> {
  const raw = await openRaw(store);
  const { ms } = await timed(async () => {
    const tables = Object.keys(written);
    const transaction = raw.transaction(tables, 'readwrite', { durability: 'strict' });
    for (const [table, rows] of Object.entries(written))
      for (const row of rows) transaction.objectStore(table).put(row);
    return completed(transaction);
  });
  raw.close();
  return ms;
}
