import type { Effect, FunnelDefinition, Move, Stage } from '@/lib/funnel/definition/definition';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { withStage } from './change-stage';
import { freshId } from './fresh-id';
import { conditionOf, placedPosition, startingAlsoFrom, withRuleBefore } from './rules';

type Reach = {
  /** Part of the definition already. */
  readonly stage: Stage;
  readonly after: Stage;
  /** The stage whose moves it gets. */
  readonly like: string;
  readonly standing: Pick<Effect, 'outcome'>;
};

/**
 * Gives a stage a sub-step of its own: coming to the step is coming to the stage. It stands after the last step of the
 * stage before, and may be gone to from there.
 */
export function reachByStep(
  definition: FunnelDefinition,
  { stage, after, like, standing }: Reach,
): FunnelDefinition {
  const id = freshId(stage.label, 'step', new Set(definition.steps.map((step) => step.id)));
  const at = placeAfter(definition, stage, after);
  const step = {
    id,
    label: stage.label,
    definition: stage.definition,
    contacted: definition.steps[at - 1]?.contacted ?? false,
  };
  const isOwned = stage.side === 'sales' || standing.outcome !== undefined;
  const placing: Effect = { ...standing, step: id, ...(isOwned ? { owner: 'given' } : {}) };
  const stepped = withStage(
    { ...definition, steps: definition.steps.toSpliced(at, 0, step) },
    stage.id,
    (each) => ({ ...each, placing }),
  );
  const placed = { ...stage, placing };
  const ruled = withRuleBefore(stepped, { when: conditionOf({ ...standing, step: id }), stage: stage.id }, [
    placedPosition(stepped, placed, 'a'),
    placedPosition(stepped, placed, null),
  ]);
  return standing.outcome === 'closed'
    ? endedByStep(startingAlsoFrom(ruled, like, stage.id), id)
    : goneToByStep(
        startingAlsoFrom(ruled, like, stage.id, (move) => leadingTo(move, id)),
        like,
        stage,
        id,
      );
}

/** Where the new step comes in the order of all. One that ends comes first: who is opened again has come nowhere. */
function placeAfter({ steps, stages, ...rest }: FunnelDefinition, stage: Stage, after: Stage): number {
  if (stage.kind === 'closed') return 0;
  const homes = stepHomes({ ...rest, steps, stages });
  const order = stages.map((each) => each.id);
  const ended = new Set(
    stages.filter(({ kind }) => kind === 'lost' || kind === 'closed').map((each) => each.id),
  );
  const upTo = order.indexOf(after.id);
  const before = steps.findLastIndex((each) => {
    const home = homes.get(each.id);
    return home !== undefined && !ended.has(home) && order.indexOf(home) <= upTo;
  });
  return before + 1;
}

/** A step move that sets nothing else leads to the new step as well. */
function leadingTo(move: Move, step: string): Move {
  const isPlain = Object.entries(move.sets).every(([key, value]) => key === 'parked' && value === false);
  return move.verb === 'step' && move.to && isPlain ? { ...move, to: [...move.to, step] } : move;
}

/** Where no move leads to the step, there is one from the stage before. */
function goneToByStep(
  definition: FunnelDefinition,
  like: string,
  stage: Stage,
  step: string,
): FunnelDefinition {
  const isReached = definition.moves.some(
    ({ verb, from, to }) => verb === 'step' && from.includes(like) && (to === undefined || to.includes(step)),
  );
  if (isReached) return definition;
  const isParked = definition.stages.some((each) => each.id === like && each.kind === 'parked');
  const move: Move = {
    verb: 'step',
    from: [like, stage.id],
    to: [step],
    side: stage.side,
    sets: isParked ? { parked: false } : {},
  };
  return { ...definition, moves: [...definition.moves, move] };
}

/** Going to the step ends the work: from wherever a lead may be ruled out. */
function endedByStep(definition: FunnelDefinition, step: string): FunnelDefinition {
  const from = [
    ...new Set(
      definition.moves
        .filter(({ verb }) => verb === 'disqualify' || verb === 'outcome')
        .flatMap((move) => move.from),
    ),
  ];
  if (from.length === 0) return definition;
  const sets: Effect = { outcome: 'closed', parked: false };
  const move: Move = { verb: 'step', from, to: [step], side: 'both', sets };
  // First: of several moves to a step, that one counts.
  return { ...definition, moves: [move, ...definition.moves] };
}
