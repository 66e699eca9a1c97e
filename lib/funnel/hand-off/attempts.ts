import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';

/** Contact attempts of this turn, and how many the team agreed on; null: on none. */
export type Attempts = { readonly have: number; readonly need: number | null };

/**
 * How often a lead was tried, against what was agreed: by a reason to give back from here, else by the last chance of
 * this sub-step.
 */
export function attemptsOf(definition: FunnelDefinition, lead: Lead, now: number): Attempts {
  const stage = stageNow(definition, lead, now);
  const agreed = definition.reasons.flatMap(({ attempts, from }) =>
    attempts !== undefined && from.includes(stage) ? [attempts] : [],
  );
  if (agreed.length > 0) return { have: lead.attempts, need: Math.min(...agreed) };
  const chance = definition.lastChances?.find(({ from }) => from === lead.position.step);
  return chance
    ? { have: lead.unanswered.length, need: chance.afterAttempts }
    : { have: lead.attempts, need: null };
}
