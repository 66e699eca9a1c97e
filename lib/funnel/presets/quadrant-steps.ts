import type { FunnelDefinition } from '@/lib/funnel/definition/definition';

type Name = `quadrant.next.${'A' | 'B' | 'C' | 'D'}`;

/**
 * What comes next in each quadrant: DOMAIN.md section 2. Good fit and high interest at once, good fit alone is
 * nurtured, interest alone is looked at first, neither is left aside.
 * @param say gives the text of a name in the word list
 */
export function usualQuadrantSteps(say: (name: Name) => string): NonNullable<FunnelDefinition['quadrants']> {
  return {
    A: { nextAction: say('quadrant.next.A'), actionFor: 'sales' },
    B: { nextAction: say('quadrant.next.B'), actionFor: 'marketing' },
    C: { nextAction: say('quadrant.next.C'), actionFor: 'sales' },
    D: { nextAction: say('quadrant.next.D'), actionFor: 'marketing' },
  };
}
