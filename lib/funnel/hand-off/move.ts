import type { FunnelDefinition, Move, Step, Verb } from '@/lib/funnel/definition/definition';
import { stepById } from '@/lib/funnel/definition/definition';
import { isMigration, verbByKind, type Payload, type StageEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { stageOf, type Position } from '@/lib/funnel/log/position';

/** The moves that a verb is from a stage; with `to`, those that reach this sub-step or stage. */
export function movesFrom(
  definition: FunnelDefinition,
  verb: Verb,
  stage: string,
  to?: string,
): readonly Move[] {
  return definition.moves.filter(
    (move) =>
      move.verb === verb &&
      move.from.includes(stage) &&
      (to === undefined || move.to === undefined || move.to.includes(to)),
  );
}

/** The first of them, or null where the definition has none. */
export function moveFrom(definition: FunnelDefinition, verb: Verb, stage: string, to?: string): Move | null {
  return movesFrom(definition, verb, stage, to)[0] ?? null;
}

/** Sub-steps that may be gone to from a position: any other that allows it, in the definition's order. */
export function stepsFrom(definition: FunnelDefinition, position: Position, stage: string): readonly Step[] {
  return definition.steps.filter(
    (step) =>
      step.id !== position.step &&
      (step.stage === undefined || step.stage === stage) &&
      (step.from === undefined || (position.step !== null && step.from.includes(position.step))) &&
      moveFrom(definition, 'step', stage, step.id) !== null,
  );
}

/** The sub-step or stage that an event goes to by name; undefined where it names none. */
export function targetOf(event: Payload<StageEvent>): string | undefined {
  if (event.kind === 'stepped') return event.to;
  return event.kind === 'placed' ? event.stage : undefined;
}

/** Verbs that are closed for somebody who must not be contacted any more: whatever would hand them on again. */
export function isLocked(lead: Lead, verb: Verb): boolean {
  const waysOut: readonly Verb[] = ['return', 'recycle', 'disqualify', 'outcome'];
  return lead.contactLocked && !waysOut.includes(verb);
}

/**
 * Whether a stage event may happen to a lead that stands at `position`. Asked by the fold, for every writer's
 * events alike: what it refuses is void. What only the writer could know (role, attempts, criteria, answers) was
 * asked of `transition` when it was written.
 * @param asOf the event's wall time in ms
 */
export function isMoveAllowed(
  definition: FunnelDefinition,
  position: Position,
  event: StageEvent,
  asOf: number,
): boolean {
  const stage = stageOf(definition, position, asOf);
  if (!isMigration(event) && !moveFrom(definition, verbByKind[event.kind], stage, targetOf(event)))
    return false;
  switch (event.kind) {
    case 'accepted':
      return position.owner === null;
    case 'stepped':
      return stepsFrom(definition, position, stage).some((step) => step.id === event.to);
    case 'returned':
    case 'recycled':
    case 'disqualified':
      return definition.reasons.some(
        (reason) =>
          reason.id === event.reason && reason.way === verbByKind[event.kind] && reason.from.includes(stage),
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
