import type { CommandOf } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import type { Database } from '@/lib/store/database';
import type { ErasureRow } from '@/lib/store/rows';
import { putRows, type RowChange } from '@/lib/store/writes/append';
import type { ActionContext } from './context';
import type { Plan } from './plan';
import { tally } from './tally';

/** How long an erasure can be taken back, in ms. */
export const erasureDelay = 10_000;

type Erased = { readonly refusal: Refusal } | { readonly plan: Plan; readonly rows: readonly RowChange[] };

/**
 * Hides people at once and notes when they are purged. Until then their logs are whole and `undo` brings all of them back;
 * `purgeErased` then makes it final. Somebody whose adding was taken back is no lead, but the log tells of them still: they
 * can be erased all the same.
 */
export async function eraseLeads(
  { db, now }: ActionContext,
  opId: string,
  command: CommandOf<'eraseLead' | 'eraseLeads'>,
): Promise<Erased> {
  const ids = command.type === 'eraseLead' ? [command.leadId] : [...new Set(command.leadIds)];
  const rows = await db.leads.bulkGet(ids);
  const isKept = await Promise.all(
    ids.map(async (id, index) => rows[index] !== undefined || (await isLeftInLog(db, id))),
  );
  const gone = ids.filter((_, index) => isKept[index] === true);
  if (gone.length === 0) return { refusal: { type: 'UnknownLead' } };
  // What goes with the row is gone by the time that the rest is counted.
  const [pairs, proposals] = await Promise.all([
    db.pairs.where('leads').anyOf(gone).keys(),
    db.suggestions.where('leadId').anyOf(gone).keys(),
  ]).then((found) => found.map((keys) => tally(keys as readonly string[])));
  const erasures = gone.map((leadId): ErasureRow => ({
    leadId,
    opId,
    dueAt: now + erasureDelay,
    pairs: pairs?.get(leadId) ?? 0,
    proposals: proposals?.get(leadId) ?? 0,
  }));
  const changes = rows.flatMap((before) => (before ? [{ before, after: null }] : []));
  await putRows(db, changes);
  await db.erasures.bulkPut(erasures);
  return { plan: { changes: gone.map((leadId) => ({ leadId, payloads: [] })) }, rows: changes };
}

/** Whether the log tells of somebody who is no lead: not because they are erased, or part of another. */
async function isLeftInLog(db: Database, id: string): Promise<boolean> {
  const [erasure, merge] = await Promise.all([db.erasures.get(id), db.merges.get(id)]);
  if (erasure !== undefined || merge?.into !== undefined) return false;
  return (await db.events.where('subject.id').equals(id).limit(1).count()) > 0;
}
