import type { CommandOf } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import { putRows, type RowChange } from '@/lib/store/writes/append';
import type { ActionContext } from './context';
import type { Plan } from './plan';

/** How long an erasure can be taken back, in ms. */
export const erasureDelay = 10_000;

/**
 * Hides a person at once and notes when they are purged. Until then the log is whole and `undo` brings them back;
 * `purgeErased` then makes it final.
 */
export async function eraseLead(
  context: ActionContext,
  opId: string,
  command: CommandOf<'eraseLead'>,
): Promise<{ readonly refusal: Refusal } | { readonly plan: Plan; readonly rows: readonly RowChange[] }> {
  const row = await context.db.leads.get(command.leadId);
  if (!row) return { refusal: { type: 'UnknownLead' } };
  const rows = [{ before: row, after: null }];
  await putRows(context.db, rows);
  await context.db.erasures.put({ leadId: command.leadId, opId, dueAt: context.now + erasureDelay });
  return { plan: { changes: [{ leadId: command.leadId, payloads: [] }] }, rows };
}
