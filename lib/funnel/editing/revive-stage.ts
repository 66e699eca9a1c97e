import type { Effect, FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { isAlike } from '@/lib/funnel/definition/is-alike';
import { makeByHand } from './by-hand';
import { withStage } from './change-stage';
import { conditionOf, firstSound, placedPosition, ruleFor, withRuleBefore } from './rules';

/**
 * Takes a stage into use again. It gets back the rules that led to it in a former version, or else the one that its
 * heir would be reached by in its place; else one that says what being put there says; and where that is told of
 * another stage now, it is one that leads are put into by hand. Without any of these ways it is only no longer
 * retired, and its problem is told.
 * @param former versions of the funnel that may have had it in use, newest first
 */
export function reviveStage(
  definition: FunnelDefinition,
  stageId: string,
  former: readonly FunnelDefinition[],
): FunnelDefinition {
  const living = withStage(definition, stageId, (stage) => ({ ...stage, retired: false }));
  const stage = living.stages.find((each) => each.id === stageId);
  if (!stage) return definition;
  const at = ruleFor(living, placedPosition(living, stage, 'a'));
  const givenBack = (): FunnelDefinition => ({
    ...living,
    derive: living.derive.map((rule, index) => (index === at ? { ...rule, stage: stageId } : rule)),
  });
  return (
    firstSound(definition, [
      () => living,
      ...former.map((version) => () => asFormerly(living, stageId, version)),
      ...former.map((version) => () => startingHere(asFormerly(living, stageId, version), stageId)),
      givenBack,
      () => startingHere(givenBack(), stageId),
      () => withOwnRule(living, stage),
      () => makeByHand(living, stageId, standingOf(stage)),
    ]) ?? living
  );
}

/** The rules that led to it are found by what they ask; null: that version knows nothing of it. */
function asFormerly(
  living: FunnelDefinition,
  stageId: string,
  former: FunnelDefinition,
): FunnelDefinition | null {
  const own = former.derive.filter((rule) => rule.stage === stageId);
  if (own.length === 0) return null;
  return {
    ...living,
    derive: living.derive.map((rule) =>
      own.some(({ when }) => isAlike(when, rule.when)) ? { ...rule, stage: stageId } : rule,
    ),
  };
}

function startingHere(definition: FunnelDefinition | null, stageId: string): FunnelDefinition | null {
  return definition && { ...definition, initial: stageId };
}

function withOwnRule(living: FunnelDefinition, stage: Stage): FunnelDefinition {
  const { placing } = stage;
  if (placing === undefined) return living;
  const positions = [placedPosition(living, stage, 'a'), placedPosition(living, stage, null)];
  return withRuleBefore(living, { when: conditionOf(placing), stage: stage.id }, positions);
}

function standingOf({ placing }: Stage): Pick<Effect, 'outcome' | 'parked'> {
  return {
    ...(placing?.outcome == null ? {} : { outcome: placing.outcome }),
    ...(placing?.parked === undefined ? {} : { parked: placing.parked }),
  };
}
