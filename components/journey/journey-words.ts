import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { journeyStep } from '@/lib/funnel/hand-off/journey';
import { words } from '@/lib/words';

/** A step of the buyer's journey with its phase, as two may be called alike; one that is not known by its id. */
export function journeyStepWords(definition: FunnelDefinition, stepId: string): string {
  const place = journeyStep(definition, stepId);
  return place ? words('journey.inPhase', [place.step.label, place.phase.label]) : stepId;
}
