import { transition, type StageCommand } from '@/lib/funnel/transition';
import { accepted, refused } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';
import { planFor, type Planned } from './plan';

/** Every change of stage, owner, deal stage or outcome: the funnel decides, this only asks and plans. */
export async function moveLead(
  context: ActionContext,
  leadId: string,
  command: StageCommand,
): Promise<Planned> {
  const row = await context.db.leads.get(leadId);
  if (!row) return refused({ type: 'UnknownLead' });
  const decision = transition(context.definition, row.lead, command, context);
  return decision.ok ? accepted(planFor(leadId, decision.value)) : decision;
}
