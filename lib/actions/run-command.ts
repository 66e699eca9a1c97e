import type { Command, CommandReply, Done } from '@/lib/funnel/command';
import { accepted, refused, type Refusal } from '@/lib/funnel/refusal';
import { appendEvents, type RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { eraseLead } from './erase-lead';
import { plan } from './plan-command';
import type { Plan } from './plan';
import { cancelErasure } from './undo';

/** A reply, and the rows that changed with it: for the look-up snapshot, the badge and open pages. */
export type Ran = { readonly reply: CommandReply; readonly rows: readonly RowChange[] };

/** What is kept of a reply: no personal data, the lead is read anew. */
type KeptReply =
  | { readonly ok: true; readonly done: Omit<Done, 'lead'> }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Carries out one command in one transaction: reads, asks the funnel, writes events, leads, counts and the reply.
 * A command of an `opId` that was carried out before gives the same reply and writes nothing.
 * @param optedOut identity keys of the command's people that belong to somebody who opted out and was erased
 */
export async function runCommand(
  context: ActionContext,
  opId: string,
  command: Command,
  optedOut: ReadonlySet<string> = new Set(),
): Promise<Ran> {
  return transact(context.db, async () => {
    const kept = (await context.db.ops.get(opId))?.reply as KeptReply | undefined;
    if (kept) return { reply: await replyOf(context, kept), rows: [] };
    if (command.type === 'eraseLead') return keep(context, opId, await eraseLead(context, opId, command));
    if (command.type === 'undo') {
      const cancelled = await cancelErasure(context, command);
      if (cancelled) return keep(context, opId, { plan: cancelled.plan, rows: cancelled.rows });
    }
    const planned = await plan(context, command, optedOut);
    if (!planned.ok) return keep(context, opId, { refusal: planned.refusal });
    const rows = await write(context, opId, planned.value);
    return keep(context, opId, { plan: planned.value, rows });
  });
}

async function write(
  context: ActionContext,
  opId: string,
  { changes, batch }: Plan,
): Promise<readonly RowChange[]> {
  if (changes.length === 0) return [];
  return appendEvents(context.db, changes, { ...context, opId, batch });
}

type Outcome = { readonly refusal: Refusal } | { readonly plan: Plan; readonly rows: readonly RowChange[] };

async function keep(context: ActionContext, opId: string, outcome: Outcome): Promise<Ran> {
  const kept: KeptReply =
    'refusal' in outcome
      ? { ok: false, refusal: outcome.refusal }
      : {
          ok: true,
          done: {
            opId,
            leadId: outcome.plan.changes.length === 1 ? (outcome.plan.changes[0]?.leadId ?? null) : null,
            count: outcome.plan.changes.length,
            left: outcome.plan.left ?? [],
          },
        };
  await context.db.ops.put({ opId, at: context.now, reply: kept });
  return { reply: await replyOf(context, kept), rows: 'rows' in outcome ? outcome.rows : [] };
}

async function replyOf(context: ActionContext, kept: KeptReply): Promise<CommandReply> {
  if (!kept.ok) return refused(kept.refusal);
  const row = kept.done.leadId === null ? undefined : await context.db.leads.get(kept.done.leadId);
  return accepted({ ...kept.done, lead: row?.lead ?? null });
}
