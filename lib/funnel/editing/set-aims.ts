import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { makeByHand } from './by-hand';
import { firstSound, freshPosition, ruleFor } from './rules';

/** Marks the stage that the team calls its goal. */
export function setGoal(definition: FunnelDefinition, stageId: string): FunnelDefinition {
  return { ...definition, goal: stageId };
}

/** Marks the stage from which the win rate counts. */
export function setOpportunity(definition: FunnelDefinition, stageId: string): FunnelDefinition {
  return { ...definition, opportunity: stageId };
}

/**
 * Lets new leads start in another stage: the rule that holds for somebody of whom nothing is known leads there. The
 * stage in which they started is one from then on that leads are put into by hand.
 */
export function setInitial(definition: FunnelDefinition, stageId: string): FunnelDefinition {
  const former = definition.initial;
  if (former === stageId) return definition;
  const at = ruleFor(definition, freshPosition(definition));
  const led = {
    ...definition,
    initial: stageId,
    derive: definition.derive.map((rule, index) =>
      index === at && rule.stage !== 'placed' ? { ...rule, stage: stageId } : rule,
    ),
  };
  return firstSound(definition, [() => led, () => makeByHand(led, former)]) ?? led;
}
