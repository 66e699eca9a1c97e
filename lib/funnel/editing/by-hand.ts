import type { Effect, FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { withStage } from './change-stage';
import { conditionOf, placedPosition, ruleFor, startingAlsoFrom, withRuleBefore } from './rules';

/**
 * Makes a stage one that leads are put into by name, when they are added, imported or taken over from another funnel.
 * The rule for it is asked as late as possible: as soon as something else is known of such a lead (a step, an
 * outcome, being parked) that decides again, and every move that says so ends what was said by hand.
 * @param standing what is set besides: an outcome, or being parked
 */
export function makeByHand(
  definition: FunnelDefinition,
  stageId: string,
  standing: Pick<Effect, 'outcome' | 'parked'> = {},
): FunnelDefinition {
  const placing: Effect = { ...standing, place: stageId, owner: 'given' };
  const placed = withStage(definition, stageId, (stage) => ({ ...stage, placing }));
  const stage = placed.stages.find((each) => each.id === stageId);
  if (!stage) return definition;
  const positions = [placedPosition(placed, stage, 'a'), placedPosition(placed, stage, null)];
  const ruled = positions.every((position) => placed.derive[ruleFor(placed, position)]?.stage === 'placed')
    ? placed
    : withRuleBefore(
        placed,
        { when: { ...conditionOf({ ...standing }), placed: true }, stage: 'placed' },
        positions,
      );
  return leavingEndsIt(ruled, stageId);
}

/** Whether leads are put into a stage by name: nothing else says that they are there. */
export function isByHand(stage: Stage): boolean {
  return stage.placing === undefined || stage.placing.place === stage.id;
}

/** The same moves as from another stage, for one that leads are put into by hand. */
export function startingByHandFrom(
  definition: FunnelDefinition,
  like: string,
  stageId: string,
): FunnelDefinition {
  return leavingEndsIt(startingAlsoFrom(definition, like, stageId), stageId);
}

/** Every move that leads away from a stage forgets that somebody put the lead there. */
function leavingEndsIt(definition: FunnelDefinition, stageId: string): FunnelDefinition {
  return {
    ...definition,
    moves: definition.moves.map((move) => {
      const { sets, verb, from } = move;
      const leads =
        verb === 'step' || sets.step !== undefined || sets.outcome !== undefined || sets.parked !== undefined;
      return from.includes(stageId) && leads && sets.place === undefined
        ? { ...move, sets: { ...sets, place: null } }
        : move;
    }),
  };
}
