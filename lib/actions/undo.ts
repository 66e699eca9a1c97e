import type { CommandOf } from '@/lib/funnel/command';
import type { LeadEvent, Payload } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';
import { accepted, refused, type Refusal } from '@/lib/funnel/refusal';
import { identityKeys } from '@/lib/funnel/person/identity';
import { readsTheSame } from '@/lib/funnel/migration/migration';
import { isUndoable } from '@/lib/funnel/log/undo';
import { putRows, rowOf, type RowChange } from '@/lib/store/writes/append';
import { knownDefinition, momentOf } from './change-funnel';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import type { LeadChange, Plan, Planned } from './plan';

/**
 * Takes back what one command, or one batch, wrote. A single lead's command is undone whole or refused; of a batch,
 * leads that were changed since stay as they are and are counted. A lead that is about to be erased is none any more.
 */
export async function undo(context: ActionContext, command: CommandOf<'undo'>): Promise<Planned> {
  const events = await eventsOf(context, command);
  const byLead = new Map<string, LeadEvent[]>();
  for (const event of events) byLead.set(event.subject.id, [...(byLead.get(event.subject.id) ?? []), event]);
  if (byLead.size === 0) return refused({ type: 'NothingToUndo' });
  const changes: LeadChange[] = [];
  const left: { index: number; refusal: Refusal }[] = [];
  for (const [index, [leadId, targets]] of [...byLead].entries()) {
    const payloads = await undoingPayloads(context, leadId, targets);
    if ('type' in payloads) left.push({ index, refusal: payloads });
    else changes.push({ leadId, payloads });
  }
  const first = left[0];
  if (changes.length === 0 && first) return refused(first.refusal);
  return accepted({ changes, left });
}

/** Takes back an erasure that still waits: the lead is folded anew from its log. Null: none waits under this name. */
export async function cancelErasure(
  context: ActionContext,
  command: CommandOf<'undo'>,
): Promise<{ readonly plan: Plan; readonly rows: readonly RowChange[] } | null> {
  const waiting = (await context.db.erasures.toArray()).find((row) => row.opId === command.opId);
  if (!waiting) return null;
  const events = await context.db.events.where('subject.id').equals(waiting.leadId).toArray();
  const { lead } = foldLead(events, context.definitions);
  await context.db.erasures.delete(waiting.leadId);
  const rows = [{ before: null, after: lead && rowOf(lead, context.definitions) }];
  await putRows(context.db, rows);
  return { plan: { changes: [{ leadId: waiting.leadId, payloads: [] }] }, rows };
}

async function eventsOf(context: ActionContext, command: CommandOf<'undo'>): Promise<readonly LeadEvent[]> {
  const { events } = context.db;
  if (command.batch !== undefined) return events.where('batch').equals(command.batch).toArray();
  return command.opId === undefined ? [] : events.where('opId').equals(command.opId).toArray();
}

/** One undo for each of a lead's targets, newest first, or why it cannot be. */
async function undoingPayloads(
  context: ActionContext,
  leadId: string,
  targets: readonly LeadEvent[],
): Promise<readonly Payload[] | Refusal> {
  if (await context.db.erasures.get(leadId)) return { type: 'UnknownLead' };
  const log = await context.db.events.where('subject.id').equals(leadId).toArray();
  let { effective } = foldLead(log, context.definitions);
  const ids = new Set(targets.map((target) => target.id));
  const newestFirst = effective.filter((event) => ids.has(event.id)).toReversed();
  if (newestFirst.length === 0) return { type: 'NothingToUndo' };
  const payloads: Payload[] = [];
  for (const target of newestFirst) {
    const index = effective.indexOf(target);
    if (!isUndoable(effective, index)) return { type: 'LaterChangesDependOnIt' };
    effective = effective.toSpliced(index, 1);
    payloads.push({ kind: 'undone', target: target.id });
  }
  const { lead } = foldLead(effective, context.definitions);
  if (lead && (await isOutOfForce(context, lead))) return { type: 'LaterChangesDependOnIt' };
  return (await regained(context, leadId, lead)) ?? payloads;
}

/** Whether a lead would come back to where the funnel that is in force since does not know it. */
async function isOutOfForce(context: ActionContext, lead: Lead): Promise<boolean> {
  const from = knownDefinition(context.definitions, lead.funnel);
  return (
    from !== context.definition && !readsTheSame(lead, from, context.definition, await momentOf(context))
  );
}

/** Another lead that has meanwhile got a key which undoing would give back; null: none. */
async function regained(context: ActionContext, leadId: string, lead: Lead | null): Promise<Refusal | null> {
  const held = (await context.db.leads.get(leadId))?.keys ?? [];
  const keys = lead ? identityKeys(lead).filter((key) => !held.includes(key)) : [];
  return duplicateOf(context, keys, leadId);
}
