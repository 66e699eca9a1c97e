import type { CommandOf } from '@/lib/funnel/command';
import { accepted, refused, type Refusal } from '@/lib/funnel/refusal';
import { transition } from '@/lib/funnel/hand-off/transition';
import { throughSegment } from '@/lib/funnel/team/through';
import { momentOf } from './change-funnel';
import type { ActionContext } from './context';
import type { LeadChange, Planned } from './plan';
import { levelsOf } from './scores';

/** Hands several leads over to sales as one step; those that the funnel does not let go are left and named. */
export async function qualifyLeads(
  context: ActionContext,
  opId: string,
  { leadIds, segmentId, through: likeness }: CommandOf<'qualifyLeads'>,
): Promise<Planned> {
  const { db, definition, actor } = context;
  const segment = segmentId === null ? null : (await db.segments.get(segmentId))?.value;
  if (segment === undefined) return refused({ type: 'BadInput', path: 'segmentId', problem: 'unknown' });
  const through = segment ? throughSegment(segment) : likeness && { type: likeness };
  const now = await momentOf(context);
  const changes: LeadChange[] = [];
  const left: { index: number; refusal: Refusal }[] = [];
  const ids = [...new Set(leadIds)];
  const rows = await db.leads.bulkGet(ids);
  for (const [index, leadId] of ids.entries()) {
    const row = rows[index];
    const decision = row
      ? transition(
          definition,
          row.lead,
          { verb: 'qualify', through },
          { actor, now, levels: await levelsOf(context, row, now) },
        )
      : refused<Refusal>({ type: 'UnknownLead' });
    if (decision.ok) changes.push({ leadId, payloads: [decision.value] });
    else left.push({ index, refusal: decision.refusal });
  }
  const [first] = left;
  if (changes.length === 0 && first) return refused(first.refusal);
  return accepted({ changes, left, batch: opId });
}
