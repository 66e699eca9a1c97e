import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { verbByKind, type Actor, type Payload, type StageEvent } from './event';
import { moveFrom, targetOf } from '@/lib/funnel/hand-off/move';
import { applyEffect, placedInto, stageOf, windowFrom, type Named, type Position } from './position';

/** A stage event, or one that is only thought of. */
type Moving = Payload<StageEvent> & { readonly actor: Actor };

/**
 * Where a lead stands after a stage event that is allowed: what the definition's move sets, with what the event names.
 * @param at wall time of the event in ms
 */
export function positionAfter(
  definition: FunnelDefinition,
  position: Position,
  event: Moving,
  at: number,
): Position {
  const window = windowFrom(definition, at);
  const actor = event.actor.id;
  if (event.kind === 'placed') {
    const { owner: given, step } = event;
    return placedInto(position, stageById(definition, event.stage), { actor, given, window, step });
  }
  const stage = stageOf(definition, position, at);
  const move = moveFrom(definition, verbByKind[event.kind], stage, targetOf(event));
  return applyEffect(position, move?.sets ?? {}, { actor, window, ...namedBy(event) });
}

function namedBy(event: Exclude<Payload<StageEvent>, { kind: 'placed' }>): Omit<Named, 'actor'> {
  switch (event.kind) {
    case 'assigned':
    case 'routed':
      return { given: event.to };
    case 'stepped':
      return { step: event.to };
    case 'outcomeSet':
      return { outcome: event.outcome };
    case 'returned':
    case 'recycled':
    case 'disqualified':
      return { until: event.wakeAt ?? null };
    case 'qualified':
    case 'accepted':
    case 'reopened':
      return {};
  }
}
