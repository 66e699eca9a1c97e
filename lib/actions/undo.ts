import type { CommandOf } from '@/lib/funnel/command';
import type { LeadEvent, Payload } from '@/lib/funnel/log/event';
import { foldLead, foldPeople } from '@/lib/funnel/log/fold';
import { holderOf } from '@/lib/funnel/log/kin';
import type { Lead } from '@/lib/funnel/log/lead';
import { accepted, refused, type Refusal } from '@/lib/funnel/refusal';
import { identityKeys } from '@/lib/funnel/person/identity';
import { readsTheSame } from '@/lib/funnel/migration/migration';
import { isUndoable } from '@/lib/funnel/log/undo';
import { logOf } from '@/lib/store/log-of';
import { rowOf } from '@/lib/store/row-of';
import { putRows, type RowChange } from '@/lib/store/writes/append';
import { knownDefinition, momentOf } from './change-funnel';
import type { ActionContext } from './context';
import { duplicateOf } from './duplicate';
import { mergeAgain } from './merge-again';
import type { LeadChange, Plan, Planned } from './plan';

/**
 * Takes back what one command, or one batch, wrote. A single lead's command is undone whole or refused; of a batch,
 * leads that were changed since stay as they are and are counted. Of leads that were taken apart the merge is made again. A lead that is about to be erased is none any more.
 */
export async function undo(context: ActionContext, command: CommandOf<'undo'>): Promise<Planned> {
  const events = await eventsOf(context, command);
  const again = await mergeAgain(context, events);
  if (again) return again;
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

/** Takes back erasures that still wait: leads are folded anew from their logs. Null: none waits under this name. */
export async function cancelErasure(
  { db, definitions }: ActionContext,
  command: CommandOf<'undo'>,
): Promise<{ readonly plan: Plan; readonly rows: readonly RowChange[] } | null> {
  const waiting = (await db.erasures.toArray()).filter((row) => row.opId === command.opId);
  if (waiting.length === 0) return null;
  const ids = waiting.map(({ leadId }) => leadId);
  const leads = await Promise.all(ids.map(async (id) => foldLead(await logOf(db, id), definitions, id).lead));
  await db.erasures.bulkDelete(ids);
  const rows = leads.map((lead) => ({ before: null, after: lead && rowOf(lead, definitions) }));
  await putRows(db, rows);
  return { plan: { changes: ids.map((leadId) => ({ leadId, payloads: [] })) }, rows };
}

async function eventsOf(context: ActionContext, command: CommandOf<'undo'>): Promise<readonly LeadEvent[]> {
  const { events } = context.db;
  if (command.batch !== undefined) return events.where('batch').equals(command.batch).toArray();
  return command.opId === undefined ? [] : events.where('opId').equals(command.opId).toArray();
}

/** One undo for each of a lead's targets, newest first, or why it cannot be. */
export async function undoingPayloads(
  context: ActionContext,
  leadId: string,
  targets: readonly LeadEvent[],
): Promise<readonly Payload[] | Refusal> {
  const log = await logOf(context.db, leadId);
  const folded = foldPeople(log, context.definitions);
  if (await context.db.erasures.get(holderOf(folded.into, leadId))) return { type: 'UnknownLead' };
  let { effective } = folded;
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
  const after = [...foldPeople(effective, context.definitions).leads.values()];
  for (const lead of after) if (await isOutOfForce(context, lead)) return { type: 'LaterChangesDependOnIt' };
  return (await regained(context, log, after)) ?? payloads;
}

/** Whether a lead would come back to where the funnel that is in force since does not know it. */
async function isOutOfForce(context: ActionContext, lead: Lead): Promise<boolean> {
  const from = knownDefinition(context.definitions, lead.funnel);
  return (
    from !== context.definition && !readsTheSame(lead, from, context.definition, await momentOf(context))
  );
}

/**
 * Another lead that has meanwhile got a key which undoing would give back; null: none. Leads that are taken apart may
 * share one: that they are alike was known before.
 */
async function regained(
  context: ActionContext,
  log: readonly LeadEvent[],
  after: readonly Lead[],
): Promise<Refusal | null> {
  const own = [...new Set(log.map((event) => event.subject.id))];
  const held = new Set((await context.db.leads.bulkGet(own)).flatMap((row) => row?.keys ?? []));
  const keys = after.flatMap((lead) => identityKeys(lead)).filter((key) => !held.has(key));
  return duplicateOf(context, keys, own);
}
