import { otherBin } from './bins';
import { findNonzero } from './list-leads';
import { placeNumber, type Ranges } from './place';

/*
 * The two sums are written out in every loop: a function that they share makes the loops a seventh slower, as measured over
 * 100,000 leads.
 */

/** What one column is worth by bin, and the sums by lead that it is added to. */
export type Addition = {
  /** Log odds. */
  readonly beta: Float64Array;
  readonly points: Float64Array;
  readonly logOdds: Float64Array;
  readonly pointSums: Float64Array;
};

/**
 * Adds numbers of all leads, for those from one up to another.
 * @param found room for the places of as many
 */
export function addNumbers(
  values: Float64Array,
  halves: Int32Array,
  ranges: Ranges,
  addition: Addition,
  from: number,
  to: number,
  found: Int32Array,
): void {
  const { beta, points, logOdds, pointSums } = addition;
  const held = findNonzero(halves, from, to, found);
  for (let at = 0; at < held; at += 1) {
    const row = found[at] ?? 0;
    const bin = placeNumber(values[row] ?? 0, ranges);
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    pointSums[row] = (pointSums[row] ?? 0) + (points[bin] ?? 0);
  }
}

/** Adds numbers of all leads where zero is worth something. */
export function addNumbersAndZeros(
  values: Float64Array,
  ranges: Ranges,
  addition: Addition,
  from: number,
  to: number,
): void {
  const { beta, points, logOdds, pointSums } = addition;
  for (let row = from; row < to; row += 1) {
    const bin = placeNumber(values[row] ?? 0, ranges);
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    pointSums[row] = (pointSums[row] ?? 0) + (points[bin] ?? 0);
  }
}

/** @param places by code, one after that of -1 */
export function addCodes(
  codes: Int32Array,
  places: Int32Array,
  addition: Addition,
  from: number,
  to: number,
): void {
  const { beta, points, logOdds, pointSums } = addition;
  for (let row = from; row < to; row += 1) {
    const bin = places[(codes[row] ?? -1) + 1] ?? otherBin;
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    pointSums[row] = (pointSums[row] ?? 0) + (points[bin] ?? 0);
  }
}

/**
 * Adds numbers of listed leads, from a place in the list on up to a lead.
 * @returns the place where it stopped
 */
export function addListedNumbers(
  values: Float64Array,
  leads: Int32Array,
  ranges: Ranges,
  addition: Addition,
  start: number,
  to: number,
): number {
  const { beta, points, logOdds, pointSums } = addition;
  let at = start;
  for (; at < leads.length; at += 1) {
    const row = leads[at] ?? 0;
    if (row >= to) break;
    const bin = placeNumber(values[at] ?? 0, ranges);
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    pointSums[row] = (pointSums[row] ?? 0) + (points[bin] ?? 0);
  }
  return at;
}

export function addListedCodes(
  codes: Int32Array,
  leads: Int32Array,
  places: Int32Array,
  addition: Addition,
  start: number,
  to: number,
): number {
  const { beta, points, logOdds, pointSums } = addition;
  let at = start;
  for (; at < leads.length; at += 1) {
    const row = leads[at] ?? 0;
    if (row >= to) break;
    const bin = places[(codes[at] ?? -1) + 1] ?? otherBin;
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    pointSums[row] = (pointSums[row] ?? 0) + (points[bin] ?? 0);
  }
  return at;
}

/** Adds the same bin to all. */
export function addBin(bin: number, addition: Addition, from: number, to: number): void {
  const { beta, points, logOdds, pointSums } = addition;
  for (let row = from; row < to; row += 1) {
    logOdds[row] = (logOdds[row] ?? 0) + (beta[bin] ?? 0);
    pointSums[row] = (pointSums[row] ?? 0) + (points[bin] ?? 0);
  }
}
