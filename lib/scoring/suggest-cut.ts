/** As far as a cut may lie from nothing. */
const mostPoints = 1000;
/** Of leads that are high where points by hand make none or all of them so, and tell nothing. */
const usualShare = 0.2;

/**
 * A cut above which lies about the share of leads that was high by hand, so that a quadrant goes on meaning what the team
 * takes it for: a whole number of points, that of the two nearest which comes closer.
 * @param points learned ones, one a lead
 * @param share of leads that are high by hand, 0 to 1
 */
export function suggestCut(points: ArrayLike<number>, share: number): number {
  const wanted = share > 0 && share < 1 ? share : usualShare;
  const sorted = Array.from(points).toSorted((a, b) => b - a);
  const candidates = [...new Set(sorted.map(Math.ceil))];
  const [highest] = candidates;
  // Nobody is high from one point more than anybody has.
  if (highest !== undefined) candidates.unshift(highest + 1);
  let best = 1;
  let nearest = Number.POSITIVE_INFINITY;
  let above = 0;
  for (const cut of candidates) {
    while (above < sorted.length && (sorted[above] ?? 0) >= cut) above += 1;
    const distance = Math.abs(above / sorted.length - wanted);
    if (distance < nearest) {
      nearest = distance;
      best = cut;
    }
  }
  return Math.max(-mostPoints, Math.min(mostPoints, best));
}
