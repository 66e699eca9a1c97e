import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { StageKindOfEvent } from '@/lib/funnel/log/event';
import type { FollowUp, PastFollowUp } from '@/lib/funnel/log/follow-up-clock';
import type { Lead } from '@/lib/funnel/log/lead';
import { workingTimeBetween } from './working-time';

/**
 * The clocks that ran, after a stage event: where it ended one, with whether that was in time.
 * @param next the clock that runs after it
 * @param at wall time of the event in ms
 */
export function endedBy(
  definition: FunnelDefinition,
  { followUp, pastFollowUps }: Lead,
  next: FollowUp | null,
  kind: StageKindOfEvent,
  at: number,
): Lead['pastFollowUps'] {
  if (followUp === null || followUp === next) return pastFollowUps;
  const isInTime = isPassedOn(followUp, next, kind) ? 'passed-on' : 'met';
  return [...pastFollowUps, ended(definition, followUp, at, isInTime)];
}

/**
 * The clocks after an outbound touch: it meets the contact clock that ran when it happened, also where it is told only
 * after that clock was stopped by something later.
 * @param at wall time in ms at which it happened
 */
export function touchedAt(
  definition: FunnelDefinition,
  { followUp, pastFollowUps }: Lead,
  at: number,
): Pick<Lead, 'followUp' | 'pastFollowUps'> {
  const corrected = pastFollowUps.map((past) =>
    past.of === 'contact' && past.startedAt <= at && at < past.endedAt
      ? ended(definition, past, at, 'met')
      : past,
  );
  return followUp?.of === 'contact' && at >= followUp.startedAt
    ? { followUp: null, pastFollowUps: [...corrected, ended(definition, followUp, at, 'met')] }
    : { followUp, pastFollowUps: corrected };
}

/** Nobody did what the clock asks for: the lead only changed hands, or was put elsewhere by hand. */
function isPassedOn(running: FollowUp, next: FollowUp | null, kind: StageKindOfEvent): boolean {
  const isAccepted = running.of === 'acceptance' && next?.of === 'contact';
  return kind === 'placed' || (next !== null && !isAccepted);
}

function ended(
  { workingTime }: FunnelDefinition,
  { of, startedAt, dueAt }: Pick<FollowUp, 'of' | 'startedAt' | 'dueAt'>,
  at: number,
  inTime: 'met' | 'passed-on',
): PastFollowUp {
  return {
    of,
    startedAt,
    dueAt,
    endedAt: at,
    result: at > dueAt ? 'breached' : inTime,
    elapsed: at - startedAt,
    worked: workingTime ? workingTimeBetween(workingTime, startedAt, at) : null,
  };
}
