import type { FunnelDefinition } from './definition';
import { landingOf, nowhere, stageOf, windowFrom } from '@/lib/funnel/log/position';
import { reachable } from './reachable';

type Complain = (path: (string | number)[], message: string) => void;

/** Takes each problem with the path of what is wrong: Zod's own, or any list. */
type Complaints = {
  readonly addIssue: (issue: { code: 'custom'; path: (string | number)[]; message: string }) => void;
};

/**
 * What the shape alone cannot say: ids are unique and known, one stage is won at most, every stage can be reached and
 * nothing leads to a retired one, every rule is asked, every reason has its way back.
 * @param funnel parsed by shape
 * @param context takes each problem with the path of what is wrong
 */
export function checkDefinition(funnel: FunnelDefinition, context: Complaints): void {
  let sound = true;
  const complain: Complain = (path, message) => {
    sound = false;
    context.addIssue({ code: 'custom', path, message });
  };
  checkUnique(funnel, complain);
  checkJourney(funnel, complain);
  checkNamed(funnel, complain);
  // What follows asks the definition itself, so its names have to hold.
  if (!sound) return;
  checkRules(funnel, complain);
  checkRetired(funnel, complain);
  checkStages(funnel, complain);
  checkMoves(funnel, complain);
  checkReasons(funnel, complain);
  checkLastChances(funnel, complain);
}

function checkUnique(funnel: FunnelDefinition, complain: Complain): void {
  for (const key of ['stages', 'steps', 'plainReasons', 'reasons', 'lastChances'] as const) {
    const seen = new Set<string>();
    funnel[key]?.forEach(({ id }, index) => {
      if (seen.has(id)) complain([key, index, 'id'], `named twice: ${id}`);
      seen.add(id);
    });
  }
}

/** Steps are told apart by their id alone, whichever phase they are in. */
function checkJourney({ journey }: FunnelDefinition, complain: Complain): void {
  const phases = new Set<string>();
  const steps = new Set<string>();
  const once = (seen: Set<string>, id: string, path: (string | number)[]): void => {
    if (seen.has(id)) complain(path, `named twice: ${id}`);
    seen.add(id);
  };
  journey?.phases.forEach((phase, index) => {
    once(phases, phase.id, ['journey', 'phases', index, 'id']);
    phase.steps.forEach(({ id }, place) =>
      once(steps, id, ['journey', 'phases', index, 'steps', place, 'id']),
    );
  });
}

function checkNamed(funnel: FunnelDefinition, complain: Complain): void {
  const reserved = funnel.stages.findIndex((stage) => stage.id === 'placed');
  if (reserved >= 0) complain(['stages', reserved, 'id'], 'reserved: placed');
  const stages = new Set(funnel.stages.map((stage) => stage.id));
  const steps = new Set(funnel.steps.map((step) => step.id));
  const plain = new Set(funnel.plainReasons.map((reason) => reason.id));
  const known = (
    set: ReadonlySet<string>,
    value: string | null | undefined,
    path: (string | number)[],
  ): void => {
    if (value != null && !set.has(value)) complain(path, `unknown: ${value}`);
  };
  const knownAll = (
    set: ReadonlySet<string>,
    values: readonly string[] | undefined,
    path: (string | number)[],
  ): void => values?.forEach((value, index) => known(set, value, [...path, index]));

  for (const key of ['initial', 'goal', 'opportunity'] as const) known(stages, funnel[key], [key]);
  funnel.stages.forEach(({ placing }, index) => {
    known(stages, placing?.place, ['stages', index, 'placing', 'place']);
    known(steps, placing?.step, ['stages', index, 'placing', 'step']);
  });
  funnel.steps.forEach((step, index) => {
    known(stages, step.stage, ['steps', index, 'stage']);
    knownAll(steps, step.from, ['steps', index, 'from']);
  });
  funnel.derive.forEach(({ stage, when }, index) => {
    if (stage !== 'placed') known(stages, stage, ['derive', index, 'stage']);
    known(steps, when.step, ['derive', index, 'when', 'step']);
    known(steps, when.stepAtLeast, ['derive', index, 'when', 'stepAtLeast']);
  });
  funnel.moves.forEach((move, index) => {
    knownAll(stages, move.from, ['moves', index, 'from']);
    if (move.verb === 'step') knownAll(steps, move.to, ['moves', index, 'to']);
    if (move.verb === 'place') knownAll(stages, move.to, ['moves', index, 'to']);
    known(stages, move.sets.place, ['moves', index, 'sets', 'place']);
    known(steps, move.sets.step, ['moves', index, 'sets', 'step']);
  });
  funnel.reasons.forEach((reason, index) => {
    known(plain, reason.plain, ['reasons', index, 'plain']);
    knownAll(stages, reason.from, ['reasons', index, 'from']);
  });
  const reasons = new Set(funnel.reasons.map((reason) => reason.id));
  funnel.lastChances?.forEach(({ from, to, silence }, index) => {
    known(steps, from, ['lastChances', index, 'from']);
    known(steps, to, ['lastChances', index, 'to']);
    if (silence.type === 'step') known(steps, silence.to, ['lastChances', index, 'silence', 'to']);
    else known(reasons, silence.reason, ['lastChances', index, 'silence', 'reason']);
  });
}

function checkRules({ derive }: FunnelDefinition, complain: Complain): void {
  const always = derive.findIndex(({ when }) => Object.values(when).every((part) => part === undefined));
  if (always < 0) complain(['derive', derive.length - 1], 'the last rule must hold for every lead');
  else
    derive
      .slice(always + 1)
      .forEach((_, index) =>
        complain(['derive', always + 1 + index], 'never asked: a rule before it holds for every lead'),
      );
}

function checkStages(funnel: FunnelDefinition, complain: Complain): void {
  const reached = reachable(funnel);
  const placeable = new Set(
    funnel.moves
      .filter((move) => move.verb === 'place')
      .flatMap((move) => move.to ?? funnel.stages.map((stage) => stage.id)),
  );
  if (funnel.stages.filter((stage) => stage.kind === 'won' && !stage.retired).length > 1)
    complain(['stages'], 'more than one stage is won');
  const start = stageOf(funnel, { ...nowhere, activeUntil: windowFrom(funnel, 1) }, 1);
  if (start !== funnel.initial) complain(['initial'], `leads to ${start}`);
  funnel.stages.forEach((stage, index) => {
    if (stage.retired) return;
    if (!reached.has(stage.id)) complain(['stages', index], 'no rule or move leads here');
    else if (placeable.has(stage.id)) {
      const landing = landingOf(funnel, stage);
      if (landing !== stage.id) complain(['stages', index, 'placing'], `leads to ${landing}`);
    }
  });
}

/** Whoever stands in a retired stage may still leave it, but nothing leads there any more. */
function checkRetired(funnel: FunnelDefinition, complain: Complain): void {
  const retired = new Set(funnel.stages.filter((stage) => stage.retired).map((stage) => stage.id));
  const living = (stage: string | null | undefined, path: (string | number)[]): void => {
    if (stage != null && retired.has(stage)) complain(path, `retired: ${stage}`);
  };
  for (const key of ['initial', 'goal', 'opportunity'] as const) living(funnel[key], [key]);
  funnel.derive.forEach(({ stage }, index) => living(stage, ['derive', index, 'stage']));
  funnel.stages.forEach(({ placing, retired }, index) => {
    if (!retired) living(placing?.place, ['stages', index, 'placing', 'place']);
  });
  funnel.moves.forEach(({ to, sets, verb }, index) => {
    living(sets.place, ['moves', index, 'sets', 'place']);
    if (verb === 'place') to?.forEach((stage, place) => living(stage, ['moves', index, 'to', place]));
  });
}

function checkMoves({ moves }: FunnelDefinition, complain: Complain): void {
  moves.forEach(({ verb, to }, index) => {
    if (to !== undefined && verb !== 'step' && verb !== 'place')
      complain(['moves', index, 'to'], `${verb} names no target`);
  });
}

function checkReasons({ reasons, plainReasons, moves }: FunnelDefinition, complain: Complain): void {
  reasons.forEach(({ way, from, question }, index) => {
    from.forEach((stage, place) => {
      if (!moves.some((move) => move.verb === way && move.from.includes(stage)))
        complain(['reasons', index, 'from', place], `no move for ${way} from ${stage}`);
    });
    if (question?.ask === 'choice' && question.choices.length === 0)
      complain(['reasons', index, 'question', 'choices'], 'a choice needs something to choose from');
  });
  plainReasons.forEach(({ id }, index) => {
    if (!reasons.some((reason) => reason.plain === id))
      complain(['plainReasons', index], 'no reason behind it');
  });
}

function checkLastChances({ lastChances = [], moves, reasons }: FunnelDefinition, complain: Complain): void {
  lastChances.forEach(({ from, to, silence }, index) => {
    const path = ['lastChances', index];
    if (lastChances.findIndex((each) => each.from === from) < index)
      complain([...path, 'from'], `named twice: ${from}`);
    if (from === to) complain([...path, 'to'], 'leads to where it comes from');
    else if (!moves.some((move) => move.verb === 'step' && (move.to?.includes(to) ?? true)))
      complain([...path, 'to'], `no move for step from ${from}`);
    if (silence.type === 'step' && (silence.to === from || silence.to === to))
      complain([...path, 'silence', 'to'], 'leads to where it comes from');
    const reason = reasons.find(({ id }) => silence.type === 'reason' && id === silence.reason);
    if (reason?.question?.required === true)
      complain([...path, 'silence', 'reason'], 'asks what silence does not answer');
  });
}
