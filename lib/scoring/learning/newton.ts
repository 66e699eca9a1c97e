import { factorise, solveFactored } from './cholesky';
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

export type RidgeFit = {
  /** Log odds where every parameter is 0; drawn to nothing. */
  readonly intercept: number;
  readonly beta: Float64Array;
  /** Passes over the rows that were taken. */
  readonly steps: number;
  /** False: what is given is the best of `mostSteps`, not the optimum. */
  readonly converged: boolean;
};

const mostSteps = 40;
/** Half the squared Newton decrement, in nats over all rows, below which nothing is left to gain: 0.01 points or so. */
const enough = 1e-7;

/** In log odds. */
const longestStep = 4;

/**
 * Fits by Newton's method with step halving; the penalised likelihood is concave, so there is one optimum.
 * Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2nd ed., section 4.4.1, with a quadratic penalty
 * on the distance to the prior mean.
 * @param start a fit of nearly the same rows to begin from; absent: the prior mean
 * @yields the number of steps done
 */
export function* fitRidge(problem: RidgeProblem, start?: RidgeFit): Generator<number, RidgeFit> {
  const { matrix, rows, outcome } = problem;
  const size = matrix.parameters + 1;
  // The intercept lies behind the parameters.
  const at = new Float64Array(size);
  at.set(start?.beta ?? problem.priorMean);
  at[size - 1] = start?.intercept ?? logOdds(rows, outcome);
  const from = at.slice();
  const step = new Float64Array(size);
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  let least = Number.POSITIVE_INFINITY;
  let decrement = 0;
  let steps = 0;
  while (steps < mostSteps) {
    const loss = lookAt(problem, at, gradient, hessian);
    steps += 1;
    yield steps;
    if (!(loss <= least + 1e-9 * Math.abs(least)) && steps > 1) {
      // Too far: half the way back.
      for (let index = 0; index < size; index += 1) {
        step[index] = (step[index] ?? 0) / 2;
        at[index] = (from[index] ?? 0) + (step[index] ?? 0);
      }
      continue;
    }
    least = loss;
    if (!factorise(hessian, size)) return { ...split(from, size), steps, converged: false };
    step.set(gradient);
    solveFactored(hessian, size, step);
    decrement = 0;
    for (let index = 0; index < size; index += 1) decrement += (gradient[index] ?? 0) * (step[index] ?? 0);
    from.set(at);
    shorten(step);
    for (let index = 0; index < size; index += 1) at[index] = (from[index] ?? 0) + (step[index] ?? 0);
    // The step after such a small decrement is as good as the optimum: Newton's method squares what is left.
    if (decrement / 2 <= enough) return { ...split(at, size), steps, converged: true };
  }
  return { ...split(from, size), steps, converged: false };
}

/** Far from the optimum, where all seems certain, curvature says next to nothing of how far it is. */
function shorten(step: Float64Array): void {
  const length = step.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  if (length > longestStep)
    for (let at = 0; at < step.length; at += 1) step[at] = ((step[at] ?? 0) * longestStep) / length;
}

function split(at: Float64Array, size: number): { readonly intercept: number; readonly beta: Float64Array } {
  return { intercept: at[size - 1] ?? 0, beta: at.slice(0, size - 1) };
}

/**
 * One pass: the penalised loss in nats, its downhill gradient, and the lower half of its Hessian, row by row.
 */
function lookAt(
  { matrix, outcome, rows, priorMean, lambda }: RidgeProblem,
  at: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  const { starts, entries, parameters } = matrix;
  const size = parameters + 1;
  const lastRow = parameters * size;
  const intercept = at[parameters] ?? 0;
  gradient.fill(0);
  hessian.fill(0);
  let loss = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let eta = intercept;
    for (let entry = from; entry < to; entry += 1) eta += at[entries[entry] ?? 0] ?? 0;
    const fading = Math.exp(-Math.abs(eta));
    const won = outcome[row] ?? 0;
    const p = eta >= 0 ? 1 / (1 + fading) : fading / (1 + fading);
    loss += Math.log1p(fading) + (eta >= 0 ? (1 - won) * eta : -won * eta);
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
      hessian[lastRow + own] = (hessian[lastRow + own] ?? 0) + weight;
    }
    gradient[parameters] = (gradient[parameters] ?? 0) + surprise;
    hessian[lastRow + parameters] = (hessian[lastRow + parameters] ?? 0) + weight;
  }
  for (let own = 0; own < parameters; own += 1) {
    const away = (at[own] ?? 0) - (priorMean[own] ?? 0);
    loss += (lambda / 2) * away * away;
    gradient[own] = (gradient[own] ?? 0) - lambda * away;
    const diagonal = own * size + own;
    hessian[diagonal] = (hessian[diagonal] ?? 0) + lambda;
  }
  return loss;
}

/** Of all rows together; half a lead is added to each side, so that it stays finite. */
function logOdds(rows: Int32Array, outcome: Uint8Array): number {
  let won = 0;
  for (const row of rows) won += outcome[row] ?? 0;
  return Math.log((won + 0.5) / (rows.length - won + 0.5));
}
