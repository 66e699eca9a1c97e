import type { Command, CommandReply, Done } from '@/lib/funnel/command';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import { appendEvents, type RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import { changeFunnel, type FunnelChanged } from './change-funnel';
import { changeTeam, isTeamCommand, undoTeam } from './change-team';
import type { ActionContext } from './context';
import { eraseLeads } from './erase-lead';
import { withFunnelInForce } from './funnel-in-force';
import { beginUndoOfImport } from './import/stage-import';
import { matchSegments, segmentsInForce } from './match-segments';
import { plan } from './plan-command';
import type { Plan } from './plan';
import { cancelErasure } from './undo';
import { undoFunnelChange } from './undo-funnel-change';

/** A reply, and the rows that changed with it: for the look-up snapshot, the badge and open pages. */
export type Ran = {
  readonly reply: CommandReply;
  readonly rows: readonly RowChange[];
  /** Another definition is in force: whatever was read before, leads included, is to be read anew. */
  readonly isFunnelChanged: boolean;
};

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
  known: ActionContext,
  opId: string,
  command: Command,
  optedOut: ReadonlySet<string> = new Set(),
): Promise<Ran> {
  return transact(known.db, async () => {
    const context = await withFunnelInForce(known);
    const kept = (await context.db.ops.get(opId))?.reply as KeptReply | undefined;
    if (kept) return { reply: await replyOf(context, kept), rows: [], isFunnelChanged: false };
    if (command.type === 'eraseLead' || command.type === 'eraseLeads')
      return keep(context, opId, await eraseLeads(context, opId, command));
    if (command.type === 'changeFunnel')
      return keepChange(context, opId, await changeFunnel(context, opId, command));
    if (command.type === 'undo') {
      const begun = await beginUndoOfImport(context.db, command);
      if (begun) return keep(context, opId, begun.ok ? { plan: { changes: [] }, rows: [] } : begun);
      const changed = await undoFunnelChange(context, opId, command);
      if (changed) return keepChange(context, opId, changed);
      const cancelled = await cancelErasure(context, command);
      if (cancelled) return keep(context, opId, { plan: cancelled.plan, rows: cancelled.rows });
    }
    if (isTeamCommand(command)) return keepTeam(context, opId, await changeTeam(context, opId, command));
    const planned = await plan(context, opId, command, optedOut);
    if (command.type === 'undo' && (planned.ok || planned.refusal.type === 'NothingToUndo')) {
      const shared = await undoTeam(context, opId, command);
      if (shared && !(shared.ok && planned.ok)) return keepTeam(context, opId, shared);
    }
    if (!planned.ok) return keep(context, opId, { refusal: planned.refusal });
    const rows = await write(context, opId, planned.value);
    const handed = await askOf(context, rows, command.type === 'undo' ? null : { opId });
    return keep(context, opId, { plan: planned.value, rows: [...rows, ...handed] });
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

/** Asks the segments about the leads that were changed. */
async function askOf(
  context: ActionContext,
  rows: readonly RowChange[],
  under: { readonly opId: string } | null,
): Promise<readonly RowChange[]> {
  const after = rows.flatMap((row) => row.after ?? []);
  return after.length === 0 ? [] : matchSegments(context, await segmentsInForce(context), after, under);
}

type Outcome = { readonly refusal: Refusal } | { readonly plan: Plan; readonly rows: readonly RowChange[] };

async function keep(context: ActionContext, opId: string, outcome: Outcome): Promise<Ran> {
  if ('refusal' in outcome)
    return answer(
      context,
      opId,
      { ok: false, refusal: outcome.refusal },
      { rows: [], isFunnelChanged: false },
    );
  const { changes, left = [], about } = outcome.plan;
  const leadId = about ?? (changes.length === 1 ? (changes[0]?.leadId ?? null) : null);
  const done = { opId, leadId, count: changes.length, left };
  return answer(context, opId, { ok: true, done }, { rows: outcome.rows, isFunnelChanged: false });
}

async function keepTeam(
  context: ActionContext,
  opId: string,
  changed: Result<readonly RowChange[]>,
): Promise<Ran> {
  return keep(
    context,
    opId,
    changed.ok ? { plan: { changes: [] }, rows: changed.value } : { refusal: changed.refusal },
  );
}

async function keepChange(
  context: ActionContext,
  opId: string,
  changed: Result<FunnelChanged>,
): Promise<Ran> {
  if (!changed.ok) return keep(context, opId, { refusal: changed.refusal });
  const done = { opId, leadId: null, count: changed.value.moved, left: [] };
  return answer(context, opId, { ok: true, done }, { rows: [], isFunnelChanged: true });
}

async function answer(
  context: ActionContext,
  opId: string,
  kept: KeptReply,
  ran: Omit<Ran, 'reply'>,
): Promise<Ran> {
  await context.db.ops.put({ opId, at: context.now, reply: kept });
  return { ...ran, reply: await replyOf(context, kept) };
}

async function replyOf(context: ActionContext, kept: KeptReply): Promise<CommandReply> {
  if (!kept.ok) return refused(kept.refusal);
  const row = kept.done.leadId === null ? undefined : await context.db.leads.get(kept.done.leadId);
  return accepted({ ...kept.done, lead: row?.lead ?? null });
}
