import type { CommandOf } from '@/lib/funnel/command';
import type { Payload } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';
import { planFor, type LeadChange, type Planned } from './plan';

type Recording = Omit<CommandOf<'recordActivity'>, 'type' | 'leadId'>;

/** Records that something happened; a person's outbound touch counts as an attempt and stops the contact clock. */
export async function recordActivity(
  context: ActionContext,
  { leadId, ...recording }: CommandOf<'recordActivity'>,
): Promise<Planned> {
  const lead = (await context.db.leads.get(leadId))?.lead;
  const payload = activityOf(lead, recording, context.now);
  return payload.ok ? accepted(planFor(leadId, payload.value)) : payload;
}

/** Records the same of several leads as one step; those of whom it may not be are left and named. */
export async function recordActivities(
  { db, now }: ActionContext,
  opId: string,
  { leadIds, ...recording }: CommandOf<'recordActivities'>,
): Promise<Planned> {
  const changes: LeadChange[] = [];
  const left: { index: number; refusal: Refusal }[] = [];
  const ids = [...new Set(leadIds)];
  const rows = await db.leads.bulkGet(ids);
  for (const [index, leadId] of ids.entries()) {
    const payload = activityOf(rows[index]?.lead, recording, now);
    if (payload.ok) changes.push({ leadId, payloads: [payload.value] });
    else left.push({ index, refusal: payload.refusal });
  }
  const [first] = left;
  return changes.length === 0 && first ? refused(first.refusal) : accepted({ changes, left, batch: opId });
}

function activityOf(lead: Lead | undefined, recording: Recording, now: number): Result<Payload> {
  if (!lead) return refused({ type: 'UnknownLead' });
  const { activity, direction, occurredAt = now, keepsActive = false, held, programme, source } = recording;
  if (lead.contactLocked && direction === 'out') return refused({ type: 'ContactLocked' });
  return accepted({
    kind: 'activity',
    activity,
    direction,
    occurredAt: Math.min(occurredAt, now),
    keepsActive,
    ...(held === true ? { held } : {}),
    ...(programme === undefined ? {} : { programme }),
    ...(source === undefined ? {} : { source }),
  });
}
