import type { FunnelDefinition } from './definition';
import { usualQuadrantSteps } from '@/lib/funnel/presets/quadrant-steps';

/** A: fit and interest. B: fit alone. C: interest alone. D: neither. */
export const quadrants = ['A', 'B', 'C', 'D'] as const;
export type Quadrant = (typeof quadrants)[number];

/** Quadrants by lead id; null: nobody knows whether it fits. Of whoever is not in it nobody found out yet. */
export type Quadrants = ReadonlyMap<string, Quadrant | null>;

/** What is to be done next with a lead of a quadrant, and which team does it. */
export type QuadrantStep = NonNullable<FunnelDefinition['quadrants']>[Quadrant];

/**
 * The next step for a lead that fit and interest place in a quadrant. A definition that was stored before such steps
 * were kept has the usual ones.
 * @param say gives the text of a name in the word list
 */
export function quadrantStep(
  { quadrants: own }: Pick<FunnelDefinition, 'quadrants'>,
  quadrant: Quadrant,
  say: (name: `quadrant.next.${Quadrant}`) => string,
): QuadrantStep {
  return (own ?? usualQuadrantSteps(say))[quadrant];
}
