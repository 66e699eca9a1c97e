import { isTooFew, type Rate } from './rate';

/** Points that double the odds of winning: SCORING.md, first section. */
const pointsToDouble = 20;

/**
 * Points that a kind of activity earned by how often it closed: `20 log2` of how many times as often those who did it
 * were won as all others. Only where both are enough and their intervals do not overlap: else chance may have made it.
 * @returns whole points, below zero where it closed less often; null: nothing to suggest
 */
export function suggestedPoints(did: Rate, others: Rate): number | null {
  if (isTooFew(did) || isTooFew(others) || !did.rate || !others.rate) return null;
  const isApart = (did.low ?? 0) > (others.high ?? 1) || (did.high ?? 1) < (others.low ?? 0);
  return isApart ? Math.round(pointsToDouble * Math.log2(did.rate / others.rate)) : null;
}
