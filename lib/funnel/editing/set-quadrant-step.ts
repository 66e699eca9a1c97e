import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { usualQuadrantSteps } from '@/lib/funnel/presets/quadrant-steps';
import type { Quadrant, QuadrantStep } from '@/lib/funnel/definition/quadrant';

/**
 * Says what comes next in a quadrant. A definition that had no such steps gets the usual ones for the other three.
 * @param say gives the text of a name in the word list
 */
export function setQuadrantStep(
  definition: FunnelDefinition,
  quadrant: Quadrant,
  change: Partial<QuadrantStep>,
  say: Parameters<typeof usualQuadrantSteps>[0],
): FunnelDefinition {
  const before = definition.quadrants ?? usualQuadrantSteps(say);
  return { ...definition, quadrants: { ...before, [quadrant]: { ...before[quadrant], ...change } } };
}
