import { missingBinOf } from './bins';
import { logistic } from './calibrate';
import type { FeatureColumn, FeatureTable } from './feature-table';
import { placeLabels, placeNumber } from './place';
import type { Scorecard, ScorecardColumn } from './scorecard';

/** By lead. */
export type Scores = {
  /** Of being won, 0 to 1. */
  readonly probability: Float64Array;
  /** Sums of points. */
  readonly fit: Float64Array;
  readonly interest: Float64Array;
};

/** Leads at a time, so that their sums stay in the processor's cache while all columns are added. */
const block = 4096;

type Worth = { readonly beta: Float64Array; readonly points: Float64Array };
/** Adds one column's worth to the sums of some leads. */
type Adding = (from: number, to: number, logOdds: Float64Array) => void;

/**
 * Scores all leads of a table in one pass. A column that the table lacks, or has as another kind, is missing for all.
 */
export function scoreTable(scorecard: Scorecard, table: FeatureTable): Scores {
  const logOdds = new Float64Array(table.rows).fill(scorecard.intercept);
  const fit = new Float64Array(table.rows);
  const interest = new Float64Array(table.rows);
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const addings = scorecard.columns.map((learned) =>
    addingOf(learned, columns.get(learned.id), learned.group === 'fit' ? fit : interest),
  );
  for (let from = 0; from < table.rows; from += block) {
    const to = Math.min(table.rows, from + block);
    for (const add of addings) add(from, to, logOdds);
  }
  for (let row = 0; row < table.rows; row += 1) logOdds[row] = logistic(logOdds[row] ?? 0);
  return { probability: logOdds, fit, interest };
}

function addingOf(learned: ScorecardColumn, column: FeatureColumn | undefined, sums: Float64Array): Adding {
  const worth = {
    beta: Float64Array.from(learned.bins, ({ beta }) => beta),
    points: Float64Array.from(learned.bins, ({ points }) => points),
  };
  if (learned.kind === 'number' && column?.kind === 'number') {
    const cuts = Float64Array.from(learned.cuts);
    return (from, to, logOdds) => addNumbers(column.values, cuts, worth, from, to, logOdds, sums);
  }
  if (learned.kind === 'category' && column?.kind === 'category') {
    const places = placeLabels(column.labels, learned);
    return (from, to, logOdds) => addLabels(column.codes, places, worth, from, to, logOdds, sums);
  }
  const missing = missingBinOf(learned);
  return (from, to, logOdds) => addToAll(worth, missing, from, to, logOdds, sums);
}

function addNumbers(
  values: Float64Array,
  cuts: Float64Array,
  { beta, points }: Worth,
  from: number,
  to: number,
  logOdds: Float64Array,
  sums: Float64Array,
): void {
  const ofZero = beta[0] ?? 0;
  for (let row = from; row < to; row += 1) {
    const value = values[row] ?? 0;
    // Most leads did nothing of most kinds.
    if (value === 0 && ofZero === 0) continue;
    const bin = placeNumber(value, cuts);
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    sums[row] = (sums[row] ?? 0) + (points[bin] ?? 0);
  }
}

function addLabels(
  codes: Int32Array,
  places: Int32Array,
  { beta, points }: Worth,
  from: number,
  to: number,
  logOdds: Float64Array,
  sums: Float64Array,
): void {
  const ofMissing = beta[places[0] ?? 0] ?? 0;
  for (let row = from; row < to; row += 1) {
    const code = codes[row] ?? -1;
    if (code === -1 && ofMissing === 0) continue;
    const bin = places[code + 1] ?? 0;
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    sums[row] = (sums[row] ?? 0) + (points[bin] ?? 0);
  }
}

function addToAll(
  { beta, points }: Worth,
  bin: number,
  from: number,
  to: number,
  logOdds: Float64Array,
  sums: Float64Array,
): void {
  for (let row = from; row < to; row += 1) {
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    sums[row] = (sums[row] ?? 0) + (points[bin] ?? 0);
  }
}
