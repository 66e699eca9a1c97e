import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageById, stepById } from '@/lib/funnel/definition/definition';
import type { StageKindOfEvent } from '@/lib/funnel/log/event';
import type { FollowUp } from '@/lib/funnel/log/follow-up-clock';
import type { Lead } from '@/lib/funnel/log/lead';
import { stageOf, type Position } from '@/lib/funnel/log/position';
import { workingHoursAfter } from './working-time';

const hour = 3_600_000;

/**
 * The follow-up clock after a stage event. Acceptance runs from the hand-off until somebody owns the lead or it
 * goes back; contact runs from acceptance until the first outbound touch after it, and restarts with another owner.
 * @param at wall time of the event in ms
 */
export function followUpAfter(
  definition: FunnelDefinition,
  before: Lead,
  after: Lead,
  kind: StageKindOfEvent,
  at: number,
): FollowUp | null {
  const { outcome, owner, step } = after.position;
  const stage = stageById(definition, stageOf(definition, after.position, at));
  if (outcome !== null || (stage.kind !== 'open' && stage.kind !== 'hand-off')) return null;
  if (owner === null) {
    if (stage.acceptWithinHours === undefined) return null;
    const handedOver = kind === 'qualified' || stage.id !== stageOf(definition, before.position, at);
    return handedOver || before.followUp?.of !== 'acceptance'
      ? clockFrom(definition, at, 'acceptance', stage.acceptWithinHours)
      : before.followUp;
  }
  // Placed with an owner: nobody knows when it was accepted, so no clock is made up.
  if (kind === 'placed' || stepById(definition, step)?.contacted === true) return null;
  if (owner === before.position.owner) return before.followUp;
  const length = stage.contactWithinHours ?? hoursOf(before.followUp);
  return length === null ? null : clockFrom(definition, at, 'contact', length);
}

/**
 * The follow-up clock after the funnel was changed: the one that runs, where the stage still has such a clock. None is
 * begun, for nobody has just handed the lead over.
 * @param at wall time in ms
 */
export function followUpCarried(
  definition: FunnelDefinition,
  position: Position,
  running: FollowUp | null,
  at: number,
): FollowUp | null {
  const stage = stageById(definition, stageOf(definition, position, at));
  if (position.outcome !== null || (stage.kind !== 'open' && stage.kind !== 'hand-off')) return null;
  const isOwned = position.owner !== null;
  if (running?.of === 'acceptance') return isOwned || stage.acceptWithinHours === undefined ? null : running;
  return isOwned ? running : null;
}

/** Milliseconds left on the clock that runs; negative when it is overdue; null where none runs. */
export function timeLeft(lead: Lead, now: number): number | null {
  return lead.followUp === null ? null : lead.followUp.dueAt - now;
}

function clockFrom(
  { workingTime }: FunnelDefinition,
  startedAt: number,
  of: FollowUp['of'],
  hours: number,
): FollowUp {
  const dueAt = workingTime ? workingHoursAfter(workingTime, startedAt, hours) : startedAt + hours * hour;
  return { of, startedAt, dueAt, hours, working: workingTime != null };
}

/** The length of a contact clock that runs: further on, where the stage sets none, another owner gets the same. */
function hoursOf(running: FollowUp | null): number | null {
  return running?.of === 'contact' ? running.hours : null;
}
