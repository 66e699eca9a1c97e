import type { z } from 'zod';
import type { FunnelDefinitionInput } from './definition';

type Checked = {
  readonly [Key in keyof FunnelDefinitionInput]-?: NonNullable<FunnelDefinitionInput[Key]>;
};
type Path = (string | number)[];

/**
 * What the shape alone cannot say: ids are unique and known, one stage is won at most, every stage can be reached.
 * @param definition parsed by shape
 * @param context takes each problem with the path of what is wrong
 */
export function checkDefinition(definition: unknown, context: z.RefinementCtx): void {
  const funnel = definition as Checked;
  const complain = (path: Path, message: string): void => {
    context.addIssue({ code: 'custom', path, message });
  };
  const stages = new Set(funnel.stages.map((stage) => stage.id));
  const steps = new Set(funnel.steps.map((step) => step.id));
  const plain = new Set(funnel.plainReasons.map((reason) => reason.id));

  unique(funnel.stages, 'stages', complain);
  unique(funnel.steps, 'steps', complain);
  unique(funnel.plainReasons, 'plainReasons', complain);
  unique(funnel.reasons, 'reasons', complain);

  const known = (set: ReadonlySet<string>, value: string | null | undefined, path: Path): void => {
    if (value != null && !set.has(value)) complain(path, `unknown: ${value}`);
  };
  const knownAll = (set: ReadonlySet<string>, values: readonly string[] | undefined, path: Path): void =>
    values?.forEach((value, index) => known(set, value, [...path, index]));

  known(stages, funnel.initial, ['initial']);
  known(stages, funnel.goal, ['goal']);
  known(stages, funnel.opportunity, ['opportunity']);
  funnel.steps.forEach((step, index) => {
    known(stages, step.stage, ['steps', index, 'stage']);
    knownAll(steps, step.from, ['steps', index, 'from']);
  });
  funnel.derive.forEach((rule, index) => {
    if (rule.stage !== 'placed') known(stages, rule.stage, ['derive', index, 'stage']);
    known(steps, rule.when.step, ['derive', index, 'when', 'step']);
    known(steps, rule.when.stepAtLeast, ['derive', index, 'when', 'stepAtLeast']);
  });
  funnel.moves.forEach((move, index) => {
    knownAll(stages, move.from, ['moves', index, 'from']);
    known(stages, move.sets.place, ['moves', index, 'sets', 'place']);
    known(steps, move.sets.step, ['moves', index, 'sets', 'step']);
  });
  funnel.reasons.forEach((reason, index) => {
    known(plain, reason.plain, ['reasons', index, 'plain']);
    knownAll(stages, reason.from, ['reasons', index, 'from']);
    if (reason.question?.ask === 'choice' && (reason.question.choices ?? []).length === 0)
      complain(['reasons', index, 'question', 'choices'], 'a choice needs something to choose from');
  });

  if (funnel.stages.filter((stage) => stage.kind === 'won').length > 1)
    complain(['stages'], 'more than one stage is won');
  if (Object.keys(funnel.derive.at(-1)?.when ?? { none: true }).length > 0)
    complain(['derive', funnel.derive.length - 1], 'the last rule must hold for every lead');

  const reached = reachable(funnel);
  funnel.stages.forEach((stage, index) => {
    if (!stage.retired && !reached.has(stage.id)) complain(['stages', index], 'no rule or move leads here');
  });
}

function unique(
  items: readonly { readonly id: string }[],
  key: string,
  complain: (path: Path, message: string) => void,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.id)) complain([key, index, 'id'], `named twice: ${item.id}`);
    seen.add(item.id);
  });
}

/** Stages that some rule names, that some move places into, or where a lead starts. */
function reachable(funnel: Checked): ReadonlySet<string> {
  const named = funnel.derive.map((rule) => rule.stage);
  const placed = named.includes('placed') ? funnel.moves.map((move) => move.sets.place) : [];
  // A move of the verb `place` without a target puts the lead into any stage that is named with the command.
  const anywhere =
    named.includes('placed') &&
    funnel.moves.some((move) => move.verb === 'place' && move.sets.place === undefined);
  return new Set([
    funnel.initial,
    ...named,
    ...placed.filter((stage) => stage != null),
    ...(anywhere ? funnel.stages.map((stage) => stage.id) : []),
  ]);
}
