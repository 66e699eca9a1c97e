import type { FunnelDefinition, Move, Stage, Step } from '@/lib/funnel/definition/definition';
import { findRuleProblems } from '@/lib/funnel/definition/find-problems';
import { placedInto, stageOf, type Position } from '@/lib/funnel/log/position';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { freshId } from './fresh-id';
import { moveInList } from './move-in-list';
import { freshPosition, withRuleBefore } from './rules';

/** The sub-steps in which leads of a stage stand, in their order. */
export function stepsIn(definition: FunnelDefinition, stageId: string): readonly Step[] {
  const homes = stepHomes(definition);
  return definition.steps.filter((step) => homes.get(step.id) === stageId);
}

/** A sub-step at the end of a stage: whoever comes to it is in that stage, and it may be gone to from there. */
export function addStep(definition: FunnelDefinition, stageId: string, label: string): FunnelDefinition {
  const id = freshId(label, 'step', new Set(definition.steps.map((step) => step.id)));
  const before = stepsIn(definition, stageId).at(-1) ?? definition.steps[placeIn(definition, stageId) - 1];
  return insertStep(definition, stageId, {
    id,
    label,
    definition: label,
    contacted: before?.contacted ?? false,
  });
}

/** Says otherwise what a sub-step is called or means, whether somebody was in touch by then, or from where it is reached. */
export function changeStep(
  definition: FunnelDefinition,
  id: string,
  change: Partial<Pick<Step, 'label' | 'definition' | 'contacted' | 'from'>>,
): FunnelDefinition {
  return {
    ...definition,
    steps: definition.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
}

/** A sub-step one place up or down among those of its stage; the same definition where the stages forbid it. */
export function moveStep(definition: FunnelDefinition, id: string, by: -1 | 1): FunnelDefinition {
  const homes = stepHomes(definition);
  const steps = moveInList(definition.steps, id, by, (step) => homes.get(step.id) === homes.get(id));
  const changed = steps.filter((step, index) => step !== definition.steps[index]);
  const [first, second] = changed;
  if (!first || !second) return definition;
  // A stage that begins at the one begins at whichever comes first now.
  const derive = definition.derive.map((rule) =>
    rule.when.stepAtLeast === second.id ? { ...rule, when: { ...rule.when, stepAtLeast: first.id } } : rule,
  );
  const moved = { ...definition, steps, derive };
  return isAsSound(definition, moved) ? moved : definition;
}

/**
 * Takes a sub-step away, with the rules and moves that name it alone; the next one of its stage takes over where the
 * stage begins with it. Null: a stage, a move or a last chance needs it.
 */
export function removeStep(definition: FunnelDefinition, id: string): FunnelDefinition | null {
  const homes = stepHomes(definition);
  const at = definition.steps.findIndex((step) => step.id === id);
  if (at < 0) return null;
  const heir = definition.steps.find((step, index) => index > at && homes.get(step.id) === homes.get(id))?.id;
  const instead = (step: string): string => (step === id ? (heir ?? step) : step);
  const without: FunnelDefinition = {
    ...definition,
    steps: definition.steps.filter((step) => step.id !== id).map((step) => leftFrom(step, id)),
    derive: definition.derive
      .filter(({ when }) => when.step !== id && (when.stepAtLeast !== id || heir !== undefined))
      .map(({ stage, when: { stepAtLeast, ...when } }) => ({
        stage,
        when: stepAtLeast === undefined ? when : { ...when, stepAtLeast: instead(stepAtLeast) },
      })),
    stages: definition.stages.map((stage) =>
      stage.placing?.step === id ? { ...stage, placing: { ...stage.placing, step: instead(id) } } : stage,
    ),
    moves: definition.moves
      .filter(({ to }) => to?.length !== 1 || to[0] !== id)
      .map((move) => ({
        ...move,
        ...(move.to && move.verb === 'step' ? { to: move.to.filter((step) => step !== id) } : {}),
        sets: move.sets.step === id ? { ...move.sets, step: instead(id) } : move.sets,
      })),
  };
  return isAsSound(definition, without) ? without : null;
}

/** Puts a sub-step into another stage; null: something needs it where it is. */
export function setStepStage(
  definition: FunnelDefinition,
  id: string,
  stageId: string,
): FunnelDefinition | null {
  const step = definition.steps.find((each) => each.id === id);
  const without = step ? removeStep(definition, id) : null;
  if (!step || !without) return null;
  const { stage: _, ...kept } = step;
  const put = insertStep(without, stageId, kept);
  return isAsSound(definition, put, id) ? put : null;
}

function insertStep(
  definition: FunnelDefinition,
  stageId: string,
  step: Omit<Step, 'stage'>,
): FunnelDefinition {
  const stage = definition.stages.find((each) => each.id === stageId);
  if (!stage) return definition;
  const last = stepsIn(definition, stageId).at(-1);
  const at = last ? definition.steps.indexOf(last) + 1 : placeIn(definition, stageId);
  // The first of a stage belongs to it by name; others are reached as those beside them are.
  const bound = last ? last.stage : stageId;
  const whole: Step = bound === undefined ? step : { ...step, stage: bound };
  const inserted = { ...definition, steps: definition.steps.toSpliced(at, 0, whole) };
  return withStepReached(withStepHome(inserted, stage, step.id), stage, step.id);
}

/** With a rule by which whoever comes to the step is in the stage, where none says so yet. */
function withStepHome(definition: FunnelDefinition, stage: Stage, step: string): FunnelDefinition {
  const standing = (owner: string | null): Position =>
    placedInto(freshPosition(definition), stage, { actor: 'a', given: owner, window: 1, step });
  const owned = standing('a');
  if (stageOf(definition, owned, 1) === stage.id) return definition;
  const outcome = owned.outcome === null ? {} : { outcome: owned.outcome };
  const when = { ...outcome, step, ...(owned.parked ? { parked: true } : {}) };
  return withRuleBefore(definition, { when, stage: stage.id }, [owned, standing(null)]);
}

/** With a move to the step from its stage: the one by which the others are reached there, or one of its own. */
function withStepReached(definition: FunnelDefinition, stage: Stage, step: string): FunnelDefinition {
  const moves = definition.moves.filter(({ verb, from }) => verb === 'step' && from.includes(stage.id));
  if (moves.some(({ to }) => to === undefined || to.includes(step))) return definition;
  const plain = moves.find(({ sets }) => Object.keys(sets).length === 0);
  if (plain)
    return {
      ...definition,
      moves: definition.moves.map((move) =>
        move === plain ? { ...move, to: [...(move.to ?? []), step] } : move,
      ),
    };
  const own: Move = { verb: 'step', from: [stage.id], to: [step], side: stage.side, sets: {} };
  return { ...definition, moves: [...definition.moves, own] };
}

/** Where the first step of a stage stands in the order of all: after those of the stages before it. */
function placeIn(definition: FunnelDefinition, stageId: string): number {
  const homes = stepHomes(definition);
  const order = definition.stages.map(({ id }) => id);
  return (
    definition.steps.findLastIndex(
      ({ id }) => order.indexOf(homes.get(id) ?? '') <= order.indexOf(stageId) && homes.has(id),
    ) + 1
  );
}

function leftFrom(step: Step, id: string): Step {
  const from = step.from?.filter((each) => each !== id);
  if (from === undefined || from.length > 0) return from ? { ...step, from } : step;
  const { from: _, ...anywhere } = step;
  return anywhere;
}

/** No problem more than before, and every other step stands where it stood. */
function isAsSound(before: FunnelDefinition, after: FunnelDefinition, moved?: string): boolean {
  if (findRuleProblems(after).length > findRuleProblems(before).length) return false;
  const [was, is] = [stepHomes(before), stepHomes(after)];
  return after.steps.every(({ id }) => id === moved || is.get(id) === was.get(id));
}
