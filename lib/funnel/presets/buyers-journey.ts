import type { Journey } from '@/lib/funnel/definition';
import type { Say } from './preset';

/** Phases and steps in order: DOMAIN.md section 1 (S5). Interest comes in both, so the phase is part of the id. */
const phases = {
  research: ['attention', 'interest', 'desire', 'action'],
  execution: ['awareness', 'interest', 'trial', 'proof', 'purchase'],
} as const;

/**
 * The buyer's journey in the product's words: where they look around, then where they buy. Its texts stand in the word
 * list under `journey.<phase>`.
 */
export function buyersJourney(say: Say): Journey {
  return {
    phases: (['research', 'execution'] as const).map((phase) => ({
      id: phase,
      label: say(`journey.${phase}.label`),
      steps: phases[phase].map((step) => ({
        id: `${phase}-${step}`,
        label: say(`journey.${phase}.${step}.label`),
        definition: say(`journey.${phase}.${step}.definition`),
      })),
    })),
  };
}
