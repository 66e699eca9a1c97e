import type { CommandOf } from '@/lib/funnel/command';
import { accepted, refused, type Refusal } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';
import type { LeadChange, Planned } from './plan';

/** Takes leads into a programme, or out of it, as one step; those that are already as wished are left and named. */
export async function enrolLeads(
  { db }: ActionContext,
  opId: string,
  { leadIds, programmeId, isIn }: CommandOf<'enrolLeads'>,
): Promise<Planned> {
  if (isIn && !(await db.programmes.get(programmeId)))
    return refused({ type: 'BadInput', path: 'programmeId', problem: 'unknown' });
  const changes: LeadChange[] = [];
  const left: { index: number; refusal: Refusal }[] = [];
  const ids = [...new Set(leadIds)];
  const rows = await db.leads.bulkGet(ids);
  for (const [index, leadId] of ids.entries()) {
    const lead = rows[index]?.lead;
    if (!lead) left.push({ index, refusal: { type: 'UnknownLead' } });
    else if (lead.programmes.includes(programmeId) === isIn)
      left.push({ index, refusal: { type: 'AlreadyThere' } });
    else changes.push({ leadId, payloads: [{ kind: 'enrolled', programme: programmeId, isIn }] });
  }
  const [first] = left;
  return changes.length === 0 && first ? refused(first.refusal) : accepted({ changes, left, batch: opId });
}
