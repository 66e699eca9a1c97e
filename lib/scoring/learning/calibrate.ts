/** So many of the newest closed leads say where the intercept lies now. SCORING.md, section 1. */
export const newestLeads = 500;

export type LogOdds = Float64Array;

/**
 * What is to be added to log odds so that they fit what happened to some leads. Only the intercept moves: to refit the
 * slope too was unstable where the market drifts. Half a lead is added to each side, so that it stays finite where all
 * were lost.
 * @param from first row
 * @param to row behind the last one
 */
export function refitIntercept(
  logOdds: LogOdds,
  outcome: Uint8Array,
  from: number,
  to: number,
  start = 0,
): number {
  if (to <= from) return 0;
  let mean = 0;
  for (let row = from; row < to; row += 1) mean += (logOdds[row] ?? 0) / (to - from);
  let shift = start;
  for (let step = 0; step < 30; step += 1) {
    const half = logistic(mean + shift);
    let missing = 0.5 - half;
    let information = half * (1 - half);
    for (let row = from; row < to; row += 1) {
      const p = logistic((logOdds[row] ?? 0) + shift);
      missing += (outcome[row] ?? 0) - p;
      information += p * (1 - p);
    }
    const move = Math.max(-2, Math.min(2, missing / Math.max(information, 1e-9)));
    shift += move;
    if (Math.abs(move) < 1e-6) break;
  }
  return shift;
}

/**
 * The probabilities that would have been shown: each with the intercept refitted on the newest leads that were closed
 * before it. Where fewer were closed, the intercept stays; with 0 newest ones it does everywhere.
 * @param logOdds oldest first
 * @param from the first row that is wanted
 * @returns by row from `from` on
 */
export function rollIntercept(
  logOdds: LogOdds,
  outcome: Uint8Array,
  { newest = newestLeads, from = 0 }: { readonly newest?: number; readonly from?: number } = {},
): Float64Array {
  const probability = new Float64Array(logOdds.length - from);
  // Nothing moves much within a tenth of the window.
  const every = Math.max(1, Math.floor(newest / 10));
  let shift = 0;
  for (let row = from; row < logOdds.length; row += 1) {
    if (newest > 0 && row >= newest && (row - from) % every === 0)
      shift = refitIntercept(logOdds, outcome, row - newest, row, shift);
    probability[row - from] = logistic((logOdds[row] ?? 0) + shift);
  }
  return probability;
}

/** From log odds to a probability. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
