import { transition, type StageCommand } from '@/lib/funnel/hand-off/transition';
import { wallOf } from '@/lib/funnel/log/clock';
import { accepted, refused } from '@/lib/funnel/refusal';
import { clockOf } from '@/lib/store/writes/append';
import type { ActionContext } from './context';
import { planFor, type Planned } from './plan';
import { levelsOf } from './scores';

/** Every change of stage, owner, deal stage or outcome: the funnel decides, this only asks and plans. */
export async function moveLead(
  context: ActionContext,
  leadId: string,
  command: StageCommand,
): Promise<Planned> {
  const [row, clock] = await Promise.all([context.db.leads.get(leadId), clockOf(context.db)]);
  if (!row) return refused({ type: 'UnknownLead' });
  // The event will not be dated before what was written last, even where the wall clock was set back since.
  const now = clock === null ? context.now : Math.max(context.now, wallOf(clock));
  const asked = { actor: context.actor, now, levels: await levelsOf(context, row, now) };
  const decision = transition(context.definition, row.lead, command, asked);
  return decision.ok ? accepted(planFor(leadId, decision.value)) : decision;
}
