import {
  addBin,
  addCodes,
  addListedCodes,
  addListedNumbers,
  addNumbers,
  addNumbersAndZeros,
  type Addition,
} from './add-column';
import { missingBinOf, missingLabelBin, zeroBin } from './bins';
import { logistic } from './calibrate';
import type { FeatureColumn, FeatureTable } from './feature-table';
import { halvesOf } from './list-leads';
import { placeLabels, rangesOf } from './place';
import type { Scorecard, ScorecardColumn } from './scorecard';
import { wholeCodes, wholeNumbers } from './take-rows';

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

/** Adds one column's worth to leads from one up to another; called for one block after the other. */
type Adding = (from: number, to: number) => void;

/**
 * Scores all leads of a table in one pass. A column that the table lacks, or has as another kind, is missing for all.
 */
export function scoreTable(scorecard: Scorecard, table: FeatureTable): Scores {
  const logOdds = new Float64Array(table.rows).fill(scorecard.intercept);
  const fit = new Float64Array(table.rows);
  const interest = new Float64Array(table.rows);
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const found = new Int32Array(block);
  const addings = scorecard.columns.map((learned) => {
    const addition = {
      beta: Float64Array.from(learned.bins, ({ beta }) => beta),
      points: Float64Array.from(learned.bins, ({ points }) => points),
      logOdds,
      pointSums: learned.group === 'fit' ? fit : interest,
    };
    return addingOf(learned, columns.get(learned.id), table.rows, addition, found);
  });
  for (let from = 0; from < table.rows; from += block) {
    const to = Math.min(table.rows, from + block);
    for (const add of addings) add(from, to);
  }
  for (let row = 0; row < table.rows; row += 1) logOdds[row] = logistic(logOdds[row] ?? 0);
  return { probability: logOdds, fit, interest };
}

/** What is not listed need not be added where it is worth nothing. */
function addingOf(
  learned: ScorecardColumn,
  column: FeatureColumn | undefined,
  rows: number,
  addition: Addition,
  found: Int32Array,
): Adding {
  if (learned.kind === 'number' && column?.kind === 'number') {
    const ranges = rangesOf(learned.cuts);
    if (addition.beta[zeroBin] !== 0) {
      const { values } = wholeNumbers(column, rows);
      return (from, to) => addNumbersAndZeros(values, ranges, addition, from, to);
    }
    const { leads, values } = column;
    if (!leads) {
      const halves = halvesOf(values);
      return (from, to) => addNumbers(values, halves, ranges, addition, from, to, found);
    }
    let next = 0;
    return (_, to) => void (next = addListedNumbers(values, leads, ranges, addition, next, to));
  }
  if (learned.kind === 'category' && column?.kind === 'category') {
    const { leads, codes } = addition.beta[missingLabelBin] === 0 ? column : wholeCodes(column, rows);
    const places = placeLabels(column.labels, learned);
    if (!leads) return (from, to) => addCodes(codes, places, addition, from, to);
    let next = 0;
    return (_, to) => void (next = addListedCodes(codes, leads, places, addition, next, to));
  }
  const missing = missingBinOf(learned);
  return (from, to) => addBin(missing, addition, from, to);
}
