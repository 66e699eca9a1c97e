import type { Effect, FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { makeByHand, startingByHandFrom } from './by-hand';
import { codeFor, freshId } from './fresh-id';
import { placedPosition, ruleFor, startingAlsoFrom, withRuleBefore, firstSound } from './rules';
import { reachByStep } from './reach-by-step';

/**
 * How leads get to a stage: somebody puts them there by name; by a sub-step that there is, with those after it; or by
 * one of its own, which is made for it.
 */
export type WayIn =
  | { readonly type: 'byHand' }
  | { readonly type: 'step'; readonly step: string }
  | { readonly type: 'ownStep' };

export type NewStage = {
  readonly label: string;
  readonly definition: string;
  /** The stage that it comes after; what can be done there can be done in the new one as well. */
  readonly after: string;
  readonly way: WayIn;
};

/**
 * The definition with another stage: with its rule, its moves and its reasons, alike to those of the stage that it
 * comes after. After what is won it is one of what follows a sale; after what is lost or closed it is an end as well.
 * @returns also the id of the new stage; null: there is no such stage to come after, or the step cannot lead there
 */
export function addStage(
  definition: FunnelDefinition,
  wanted: NewStage,
): { readonly definition: FunnelDefinition; readonly id: string } | null {
  const at = definition.stages.findIndex((stage) => stage.id === wanted.after);
  const after = definition.stages[at];
  if (!after) return null;
  const label = wanted.label.trim();
  const id = freshId(label, 'stage', new Set(definition.stages.map((stage) => stage.id)));
  const stage: Stage = {
    id,
    label,
    code: codeFor(label) || id.slice(0, 4).toUpperCase(),
    definition: wanted.definition.trim(),
    group: after.group,
    side: after.side,
    kind: kindAfter(after),
    mode: 'inventory',
    criteria: [],
    retired: false,
  };
  const added = { ...definition, stages: definition.stages.toSpliced(at + 1, 0, stage) };
  const like = likeFor(definition, after);
  const standing = standingOf(stage);
  switch (wanted.way.type) {
    case 'byHand':
      return { id, definition: startingByHandFrom(makeByHand(added, id, standing), like, id) };
    case 'ownStep':
      return { id, definition: reachByStep(added, { stage, after, like, standing }) };
    case 'step': {
      const led = ledByStep(added, stage, like, wanted.way.step);
      return led && { id, definition: led };
    }
  }
}

/** The sub-steps that there are which can lead to a new stage and leave every other one its own way in. */
export function stepsLeadingAfter(definition: FunnelDefinition, after: string): readonly string[] {
  return definition.steps
    .map((step) => step.id)
    .filter(
      (step) =>
        addStage(definition, { label: 'x', definition: 'x', after, way: { type: 'step', step } }) !== null,
    );
}

function kindAfter({ kind }: Stage): Stage['kind'] {
  if (kind === 'won' || kind === 'after-sale') return 'after-sale';
  return kind === 'lost' || kind === 'closed' ? 'closed' : 'open';
}

function standingOf({ kind }: Stage): Pick<Effect, 'outcome'> {
  if (kind === 'after-sale') return { outcome: 'won' };
  return kind === 'closed' ? { outcome: 'closed' } : {};
}

/** The stage whose moves a new one gets: where people work, that is the nearest in which they do. */
function likeFor({ stages }: FunnelDefinition, after: Stage): string {
  if (after.kind !== 'hand-off' && after.kind !== 'parked') return after.id;
  const at = stages.indexOf(after);
  const isOpen = (stage: Stage): boolean => stage.kind === 'open' && !stage.retired;
  const near = stages.slice(at).find((stage) => isOpen(stage)) ?? stages.slice(0, at).findLast(isOpen);
  return (near ?? after).id;
}

/** The step and those after it that stood with it lead to the new stage. */
function ledByStep(
  added: FunnelDefinition,
  stage: Stage,
  like: string,
  stepId: string,
): FunnelDefinition | null {
  const step = added.steps.find((each) => each.id === stepId);
  if (!step || stage.kind !== 'open') return null;
  const placing: Effect = { step: stepId, ...(stage.side === 'sales' ? { owner: 'given' } : {}) };
  const placed: Stage = { ...stage, placing };
  const positions = [placedPosition(added, placed, 'a'), placedPosition(added, placed, null)];
  const caught = added.derive[ruleFor(added, placedPosition(added, placed, 'a'))];
  const isRun = caught?.when.stepAtLeast !== undefined;
  const when = isRun ? { stepAtLeast: stepId } : { step: stepId };
  const homes = stepHomes(added);
  const from = added.steps.findIndex((each) => each.id === stepId);
  const goes = (id: string, index: number): boolean =>
    id === stepId || (isRun && index > from && homes.get(id) === homes.get(stepId));
  const before = { ...added, stages: added.stages.filter((each) => each.id !== stage.id) };
  return firstSound(before, [
    () =>
      startingAlsoFrom(
        withRuleBefore(
          {
            ...added,
            stages: added.stages.map((each) => (each.id === stage.id ? placed : each)),
            // A step that is bound to a stage goes with it.
            steps: added.steps.map((each, index) =>
              each.stage !== undefined && goes(each.id, index) ? { ...each, stage: stage.id } : each,
            ),
          },
          { when, stage: stage.id },
          positions,
        ),
        like,
        stage.id,
      ),
  ]);
}
