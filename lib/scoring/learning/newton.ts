import { factorise, solveFactored } from './cholesky';
import { lossAt, slopeAt, type RidgeProblem } from './ridge-loss';

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
/**
 * The same by row, for fits that only serve to measure how well held-out leads are told apart: what is left moves no lead
 * by a thousandth.
 */
const nearEnough = 1e-6;

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
  const walk = beginWalk(problem, start);
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    const end = takeStep(problem, walk);
    yield steps;
    if (end === 'lost') return { ...split(walk.from), steps, converged: false };
    // The step after so small a decrement is as good as the optimum: Newton's method squares what is left.
    if (end === 'there') return { ...split(walk.at), steps, converged: true };
  }
  return { ...split(walk.from), steps: mostSteps, converged: false };
}

/** Where the fit is. The intercept lies behind the parameters. */
type Walk = {
  readonly at: Float64Array;
  /** The best place so far, from which the last step was taken. */
  readonly from: Float64Array;
  readonly step: Float64Array;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  least: number;
};

function beginWalk(problem: RidgeProblem, start: RidgeFit | undefined): Walk {
  const at = joined(start ?? { intercept: logOdds(problem), beta: problem.priorMean });
  const size = at.length;
  return {
    at,
    from: at.slice(),
    step: new Float64Array(size),
    gradient: new Float64Array(size),
    hessian: new Float64Array(size * size),
    least: Number.POSITIVE_INFINITY,
  };
}

/** One pass, then on from there, or half the way back where it went too far. */
function takeStep(problem: RidgeProblem, walk: Walk): 'on' | 'there' | 'lost' {
  const { at, from, step, gradient, hessian } = walk;
  const loss = lossAt(problem, at, gradient, hessian);
  const isTooFar = !(loss <= walk.least + 1e-9 * Math.abs(walk.least)) && Number.isFinite(walk.least);
  if (isTooFar) {
    for (let index = 0; index < at.length; index += 1) {
      step[index] = (step[index] ?? 0) / 2;
      at[index] = (from[index] ?? 0) + (step[index] ?? 0);
    }
    return 'on';
  }
  walk.least = loss;
  from.set(at);
  if (!factorise(hessian, at.length)) return 'lost';
  step.set(gradient);
  solveFactored(hessian, at.length, step);
  const decrement = product(gradient, step);
  shorten(step);
  for (let index = 0; index < at.length; index += 1) at[index] = (from[index] ?? 0) + (step[index] ?? 0);
  return decrement / 2 <= enough ? 'there' : 'on';
}

/** Far from the optimum, where all seems certain, curvature says next to nothing of how far it is. */
function shorten(step: Float64Array): void {
  const length = step.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  if (length > longestStep)
    for (let at = 0; at < step.length; at += 1) step[at] = ((step[at] ?? 0) * longestStep) / length;
}

/** The factor of how the loss is bent, for fits of about the same rows. */
export type Curvature = { readonly factor: Float64Array | null };

/**
 * How the loss is bent at a fit.
 * @param share of the problem's rows that will be fitted
 * @returns `factor`: null where it is not bent in some direction
 */
export function curvatureOf(problem: RidgeProblem, fit: RidgeFit, share: number): Curvature {
  const at = joined(fit);
  const size = at.length;
  const factor = new Float64Array(size * size);
  // Of fewer rows the data bends less, the penalty the same.
  lossAt({ ...problem, lambda: problem.lambda / share }, at, new Float64Array(size), factor);
  for (let cell = 0; cell < factor.length; cell += 1) factor[cell] = (factor[cell] ?? 0) * share;
  return { factor: factorise(factor, size) ? factor : null };
}

/**
 * Fits by steps that all take the same curvature, each of them one pass for the slope alone (the chord method; Ortega and
 * Rheinboldt, Iterative Solution of Nonlinear Equations, section 7.1). Where that goes slowly, by Newton's method.
 * @param start a fit of nearly the same rows
 */
export function fitNearby(problem: RidgeProblem, start: RidgeFit, { factor }: Curvature): RidgeFit {
  if (!factor) return runToEnd(fitRidge(problem, start));
  const at = joined(start);
  const gradient = new Float64Array(at.length);
  const step = new Float64Array(at.length);
  let before = Number.POSITIVE_INFINITY;
  for (let steps = 1; ; steps += 1) {
    slopeAt(problem, at, gradient);
    step.set(gradient);
    solveFactored(factor, at.length, step);
    const decrement = product(gradient, step);
    if (!(decrement <= before / 4)) return runToEnd(fitRidge(problem, { ...start, ...split(at) }));
    for (let index = 0; index < at.length; index += 1) at[index] = (at[index] ?? 0) + (step[index] ?? 0);
    if (decrement / 2 <= nearEnough * problem.rows.length) return { ...split(at), steps, converged: true };
    before = decrement;
  }
}

function runToEnd<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

function joined(fit: { readonly intercept: number; readonly beta: Float64Array }): Float64Array {
  const at = new Float64Array(fit.beta.length + 1);
  at.set(fit.beta);
  at[fit.beta.length] = fit.intercept;
  return at;
}

function split(at: Float64Array): { readonly intercept: number; readonly beta: Float64Array } {
  return { intercept: at[at.length - 1] ?? 0, beta: at.slice(0, -1) };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** Of all rows together; half a lead is added to each side, so that it stays finite. */
function logOdds({ rows, outcome }: RidgeProblem): number {
  let won = 0;
  for (let index = 0; index < rows.length; index += 1) won += outcome[rows[index] ?? 0] ?? 0;
  return Math.log((won + 0.5) / (rows.length - won + 0.5));
}
