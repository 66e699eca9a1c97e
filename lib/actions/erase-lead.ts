import type { CommandOf } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import { putRows, type RowChange } from '@/lib/store/writes/append';
import type { ActionContext } from './context';
import type { Plan } from './plan';

/** How long an erasure can be taken back, in ms. */
export const erasureDelay = 10_000;

type Erased = { readonly refusal: Refusal } | { readonly plan: Plan; readonly rows: readonly RowChange[] };

/**
 * Hides people at once and notes when they are purged. Until then their logs are whole and `undo` brings all of them back;
 * `purgeErased` then makes it final.
 */
export async function eraseLeads(
  { db, now }: ActionContext,
  opId: string,
  command: CommandOf<'eraseLead' | 'eraseLeads'>,
): Promise<Erased> {
  const ids = command.type === 'eraseLead' ? [command.leadId] : [...new Set(command.leadIds)];
  const found = (await db.leads.bulkGet(ids)).filter((row) => row !== undefined);
  if (found.length === 0) return { refusal: { type: 'UnknownLead' } };
  const rows = found.map((before) => ({ before, after: null }));
  await putRows(db, rows);
  await db.erasures.bulkPut(found.map(({ id }) => ({ leadId: id, opId, dueAt: now + erasureDelay })));
  return { plan: { changes: found.map(({ id }) => ({ leadId: id, payloads: [] })) }, rows };
}
