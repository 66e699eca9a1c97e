import { answerReturn } from '@/lib/funnel/hand-off/answer-return';
import { wallOf } from '@/lib/funnel/log/clock';
import type { CommandOf } from '@/lib/funnel/command';
import { accepted, refused } from '@/lib/funnel/refusal';
import { clockOf } from '@/lib/store/writes/append';
import type { ActionContext } from './context';
import { planFor, type Planned } from './plan';
import { levelsOf } from './scores';

/** Marketing's answer to a return, with the hand-over that follows from it: one command, undone as one step. */
export async function answerReturned(
  context: ActionContext,
  { leadId, answer, note }: CommandOf<'answerReturn'>,
): Promise<Planned> {
  const { db, actor, now, definition } = context;
  const [row, clock] = await Promise.all([db.leads.get(leadId), clockOf(db)]);
  if (!row) return refused({ type: 'UnknownLead' });
  // As in moveLead: the event will not be dated before what was written last.
  const asOf = clock === null ? now : Math.max(now, wallOf(clock));
  const asked = { actor, now: asOf, levels: await levelsOf(context, row, asOf) };
  const decision = answerReturn(definition, row.lead, { answer, note }, asked);
  return decision.ok ? accepted(planFor(leadId, ...decision.value)) : decision;
}
