import type { CommandOf } from '@/lib/funnel/command';
import { mergeFields } from '@/lib/funnel/log/event';
import { foldPeople } from '@/lib/funnel/log/fold';
import { accepted, refused } from '@/lib/funnel/refusal';
import { logOf } from '@/lib/store/log-of';
import { sampleBatch } from '@/lib/store/reads/own-leads';
import type { ActionContext } from './context';
import { notTwo } from './not-two';
import { planFor, type Planned } from './plan';
import { undoingPayloads } from './undo';

/** Two leads become one: a single event in the log of the one that becomes part of the other. */
export async function mergeLeads(
  context: ActionContext,
  { survivor, merged, keep }: CommandOf<'mergeLeads'>,
): Promise<Planned> {
  const refusal = await notTwo(context, survivor, merged);
  if (refusal) return refused(refusal);
  const [stays, goes] = await Promise.all([survivor, merged].map(async (id) => isInvented(context, id)));
  if (stays !== goes) return refused({ type: 'InventedLead' });
  const take = mergeFields.filter((field) => keep[field] === 'merged');
  return accepted({ ...planFor(merged, { kind: 'mergedInto', into: survivor, take }), about: survivor });
}

/** Takes a merge back, however long ago it was: what happened to the survivor since stays with the survivor. */
export async function unmergeLeads(
  context: ActionContext,
  { leadId }: CommandOf<'unmergeLeads'>,
): Promise<Planned> {
  const { effective } = foldPeople(await logOf(context.db, leadId), context.definitions);
  const merge = effective.find((event) => event.kind === 'mergedInto' && event.subject.id === leadId);
  if (merge?.kind !== 'mergedInto') return refused({ type: 'NothingToUndo' });
  const payloads = await undoingPayloads(context, leadId, [merge]);
  if ('type' in payloads) return refused(payloads);
  return accepted({ ...planFor(leadId, ...payloads), about: merge.into });
}

/** Remembers that two leads are different people. */
export async function tellApart(
  context: ActionContext,
  { leadId, other }: CommandOf<'tellApart'>,
): Promise<Planned> {
  const refusal = await notTwo(context, leadId, other);
  if (refusal) return refused(refusal);
  const [one, two] = await context.db.leads.bulkGet([leadId, other]);
  return one?.lead.apartFrom.includes(other) || two?.lead.apartFrom.includes(leadId)
    ? refused({ type: 'AlreadyThere' })
    : accepted(planFor(leadId, { kind: 'toldApart', other }));
}

async function isInvented({ db }: ActionContext, leadId: string): Promise<boolean> {
  return (await db.events.where('subject.id').equals(leadId).toArray()).some(
    ({ batch }) => batch === sampleBatch,
  );
}
