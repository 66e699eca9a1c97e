import type { FunnelDefinition, Move, Step } from './definition';
import { stepById } from './definition';
import { verbByKind, type StageEvent } from './event';
import { stageOf, type Position } from './position';

/** The move that a verb is from a stage, or null where the definition has none. */
export function moveFrom(definition: FunnelDefinition, verb: Move['verb'], stage: string): Move | null {
  return definition.moves.find((move) => move.verb === verb && move.from.includes(stage)) ?? null;
}

/** Sub-steps that may be gone to from a position: any other that allows it, in the definition's order. */
export function stepsFrom(definition: FunnelDefinition, position: Position, stage: string): readonly Step[] {
  return definition.steps.filter(
    (step) =>
      step.id !== position.step &&
      (step.stage === undefined || step.stage === stage) &&
      (step.from === undefined || (position.step !== null && step.from.includes(position.step))),
  );
}

/**
 * Whether a stage event may happen to a lead that stands at `position`. Asked by the fold, for every writer's
 * events alike: what it refuses is void.
 * @param asOf the event's wall time in ms
 */
export function isMoveAllowed(
  definition: FunnelDefinition,
  position: Position,
  event: StageEvent,
  asOf: number,
): boolean {
  const stage = stageOf(definition, position, asOf);
  if (!moveFrom(definition, verbByKind[event.kind], stage)) return false;
  switch (event.kind) {
    case 'accepted':
      return position.owner === null;
    case 'stepped':
      return stepsFrom(definition, position, stage).some((step) => step.id === event.to);
    case 'returned':
    case 'recycled':
    case 'disqualified':
      return definition.reasons.some(
        (reason) => reason.id === event.reason && reason.way === verbByKind[event.kind],
      );
    case 'placed':
      return (
        definition.stages.some((each) => each.id === event.stage) &&
        (event.step === undefined || stepById(definition, event.step) !== null)
      );
    case 'qualified':
    case 'assigned':
    case 'routed':
    case 'outcomeSet':
    case 'reopened':
      return true;
  }
}
