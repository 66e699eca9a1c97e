import type { FunnelDefinition } from './definition';
import { stageById } from './definition';
import type { StageKindOfEvent } from './event';
import type { FollowUp, Lead } from './lead';
import { stageOf } from './position';

const hour = 3_600_000;

/**
 * The follow-up clock after a stage event. Acceptance runs from the hand-off until somebody owns the lead or it
 * goes back; contact runs from acceptance until the first outbound touch, and restarts with another owner.
 * @param at wall time of the event in ms
 */
export function followUpAfter(
  definition: FunnelDefinition,
  before: Lead,
  after: Lead,
  kind: StageKindOfEvent,
  at: number,
): FollowUp | null {
  if (after.position.outcome !== null || after.position.parked) return null;
  const stage = stageById(definition, stageOf(definition, after.position, at));
  const entered = stage.id !== stageOf(definition, before.position, at) || kind === 'qualified';
  if (after.position.owner === null) {
    if (stage.acceptWithinHours === undefined) return null;
    return entered || before.followUp === null
      ? { of: 'acceptance', startedAt: at, dueAt: at + stage.acceptWithinHours * hour }
      : before.followUp;
  }
  // When somebody placed it with an owner, nobody knows when it was accepted: no clock is made up.
  if (after.contactedAt !== null || kind === 'placed') return null;
  if (after.position.owner === before.position.owner) return before.followUp;
  return stage.contactWithinHours === undefined
    ? null
    : { of: 'contact', startedAt: at, dueAt: at + stage.contactWithinHours * hour };
}

/** Milliseconds left on the clock that runs; negative when it is overdue; null where none runs. */
export function timeLeft(lead: Lead, now: number): number | null {
  return lead.followUp === null ? null : lead.followUp.dueAt - now;
}
