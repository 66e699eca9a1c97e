import * as fc from 'fast-check';
import {
  groups,
  sides,
  stageKinds,
  verbs,
  ways,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { addStage, stepsLeadingAfter } from '@/lib/funnel/editing/add-stage';
import { changeStage } from '@/lib/funnel/editing/change-stage';
import { addAnswer, removeAnswer } from '@/lib/funnel/editing/edit-answers';
import { addMove, leadToStep, removeMove, setMoveSide, startFrom } from '@/lib/funnel/editing/edit-moves';
import { addReason, removeReason, reviveReason, setReasonWay } from '@/lib/funnel/editing/edit-reasons';
import { addStep, moveStep, removeStep, setStepStage } from '@/lib/funnel/editing/edit-steps';
import { criterionFields, setBantNeeded, setCriterion } from '@/lib/funnel/editing/entry-criteria';
import { addLastChance, changeLastChance, removeLastChance } from '@/lib/funnel/editing/edit-last-chances';
import { setFollowUp } from '@/lib/funnel/editing/follow-up-times';
import { landingsOf, setMoveTarget, targetsFor } from '@/lib/funnel/editing/move-targets';
import { moveStage } from '@/lib/funnel/editing/move-stage';
import { heirsOf, removeStage, retireStage } from '@/lib/funnel/editing/retire-stage';
import { reviveStage } from '@/lib/funnel/editing/revive-stage';
import { setGoal, setInitial, setOpportunity } from '@/lib/funnel/editing/set-aims';
import { kindsFor, setKind } from '@/lib/funnel/editing/stage-kind';

/** One change in the form, as somebody might make it: what is pointed at is taken from what there is then. */
export type Edit = {
  readonly name: string;
  readonly apply: (definition: FunnelDefinition) => FunnelDefinition;
};

const pick = fc.nat({ max: 1000 });
const text = fc.oneof(
  fc.constantFrom('', ' ', 'Trial', 'Proof of concept', 'مرحلة', 'SQL', 'placed', '🙂'),
  fc.string({ maxLength: 12 }),
);

function oneOf<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(1, items.length)];
}

const stageAt = (definition: FunnelDefinition, number: number): string =>
  oneOf(definition.stages, number)?.id ?? '';

/** Any change that the form offers. */
export function anyEdit(former: readonly FunnelDefinition[]): fc.Arbitrary<Edit> {
  const edit = <Values extends unknown[]>(
    name: string,
    values: { readonly [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
    change: (definition: FunnelDefinition, ...given: Values) => FunnelDefinition,
  ): fc.Arbitrary<Edit> =>
    fc.tuple(...values).map((given) => ({
      name: `${name} ${JSON.stringify(given)}`,
      apply: (definition) => change(definition, ...(given as Values)),
    }));
  return fc.oneof(
    edit(
      'add',
      [text, pick, pick, fc.constantFrom('byHand', 'ownStep', 'step')],
      (definition, label, at, step, type) => {
        const after = stageAt(definition, at);
        const leading = oneOf(stepsLeadingAfter(definition, after), step);
        const way = type === 'step' ? (leading === undefined ? null : { type, step: leading }) : { type };
        const added = way && addStage(definition, { label, definition: label, after, way });
        return added?.definition ?? definition;
      },
    ),
    edit('rename', [pick, text, text], (definition, at, label, code) =>
      changeStage(definition, stageAt(definition, at), { label, code }),
    ),
    edit(
      'place',
      [pick, fc.constantFrom(...groups), fc.constantFrom(...sides)],
      (definition, at, group, side) => changeStage(definition, stageAt(definition, at), { group, side }),
    ),
    edit('kind', [pick, fc.constantFrom(...stageKinds)], (definition, at, kind) => {
      const stage = oneOf(definition.stages, at);
      return stage && kindsFor(definition, stage).includes(kind)
        ? setKind(definition, stage.id, kind)
        : definition;
    }),
    edit('move', [pick, fc.constantFrom('up', 'down')], (definition, at, to) =>
      moveStage(definition, stageAt(definition, at), to),
    ),
    edit('retire', [pick, pick], (definition, at, heir) => {
      const id = stageAt(definition, at);
      return retireStage(definition, id, oneOf(heirsOf(definition, id), heir)?.id ?? '');
    }),
    edit('remove', [pick, pick], (definition, at, heir) => {
      const id = stageAt(definition, at);
      return removeStage(definition, id, oneOf(heirsOf(definition, id), heir)?.id ?? '');
    }),
    edit('revive', [pick], (definition, at) => {
      const retired = oneOf(
        definition.stages.filter((stage) => stage.retired),
        at,
      );
      return retired ? reviveStage(definition, retired.id, former) : definition;
    }),
    edit('aims', [pick, fc.constantFrom('initial', 'goal', 'opportunity')], (definition, at, aim) => {
      const living =
        oneOf(
          definition.stages.filter((stage) => !stage.retired),
          at,
        )?.id ?? '';
      const set = { initial: setInitial, goal: setGoal, opportunity: setOpportunity }[aim];
      return set(definition, living);
    }),
    edit(
      'criterion',
      [pick, fc.constantFrom(...criterionFields), fc.option(fc.boolean())],
      (definition, at, field, strict) =>
        setCriterion(definition, stageAt(definition, at), field, strict === null ? null : { strict }),
    ),
    edit('bant', [fc.integer({ min: -1, max: 6 })], setBantNeeded),
    edit(
      'clock',
      [pick, fc.constantFrom('acceptWithinHours', 'contactWithinHours'), fc.option(fc.double())],
      (definition, at, clock, hours) => setFollowUp(definition, stageAt(definition, at), clock, hours),
    ),
    edit('start', [pick, pick, fc.boolean()], (definition, at, stage, isAllowed) =>
      startFrom(definition, at % Math.max(1, definition.moves.length), stageAt(definition, stage), isAllowed),
    ),
    edit('lead', [pick, pick, fc.boolean()], (definition, at, step, isAllowed) => {
      const index = at % Math.max(1, definition.moves.length);
      const id = oneOf(definition.steps, step)?.id;
      return id !== undefined && definition.moves[index]?.verb === 'step'
        ? leadToStep(definition, index, id, isAllowed)
        : definition;
    }),
    edit('side', [pick, fc.option(fc.constantFrom(...sides))], (definition, at, side) =>
      setMoveSide(definition, at % Math.max(1, definition.moves.length), side),
    ),
    edit('add move', [fc.constantFrom(...verbs)], addMove),
    edit('add chance', [fc.constantFrom('Hello {name}', ' ')], addLastChance),
    edit(
      'change chance',
      [pick, pick, pick, fc.constantFrom(-1, 0, 1.5, 2, 400, Number.NaN)],
      (definition, at, from, to, number) =>
        changeLastChance(definition, oneOf(definition.lastChances ?? [], at)?.id ?? '', {
          from: oneOf(definition.steps, from)?.id ?? '',
          to: oneOf(definition.steps, to)?.id ?? '',
          afterAttempts: number,
          waitDays: number,
        }),
    ),
    edit('silence', [pick, pick, fc.boolean()], (definition, at, target, isStep) =>
      changeLastChance(definition, oneOf(definition.lastChances ?? [], at)?.id ?? '', {
        silence: isStep
          ? { type: 'step', to: oneOf(definition.steps, target)?.id ?? '' }
          : { type: 'reason', reason: oneOf(definition.reasons, target)?.id ?? '' },
      }),
    ),
    edit('remove chance', [pick], (definition, at) =>
      removeLastChance(definition, oneOf(definition.lastChances ?? [], at)?.id ?? ''),
    ),
    edit('remove move', [pick], (definition, at) =>
      removeMove(definition, at % Math.max(1, definition.moves.length)),
    ),
    edit('add step', [pick, text], (definition, at, label) =>
      addStep(definition, stageAt(definition, at), label),
    ),
    edit('move step', [pick, fc.constantFrom(-1 as const, 1 as const)], (definition, at, by) =>
      moveStep(definition, oneOf(definition.steps, at)?.id ?? '', by),
    ),
    edit(
      'remove step',
      [pick],
      (definition, at) => removeStep(definition, oneOf(definition.steps, at)?.id ?? '') ?? definition,
    ),
    edit(
      'put step',
      [pick, pick],
      (definition, at, stage) =>
        setStepStage(definition, oneOf(definition.steps, at)?.id ?? '', stageAt(definition, stage)) ??
        definition,
    ),
    edit('reason', [pick, text], (definition, at, label) =>
      addReason(definition, oneOf(definition.plainReasons, at)?.id ?? '', label),
    ),
    edit('reason gone', [pick, fc.boolean()], (definition, at, isNew) =>
      removeReason(definition, oneOf(definition.reasons, at)?.id ?? '', isNew),
    ),
    edit('reason again', [pick, fc.constantFrom(...ways)], (definition, at, way) => {
      const id = oneOf(definition.reasons, at)?.id ?? '';
      return setReasonWay(reviveReason(definition, id), id, way);
    }),
    edit('answer', [text], addAnswer),
    edit('answer gone', [pick], (definition, at) =>
      removeAnswer(definition, oneOf(definition.plainReasons, at)?.id ?? '', new Set()),
    ),
    edit('aim move', [pick, pick], (definition, at, target) => {
      const index = at % Math.max(1, definition.moves.length);
      const stage = oneOf(targetsFor(definition, index), target);
      const move = definition.moves[index];
      if (move) landingsOf(definition, move);
      return stage ? setMoveTarget(definition, index, stage.id) : definition;
    }),
  );
}
