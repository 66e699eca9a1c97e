import { wallOf } from '@/lib/funnel/log/clock';
import type { CommandOf } from '@/lib/funnel/command';
import { takeLastChance as take } from '@/lib/funnel/hand-off/last-chance';
import { accepted, refused } from '@/lib/funnel/refusal';
import { clockOf } from '@/lib/store/writes/append';
import type { ActionContext } from './context';
import { planFor, type Planned } from './plan';

/** The last approach was made: the attempt and the wait for an answer are one command, undone as one step. */
export async function takeLastChance(
  { db, actor, now, definition }: ActionContext,
  { leadId, lastChance }: CommandOf<'takeLastChance'>,
): Promise<Planned> {
  const [row, clock] = await Promise.all([db.leads.get(leadId), clockOf(db)]);
  if (!row) return refused({ type: 'UnknownLead' });
  // As in moveLead: the event will not be dated before what was written last.
  const asOf = clock === null ? now : Math.max(now, wallOf(clock));
  const decision = take(definition, row.lead, lastChance, { actor, now: asOf });
  return decision.ok ? accepted(planFor(leadId, ...decision.value)) : decision;
}
