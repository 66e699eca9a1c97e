import {
  outcomes,
  type Effect,
  type FunnelDefinition,
  type Move,
  type Stage,
} from '@/lib/funnel/definition/definition';
import { applyEffect, stageOf, type Named, type Position } from '@/lib/funnel/log/position';
import { isByHand } from './by-hand';
import { withMove } from './edit-moves';
import { placedPosition } from './rules';

/** Verbs whose move says by itself where it leads; where a step, an outcome or an owner leads, the rules say. */
const aimed: ReadonlySet<Move['verb']> = new Set(['qualify', 'return', 'recycle', 'reopen']);

/** The stages in which a lead stands after a move, in the order of the funnel. Asked of drafts as well. */
export function landingsOf(definition: FunnelDefinition, move: Move): readonly Stage[] {
  if (move.verb === 'place')
    return definition.stages.filter(({ id, retired }) => !retired && (move.to?.includes(id) ?? true));
  const found = new Set(
    livingFrom(definition, move).flatMap((stage) =>
      namedBy(definition, move).map((named) =>
        stageOf(definition, applyEffect(before(definition, stage, move), move.sets, named), 1),
      ),
    ),
  );
  return definition.stages.filter((stage) => found.has(stage.id));
}

/** The stages that a move can be made to lead to; empty: where it leads follows from something else. */
export function targetsFor(definition: FunnelDefinition, index: number): readonly Stage[] {
  const move = definition.moves[index];
  if (!move || !aimed.has(move.verb)) return [];
  return definition.stages.filter((stage) => {
    if (stage.retired) return false;
    const led = { ...move, sets: arrivingIn(definition, stage, move.verb) };
    const landings = landingsOf(definition, led);
    return landings.length === 0
      ? isOpenTo(definition, stage, led)
      : landings.every(({ id }) => id === stage.id);
  });
}

/** Lets a move lead to another stage, from wherever it starts. */
export function setMoveTarget(
  definition: FunnelDefinition,
  index: number,
  stageId: string,
): FunnelDefinition {
  const stage = targetsFor(definition, index).find((each) => each.id === stageId);
  return stage
    ? withMove(definition, index, (move) => ({ ...move, sets: arrivingIn(definition, stage, move.verb) }))
    : definition;
}

function livingFrom({ stages }: FunnelDefinition, { from }: Move): readonly Stage[] {
  return stages.filter(({ id, retired }) => !retired && from.includes(id));
}

/** Who waits to be accepted is nobody's yet; anybody else who was placed has an owner where the stage wants one. */
function before(definition: FunnelDefinition, stage: Stage, { verb }: Move): Position {
  return placedPosition(definition, stage, verb === 'accept' ? null : 'a');
}

/** Everything that the move can be told: the steps that it may lead to, every outcome, or nothing. */
function namedBy(definition: FunnelDefinition, { verb, to, sets }: Move): readonly Named[] {
  const by: Named = { actor: 'a', given: 'a', window: 1 };
  if (verb === 'step')
    return definition.steps
      .filter(({ id }) => to?.includes(id) ?? true)
      .map(({ id }) => ({ ...by, step: id }));
  return sets.outcome === 'given' ? outcomes.map((outcome) => ({ ...by, outcome })) : [by];
}

/** What puts a lead into a stage from wherever it stands, and makes it nobody's where the verb does. */
function arrivingIn(definition: FunnelDefinition, stage: Stage, verb: Move['verb']): Effect {
  const { owner: _, active: __, ...placing } = stage.placing ?? {};
  const place = isByHand(stage)
    ? { place: stage.id }
    : definition.stages.some((each) => isByHand(each))
      ? { place: null }
      : {};
  const owner =
    verb === 'reopen' ? {} : verb === 'qualify' ? { owner: null } : { owner: null, assignee: null };
  return { ...owner, step: null, outcome: null, parked: false, ...placing, ...place };
}

/** For a move that starts nowhere yet: whether it leads there from where new leads start. */
function isOpenTo(definition: FunnelDefinition, stage: Stage, move: Move): boolean {
  return landingsOf(definition, { ...move, from: [definition.initial] }).every(({ id }) => id === stage.id);
}
