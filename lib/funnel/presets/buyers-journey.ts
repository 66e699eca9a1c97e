import type { Journey } from '@/lib/funnel/definition/definition';
import type { JourneyStep } from '@/lib/funnel/hand-off/journey';

type StepName =
  `research.${(typeof phases)['research'][number]}` | `execution.${(typeof phases)['execution'][number]}`;
type Name = `journey.${keyof typeof phases}.label` | `journey.${StepName}.${'label' | 'definition'}`;

/** Phases and steps in order: DOMAIN.md section 1 (S5). Interest comes in both, so the phase is part of the id. */
const phases = {
  research: ['attention', 'interest', 'desire', 'action'],
  execution: ['awareness', 'interest', 'trial', 'proof', 'purchase'],
} as const;

/**
 * The buyer's journey in the product's words: where they look around, then where they buy. Its texts stand in the word
 * list under `journey.<phase>`.
 * @param say gives the text of a name in the word list
 */
export function buyersJourney(say: (name: Name) => string): Journey {
  const step = (phase: string, id: string, name: StepName): JourneyStep => ({
    id: `${phase}-${id}`,
    label: say(`journey.${name}.label`),
    definition: say(`journey.${name}.definition`),
  });
  return {
    phases: [
      {
        id: 'research',
        label: say('journey.research.label'),
        steps: phases.research.map((id) => step('research', id, `research.${id}`)),
      },
      {
        id: 'execution',
        label: say('journey.execution.label'),
        steps: phases.execution.map((id) => step('execution', id, `execution.${id}`)),
      },
    ],
  };
}
