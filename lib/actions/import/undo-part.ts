import type { ActionContext } from '@/lib/actions/context';
import { withFunnelInForce } from '@/lib/actions/funnel-in-force';
import type { LeadChange } from '@/lib/actions/plan';
import { undoingPayloads } from '@/lib/actions/undo';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Refusal } from '@/lib/funnel/refusal';
import { isTeamUndoable } from '@/lib/funnel/team/fold-team';
import type { TeamPayload } from '@/lib/funnel/team/team-event';
import { programmeCounter } from '@/lib/store/counters';
import type { LeadRow } from '@/lib/store/rows';
import { appendEvents, type RowChange, type Stamp } from '@/lib/store/writes/append';
import { appendTeamEvents, readTeam } from '@/lib/store/writes/append-team';
import { takeBackWhole } from '@/lib/store/writes/take-back-whole';
import { transact } from '@/lib/store/writes/transact';
import { opIdOfPart } from './apply-rows';

/**
 * Takes back what one part of an import wrote, the newest part that is left, in one transaction that moves the journal back:
 * a worker that is killed leaves all of the part or nothing. Leads that were changed since stay and are counted. Last of
 * all go the programmes that the import set up, where nobody is in them.
 * @returns the rows of leads that changed; none where the import is not being undone
 */
export async function undoPart(known: ActionContext, id: string): Promise<readonly RowChange[]> {
  const { db } = known;
  return transact(db, async () => {
    const journal = await db.imports.get(id);
    if (journal?.state !== 'undoing') return [];
    const context = await withFunnelInForce(known);
    if (journal.applied === 0) {
      await undoProgrammes(context, id);
      await db.imports.put({ ...journal, state: 'undone' });
      return [];
    }
    const part = journal.applied - 1;
    const { changed, kept } = await undoEvents(context, id, part);
    await db.imports.put({ ...journal, applied: part, kept: journal.kept + kept });
    return changed;
  });
}

async function undoEvents(
  context: ActionContext,
  id: string,
  part: number,
): Promise<{ readonly changed: readonly RowChange[]; readonly kept: number }> {
  const { db } = context;
  const stamp: Stamp = { ...context, opId: `${opIdOfPart(id, part)}/undo`, batch: `${id}/undo` };
  const events = await db.events.where('opId').equals(opIdOfPart(id, part)).toArray();
  const byLead = new Map<string, LeadEvent[]>();
  for (const event of events) byLead.set(event.subject.id, [...(byLead.get(event.subject.id) ?? []), event]);
  if (byLead.size === 0) return { changed: [], kept: 0 };
  const untouched = await untouchedAmong(context, byLead);
  const whole = await takeBackWhole(
    db,
    untouched.map((before) => ({ before, events: byLead.get(before.id) ?? [] })),
    stamp,
  );
  for (const { id: leadId } of untouched) byLead.delete(leadId);
  const changes: LeadChange[] = [];
  let kept = 0;
  for (const [leadId, targets] of byLead) {
    const payloads = await undoingPayloads(context, leadId, targets);
    if ('type' in payloads) kept += isGone(payloads) ? 0 : 1;
    else changes.push({ leadId, payloads });
  }
  const single = changes.length === 0 ? [] : await appendEvents(db, changes, stamp);
  return { changed: [...whole, ...single], kept };
}

/** Whether nothing of what was written is there any more: it was taken back by itself, or they are being erased. */
function isGone({ type }: Refusal): boolean {
  return type === 'NothingToUndo' || type === 'UnknownLead';
}

/** Leads that the part added and to which nothing happened since: of most imports all. No log has to be read for them. */
async function untouchedAmong(
  { db }: ActionContext,
  byLead: ReadonlyMap<string, readonly LeadEvent[]>,
): Promise<readonly LeadRow[]> {
  const added = [...byLead].filter(([, events]) => events.some(({ kind }) => kind === 'added'));
  if (added.length === 0) return [];
  const ids = added.map(([leadId]) => leadId);
  const [rows, merges, lengths] = await Promise.all([
    db.leads.bulkGet(ids),
    db.merges.bulkGet(ids),
    Promise.all(ids.map(async (leadId) => db.events.where('subject.id').equals(leadId).count())),
  ]);
  return added.flatMap(([, events], index) => {
    const row = rows[index];
    return row && !merges[index] && lengths[index] === events.length ? [row] : [];
  });
}

/** Those that the import set up, where nobody is in them and nothing else was said of them. */
async function undoProgrammes(context: ActionContext, id: string): Promise<void> {
  const { db } = context;
  const events = await db.teamEvents.where('batch').equals(id).toArray();
  const undoing: TeamPayload[] = [];
  for (const event of events) {
    const { effective } = await readTeam(db, event.subject);
    const members = (await db.counters.get(programmeCounter(event.subject.id)))?.count ?? 0;
    if (members === 0 && isTeamUndoable(effective, event.id))
      undoing.push({ kind: 'undone', subject: event.subject, target: event.id });
  }
  if (undoing.length === 0) return;
  await appendTeamEvents(db, undoing, { ...context, opId: `${id}/undo` });
}
