import type { FunnelDefinition, Journey } from '@/lib/funnel/definition/definition';
import type { JourneyStep } from '@/lib/funnel/hand-off/journey';
import { buyersJourney } from '@/lib/funnel/presets/buyers-journey';
import { freshId } from './fresh-id';

type Phase = Journey['phases'][number];

/**
 * Follows the buyer's journey, in the product's own words at first, or no longer. What was said of leads is kept, and
 * is there again once the same steps are.
 * @param say gives the text of a name in the word list
 */
export function followJourney(
  definition: FunnelDefinition,
  follows: boolean,
  say: Parameters<typeof buyersJourney>[0],
): FunnelDefinition {
  const { journey, ...without } = definition;
  return follows ? { ...without, journey: journey ?? buyersJourney(say) } : without;
}

/** Renames a phase. */
export function renamePhase(definition: FunnelDefinition, phaseId: string, label: string): FunnelDefinition {
  return withPhase(definition, phaseId, (phase) => ({ ...phase, label }));
}

/** Adds a step at the end of a phase; its id is made of its name, so that one of the same name is the same step. */
export function addJourneyStep(
  definition: FunnelDefinition,
  phaseId: string,
  step: Omit<JourneyStep, 'id'>,
): FunnelDefinition {
  const prefix = `${phaseId}-`;
  const ids = definition.journey?.phases.flatMap(({ steps }) => steps.map((each) => each.id)) ?? [];
  const taken = new Set(
    ids.filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length)),
  );
  const id = prefix + freshId(step.label, 'step', taken);
  return withPhase(definition, phaseId, (phase) => ({ ...phase, steps: [...phase.steps, { id, ...step }] }));
}

/** Says otherwise what a step is called or means. */
export function changeJourneyStep(
  definition: FunnelDefinition,
  stepId: string,
  change: Partial<Omit<JourneyStep, 'id'>>,
): FunnelDefinition {
  return withPhases(definition, (phase) => ({
    ...phase,
    steps: phase.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step)),
  }));
}

/** Removes a step; the last one of a phase stays, as a phase is nothing without. */
export function removeJourneyStep(definition: FunnelDefinition, stepId: string): FunnelDefinition {
  return withPhases(definition, (phase) =>
    phase.steps.length === 1 ? phase : { ...phase, steps: phase.steps.filter((step) => step.id !== stepId) },
  );
}

function withPhase(
  definition: FunnelDefinition,
  phaseId: string,
  change: (phase: Phase) => Phase,
): FunnelDefinition {
  return withPhases(definition, (phase) => (phase.id === phaseId ? change(phase) : phase));
}

function withPhases(definition: FunnelDefinition, change: (phase: Phase) => Phase): FunnelDefinition {
  const { journey } = definition;
  return journey ? { ...definition, journey: { phases: journey.phases.map(change) } } : definition;
}
