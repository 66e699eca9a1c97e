import { aucOf, type Auc } from './auc';

/** How good probabilities were, once it was known how the leads ended. */
export type Evaluation = {
  readonly closed: number;
  readonly won: number;
  readonly auc: Auc;
  /** How many times as often leads of the best fifth were won as all. */
  readonly lift: number;
  /** Mean of minus the logarithm of the probability given to what happened, in nats. */
  readonly logLoss: number;
  /** Mean squared distance of probability and outcome. */
  readonly brier: number;
  /** Mean distance of what was predicted and what happened, over tenths of the leads. */
  readonly calibrationError: number;
};

/** Leads that were given nearly the same probability. */
export type CalibrationBin = {
  readonly closed: number;
  readonly won: number;
  /** Mean probability given. */
  readonly predicted: number;
  /** Share won. */
  readonly observed: number;
};

/** No outcome is taken for impossible. */
const leastProbability = 1e-12;

/**
 * Compares probabilities with outcomes.
 * @param outcome 1 by lead that was won; at least one lead
 * @param auc where it was measured otherwise: by turns of cross-validation
 */
export function evaluate(probability: Float64Array, outcome: Uint8Array, auc?: Auc): Evaluation {
  const closed = outcome.length;
  let won = 0;
  let loss = 0;
  let squares = 0;
  for (let row = 0; row < closed; row += 1) {
    const p = probability[row] ?? 0;
    const isWon = outcome[row] === 1;
    if (isWon) won += 1;
    loss -= Math.log(Math.max(leastProbability, isWon ? p : 1 - p));
    squares += (p - (isWon ? 1 : 0)) ** 2;
  }
  const bins = calibrationOf(probability, outcome);
  const distance = bins.reduce((sum, bin) => sum + bin.closed * Math.abs(bin.predicted - bin.observed), 0);
  return {
    closed,
    won,
    auc: auc ?? aucOf(probability, outcome),
    lift: won === 0 ? 1 : wonAmongBest(probability, outcome, closed / 5) / (closed / 5) / (won / closed),
    logLoss: loss / closed,
    brier: squares / closed,
    calibrationError: distance / closed,
  };
}

/** Leads by the probability given, in ten parts of about the same size; equal probabilities stay together. */
export function calibrationOf(
  probability: Float64Array,
  outcome: Uint8Array,
  parts = 10,
): readonly CalibrationBin[] {
  const sorted = probability.slice().sort();
  const tops = topsOf(sorted, parts);
  const sums = tops.map(() => ({ closed: 0, won: 0, given: 0 }));
  for (let row = 0; row < outcome.length; row += 1) {
    const given = probability[row] ?? 0;
    const sum = sums[tops.findIndex((top) => given <= top)];
    if (!sum) continue;
    sum.closed += 1;
    sum.won += outcome[row] ?? 0;
    sum.given += given;
  }
  return sums.map(({ closed, won, given }) => {
    return { closed, won, predicted: given / closed, observed: won / closed };
  });
}

/** The highest probability of each part. */
function topsOf(sorted: Float64Array, parts: number): readonly number[] {
  const tops: number[] = [];
  let start = 0;
  while (start < sorted.length) {
    const left = Math.max(1, parts - tops.length);
    const wanted = start + Math.max(1, Math.round((sorted.length - start) / left));
    let end = left === 1 ? sorted.length : wanted;
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end += 1;
    tops.push(sorted[end - 1] ?? 1);
    start = end;
  }
  return tops;
}

/** Won leads among so many of the best; of equal ones at the border a share. */
function wonAmongBest(probability: Float64Array, outcome: Uint8Array, wanted: number): number {
  const sorted = probability.slice().sort();
  const border = sorted[sorted.length - Math.max(1, Math.ceil(wanted))] ?? 0;
  let above = 0;
  let wonAbove = 0;
  let at = 0;
  let wonAt = 0;
  for (let row = 0; row < outcome.length; row += 1) {
    const p = probability[row] ?? 0;
    if (p > border) {
      above += 1;
      wonAbove += outcome[row] ?? 0;
    } else if (p === border) {
      at += 1;
      wonAt += outcome[row] ?? 0;
    }
  }
  return wonAbove + (at === 0 ? 0 : ((wanted - above) / at) * wonAt);
}
