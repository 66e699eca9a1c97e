import type { SparseRows } from './encode';

/** A logistic regression whose coefficients are drawn to what was thought before. */
export type RidgeProblem = {
  readonly matrix: SparseRows;
  /** 1 by row of the matrix that was won. */
  readonly outcome: Uint8Array;
  /** Which rows of the matrix to learn from. */
  readonly rows: Int32Array;
  /** By parameter: where its coefficient is drawn to, in log odds. */
  readonly priorMean: Float64Array;
  /** How strongly: the penalty is half of this times the squared distance. Above 0. */
  readonly lambda: number;
};

/**
 * One pass: the penalised loss in nats, its downhill gradient, and the lower half of its Hessian, row by row.
 */
export function lossAt(
  { matrix, outcome, rows, priorMean, lambda }: RidgeProblem,
  at: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  const { starts, entries, parameters } = matrix;
  const size = parameters + 1;
  const intercept = at[parameters] ?? 0;
  gradient.fill(0);
  hessian.fill(0);
  let loss = 0;
  let factors = 1;
  let all = 0;
  let allWeight = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let eta = intercept;
    for (let entry = from; entry < to; entry += 1) eta += at[entries[entry] ?? 0] ?? 0;
    const fading = Math.exp(-Math.abs(eta));
    const won = outcome[row] ?? 0;
    const p = eta >= 0 ? 1 / (1 + fading) : fading / (1 + fading);
    loss += eta >= 0 ? (1 - won) * eta : -won * eta;
    // Each factor is 2 at most, and logarithms take long: one for a good many rows.
    factors *= 1 + fading;
    if (factors > 1e300) {
      loss += Math.log(factors);
      factors = 1;
    }
    const surprise = won - p;
    const weight = p * (1 - p);
    for (let entry = from; entry < to; entry += 1) {
      const own = entries[entry] ?? 0;
      const base = own * size;
      gradient[own] = (gradient[own] ?? 0) + surprise;
      for (let other = from; other <= entry; other += 1) {
        const cell = base + (entries[other] ?? 0);
        hessian[cell] = (hessian[cell] ?? 0) + weight;
      }
    }
    all += surprise;
    allWeight += weight;
  }
  loss += Math.log(factors);
  gradient[parameters] = all;
  hessian[parameters * size + parameters] = allWeight;
  for (let own = 0; own < parameters; own += 1) {
    const away = (at[own] ?? 0) - (priorMean[own] ?? 0);
    loss += (lambda / 2) * away * away;
    gradient[own] = (gradient[own] ?? 0) - lambda * away;
    const diagonal = own * size + own;
    // A row has a bin or has it not, so that this is how it goes with the intercept, too.
    hessian[parameters * size + own] = hessian[diagonal] ?? 0;
    hessian[diagonal] = (hessian[diagonal] ?? 0) + lambda;
  }
  return loss;
}

/**
 * One pass: the downhill gradient of the penalised loss alone.
 */
export function slopeAt(
  { matrix, outcome, rows, priorMean, lambda }: RidgeProblem,
  at: Float64Array,
  gradient: Float64Array,
): void {
  const { starts, entries, parameters } = matrix;
  const intercept = at[parameters] ?? 0;
  gradient.fill(0);
  let all = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let eta = intercept;
    for (let entry = from; entry < to; entry += 1) eta += at[entries[entry] ?? 0] ?? 0;
    const surprise = (outcome[row] ?? 0) - 1 / (1 + Math.exp(-eta));
    for (let entry = from; entry < to; entry += 1) {
      const own = entries[entry] ?? 0;
      gradient[own] = (gradient[own] ?? 0) + surprise;
    }
    all += surprise;
  }
  gradient[parameters] = all;
  for (let own = 0; own < parameters; own += 1)
    gradient[own] = (gradient[own] ?? 0) - lambda * ((at[own] ?? 0) - (priorMean[own] ?? 0));
}
