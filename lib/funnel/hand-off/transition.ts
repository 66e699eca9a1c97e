import { checkCriteria, type Levels } from './criteria';
import type { FunnelDefinition, Outcome, Reason, Verb } from '@/lib/funnel/definition/definition';
import { stageById, stepById } from '@/lib/funnel/definition/definition';
import type { Actor, Payload, Role, StageEvent, Through } from '@/lib/funnel/log/event';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { isLocked, movesFrom, stepsFrom } from './move';
import { stageOf } from '@/lib/funnel/log/position';
import { positionAfter } from '@/lib/funnel/log/position-after';
import { accepted, refused, type Refusal, type Result } from '@/lib/funnel/refusal';

/** A wish to move a lead. Users and stages by id; dates as wall time in ms. */
export type StageCommand =
  | {
      readonly verb: 'qualify';
      readonly whyNow?: string | undefined;
      readonly through?: Through | undefined;
    }
  | { readonly verb: 'accept' }
  | {
      readonly verb: 'giveBack';
      readonly reason: string;
      readonly answer?: string | undefined;
      readonly date?: number | undefined;
    }
  | { readonly verb: 'assign'; readonly to: string | null }
  | { readonly verb: 'route'; readonly to: string | null }
  | { readonly verb: 'step'; readonly to: string }
  | { readonly verb: 'outcome'; readonly outcome: Outcome; readonly lostTo?: string | undefined }
  | { readonly verb: 'reopen' }
  | {
      readonly verb: 'place';
      readonly stage: string;
      readonly step?: string | undefined;
      readonly owner: string | null;
    };

/** Who asks, when; `levels` of the lead then, where a stage may ask for them. */
export type Asked = {
  readonly actor: Actor;
  readonly now: number;
  readonly levels?: Levels | null | undefined;
};
type Decision = Result<Payload<StageEvent>>;

const day = 86_400_000;

/** Which side a verb belongs to where the move does not say; `both` may do everything. */
const sideOf: Readonly<Record<Verb, Role>> = {
  qualify: 'marketing',
  accept: 'sales',
  return: 'sales',
  recycle: 'sales',
  disqualify: 'both',
  assign: 'both',
  route: 'both',
  step: 'sales',
  outcome: 'sales',
  reopen: 'both',
  place: 'both',
};

/**
 * The funnel decides: may this be done to this lead now, and what is then to be written? Asked by everybody: what
 * is offered, what is allowed, what is taken over from the team's log.
 * @returns the event's payload, or the refusal by name
 */
export function transition(
  definition: FunnelDefinition,
  lead: Lead,
  command: StageCommand,
  asked: Asked,
): Decision {
  if (command.verb === 'giveBack') return giveBack(definition, lead, command, asked);
  if (
    command.verb === 'place' &&
    !definition.stages.some((stage) => stage.id === command.stage && !stage.retired)
  )
    return refused({ type: 'BadInput', path: 'stage', problem: 'unknown' });
  const refusal = refusalOf(definition, lead, command.verb, asked, targetOf(command));
  if (refusal) return refused(refusal);
  switch (command.verb) {
    case 'qualify': {
      const whyNow = command.whyNow?.trim() ?? '';
      const { through } = command;
      const payload = {
        kind: 'qualified',
        ...(whyNow === '' ? {} : { whyNow }),
        ...(through === undefined ? {} : { through }),
      } as const;
      return enter(definition, lead, payload, asked);
    }
    case 'accept':
      return enter(definition, lead, { kind: 'accepted' }, asked);
    case 'assign':
      return lead.position.owner === command.to
        ? refused({ type: 'AlreadyThere' })
        : enter(definition, lead, { kind: 'assigned', to: command.to }, asked);
    case 'route':
      return lead.position.assignee === command.to
        ? refused({ type: 'AlreadyThere' })
        : accepted({ kind: 'routed', to: command.to });
    case 'step':
      return step(definition, lead, command.to, asked);
    case 'outcome': {
      const lostTo = command.outcome === 'lost' ? (command.lostTo?.trim() ?? '') : '';
      const set = { kind: 'outcomeSet', outcome: command.outcome } as const;
      return enter(definition, lead, lostTo === '' ? set : { ...set, lostTo }, asked);
    }
    case 'reopen':
      return accepted({ kind: 'reopened' });
    case 'place':
      return place(definition, lead, command, asked);
  }
}

/**
 * Why a verb may not be used on this lead by this person, or null.
 * @param to the sub-step or stage that it should go to; absent: wherever it may
 */
export function refusalOf(
  definition: FunnelDefinition,
  lead: Lead,
  verb: Verb,
  asked: Asked,
  to?: string,
): Refusal | null {
  const stage = stageNow(definition, lead, asked.now);
  const moves = movesFrom(definition, verb, stage, to);
  const sides = moves.length === 0 ? [sideOf[verb]] : moves.map((move) => move.side ?? sideOf[verb]);
  const { role } = asked.actor;
  const [needs] = sides;
  if (needs && !sides.some((side) => side === 'both' || role === 'both' || role === side))
    return { type: 'RoleMayNot', role, needs };
  if (verb === 'accept' && lead.position.owner !== null)
    return { type: 'AlreadyAccepted', by: lead.position.owner, at: lead.acceptedAt ?? lead.updatedAt };
  if (isLocked(lead, verb)) return { type: 'ContactLocked' };
  return moves.length === 0 ? { type: 'StageNotAllowed', stage } : null;
}

/** Why a reason may not be given for this lead now, or null; unanswered questions are not counted. */
export function reasonRefusal(
  definition: FunnelDefinition,
  lead: Lead,
  reason: Reason,
  asked: Asked,
): Refusal | null {
  const refusal = refusalOf(definition, lead, reason.way, asked);
  if (refusal) return refusal;
  const stage = stageNow(definition, lead, asked.now);
  const contacted = lead.contactedAt !== null;
  if (!reason.from.includes(stage) || (reason.contacted !== undefined && reason.contacted !== contacted))
    return { type: 'ReasonNotAllowed', reason: reason.id };
  if (reason.attempts !== undefined && lead.attempts < reason.attempts)
    return { type: 'MoreAttemptsNeeded', have: lead.attempts, need: reason.attempts };
  return null;
}

function targetOf(command: StageCommand): string | undefined {
  if (command.verb === 'step') return command.to;
  return command.verb === 'place' ? command.stage : undefined;
}

/** Takes a payload if the lead meets what the stage that it leads to asks for. Going back asks for nothing. */
function enter(
  definition: FunnelDefinition,
  lead: Lead,
  payload: Payload<StageEvent>,
  { actor, now, levels = null }: Asked,
): Decision {
  const next = stageOf(definition, positionAfter(definition, lead.position, { ...payload, actor }, now), now);
  if (next === stageNow(definition, lead, now)) return accepted(payload);
  const missing = checkCriteria(definition, stageById(definition, next), lead, levels);
  return missing.length > 0 ? refused({ type: 'CriteriaNotMet', missing }) : accepted(payload);
}

function giveBack(
  definition: FunnelDefinition,
  lead: Lead,
  command: Extract<StageCommand, { verb: 'giveBack' }>,
  asked: Asked,
): Decision {
  const reason = definition.reasons.find((each) => each.id === command.reason);
  if (!reason) return refused({ type: 'ReasonNotAllowed', reason: command.reason });
  const refusal = reasonRefusal(definition, lead, reason, asked);
  if (refusal) return refused(refusal);
  const answer = command.answer?.trim() ?? '';
  if (isUnanswered(reason, answer, command.date))
    return refused({ type: 'ReasonNeedsAnswer', reason: reason.id, ask: reason.question?.ask ?? 'text' });
  if (command.date !== undefined && command.date <= asked.now) return refused({ type: 'DateInThePast' });
  const delay = reason.wakeAfterDays;
  const wakeAt = command.date ?? (delay === undefined ? undefined : asked.now + delay * day);
  return accepted({
    kind: ({ return: 'returned', recycle: 'recycled', disqualify: 'disqualified' } as const)[reason.way],
    reason: reason.id,
    ...(answer === '' ? {} : { answer }),
    ...(wakeAt === undefined ? {} : { wakeAt }),
  });
}

/** Whether a reason's question still waits for its answer; one that is not among the choices is none. */
function isUnanswered({ question }: Reason, answer: string, date: number | undefined): boolean {
  switch (question?.ask) {
    case undefined:
      return false;
    case 'date':
      return question.required && date === undefined;
    case 'text':
      return question.required && answer === '';
    case 'choice':
      return answer === '' ? question.required : !question.choices.some((choice) => choice.id === answer);
  }
}

function step(definition: FunnelDefinition, lead: Lead, to: string, asked: Asked): Decision {
  if (lead.position.step === to) return refused({ type: 'AlreadyThere' });
  const stage = stageNow(definition, lead, asked.now);
  const allowed = stepsFrom(definition, lead.position, stage).some((each) => each.id === to);
  return allowed
    ? enter(definition, lead, { kind: 'stepped', to }, asked)
    : refused({ type: 'StageNotAllowed', stage });
}

/** Import and migration: no criteria are asked for, what is known of the person may come later. */
function place(
  definition: FunnelDefinition,
  lead: Lead,
  { stage, step, owner }: Extract<StageCommand, { verb: 'place' }>,
  { actor, now }: Asked,
): Decision {
  const payload = { kind: 'placed', stage, owner, ...(step === undefined ? {} : { step }) } as const;
  if (step !== undefined) {
    const next = positionAfter(definition, lead.position, { ...payload, actor }, now);
    if (!stepById(definition, step) || stageOf(definition, next, now) !== stage)
      return refused({ type: 'BadInput', path: 'step', problem: 'unknown' });
  }
  return accepted(payload);
}
