import type { Levels } from '@/lib/funnel/hand-off/criteria';
import type { FilterFacts } from '@/lib/funnel/team/match-filter';
import type { Score } from './score';

/** A score as filters ask for it: points, where they are known. */
export function pointsAsked({ fit, interest }: Score): NonNullable<FilterFacts['score']> {
  return { fit: fit.level === 'unknown' ? null : fit.points, interest: interest.points };
}

/** A score as stages ask for it. */
export function levelsAsked({ fit, interest }: Score): Levels {
  return { fit: fit.level, interest: interest.level };
}
