import { wallOf } from '@/lib/funnel/log/clock';
import { foldTeam, type TeamValue } from './fold-team';
import type { TeamEvent, TeamSubjectType } from './team-event';

/**
 * What was said of a subject up to a moment; what was taken back since was never said.
 * @param log all events of it
 * @param at wall time in ms, included
 * @returns null: nothing
 */
export function teamAsOf<Type extends TeamSubjectType>(
  type: Type,
  id: string,
  log: readonly TeamEvent[],
  at: number,
): TeamValue[Type] | null {
  const { effective } = foldTeam<Type>(type, id, log);
  const then = effective.filter((event) => wallOf(event.at) <= at);
  return foldTeam<Type>(type, id, then).value;
}
