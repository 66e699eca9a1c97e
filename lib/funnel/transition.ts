import { checkCriteria } from './criteria';
import type { FunnelDefinition, Outcome, Reason, Verb } from './definition';
import { definitionKey, stageById } from './definition';
import type { Actor, Payload, Role, StageEvent } from './event';
import { stageNow, type Lead } from './lead';
import { moveFrom, stepsFrom } from './move';
import { applyEffect, stageOf } from './position';
import { accepted, refused, type Refusal, type Result } from './refusal';

/** A wish to move a lead. Users and stages by id; dates as wall time in ms. */
export type StageCommand =
  | { readonly verb: 'qualify'; readonly whyNow?: string | undefined }
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

type Asked = { readonly actor: Actor; readonly now: number };
type Decision = Result<Payload<StageEvent>>;

const day = 86_400_000;

/** Which side a verb belongs to; `both` may do everything. */
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
  const refusal = refusalOf(definition, lead, command.verb, asked);
  if (refusal) return refused(refusal);
  switch (command.verb) {
    case 'qualify':
      return qualify(definition, lead, command, asked);
    case 'accept':
      return lead.position.owner === null
        ? accepted({ kind: 'accepted' })
        : refused({
            type: 'AlreadyAccepted',
            by: lead.position.owner,
            at: lead.acceptedAt ?? lead.updatedAt,
          });
    case 'assign':
      return lead.position.owner === command.to
        ? refused({ type: 'AlreadyThere' })
        : accepted({ kind: 'assigned', to: command.to });
    case 'route':
      return lead.position.assignee === command.to
        ? refused({ type: 'AlreadyThere' })
        : accepted({ kind: 'routed', to: command.to });
    case 'step':
      return step(definition, lead, command.to, asked);
    case 'outcome':
      return accepted({
        kind: 'outcomeSet',
        outcome: command.outcome,
        ...(command.lostTo === undefined ? {} : { lostTo: command.lostTo }),
      });
    case 'reopen':
      return accepted({ kind: 'reopened' });
    case 'place':
      return place(definition, command);
  }
}

/** Why a verb may not be used at all on this lead by this person, or null. */
export function refusalOf(
  definition: FunnelDefinition,
  lead: Lead,
  verb: Verb,
  asked: Asked,
): Refusal | null {
  const needs = sideOf[verb];
  if (needs !== 'both' && asked.actor.role !== 'both' && asked.actor.role !== needs)
    return { type: 'RoleMayNot', role: asked.actor.role, needs };
  if (verb === 'accept' && lead.position.owner !== null)
    return { type: 'AlreadyAccepted', by: lead.position.owner, at: lead.acceptedAt ?? lead.updatedAt };
  const stage = stageNow(definition, lead, asked.now);
  if (!moveFrom(definition, verb, stage)) return { type: 'StageNotAllowed', stage };
  if (verb === 'qualify' && lead.contactLocked) return { type: 'ContactLocked' };
  return null;
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

function qualify(
  definition: FunnelDefinition,
  lead: Lead,
  command: Extract<StageCommand, { verb: 'qualify' }>,
  asked: Asked,
): Decision {
  const rule = moveFrom(definition, 'qualify', stageNow(definition, lead, asked.now));
  const next = applyEffect(lead.position, rule?.sets ?? {}, { actor: asked.actor.id });
  const missing = checkCriteria(stageById(definition, stageOf(definition, next, asked.now)), lead);
  if (missing.length > 0) return refused({ type: 'CriteriaNotMet', missing });
  const whyNow = command.whyNow?.trim() ?? '';
  return accepted({ kind: 'qualified', ...(whyNow === '' ? {} : { whyNow }) });
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
  const ask = reason.question?.ask;
  const unanswered = ask === 'date' ? command.date === undefined : answer === '';
  if (ask !== undefined && reason.question?.required === true && unanswered)
    return refused({ type: 'ReasonNeedsAnswer', reason: reason.id, ask });
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

function step(definition: FunnelDefinition, lead: Lead, to: string, asked: Asked): Decision {
  if (lead.position.step === to) return refused({ type: 'AlreadyThere' });
  const stage = stageNow(definition, lead, asked.now);
  const allowed = stepsFrom(definition, lead.position, stage).some((each) => each.id === to);
  return allowed ? accepted({ kind: 'stepped', to }) : refused({ type: 'StageNotAllowed', stage });
}

function place(definition: FunnelDefinition, command: Extract<StageCommand, { verb: 'place' }>): Decision {
  if (!definition.stages.some((stage) => stage.id === command.stage && !stage.retired))
    return refused({
      type: 'BadInput',
      path: 'stage',
      problem: `${definitionKey(definition)} has no stage ${command.stage}`,
    });
  return accepted({
    kind: 'placed',
    stage: command.stage,
    owner: command.owner,
    ...(command.step === undefined ? {} : { step: command.step }),
  });
}
