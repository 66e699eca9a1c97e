import type { ColumnBins } from './bins';
import type { FeatureTable } from './feature-table';
import { placeColumn } from './place';

/** A lead's bins as the list of those that are worth something: row after row, each an ascending list of parameters. */
export type SparseRows = {
  readonly rows: number;
  readonly parameters: number;
  /** Where each row starts in `entries`, and where the last one ends. */
  readonly starts: Int32Array;
  readonly entries: Uint16Array;
};

/** What bins were seen. */
export type BinCounts = { readonly closed: Uint32Array; readonly won: Uint32Array };

export type Encoding = {
  readonly matrix: SparseRows;
  /** By column and bin: its parameter; -1: it has none, as nobody is in it or points begin there. */
  readonly parameterOf: readonly Int32Array[];
  readonly counts: readonly BinCounts[];
  /** Places of the columns that say the same of every lead. */
  readonly constant: readonly number[];
};

/**
 * Encodes a table: one parameter for every bin that somebody is in, but where points begin.
 * @param outcome 1 by lead that was won
 */
export function encodeTable(
  table: FeatureTable,
  columns: readonly ColumnBins[],
  outcome: Uint8Array,
): Encoding {
  const placed: Uint16Array[] = [];
  const counts: BinCounts[] = [];
  const parameterOf: Int32Array[] = [];
  const constant: number[] = [];
  let parameters = 0;
  for (const [at, column] of table.columns.entries()) {
    const bins = columns[at];
    if (!bins) throw new Error(`The column ${column.id} was not cut.`);
    const bin = placeColumn(column, bins);
    const count = countBins(bin, outcome, bins.bins.length);
    const own = new Int32Array(bins.bins.length).fill(-1);
    const isConstant = count.closed.some((closed) => closed === table.rows);
    if (isConstant) constant.push(at);
    else
      for (let place = 0; place < own.length; place += 1)
        if (place !== bins.base && (count.closed[place] ?? 0) > 0) own[place] = parameters++;
    placed.push(bin);
    counts.push(count);
    parameterOf.push(own);
  }
  return { matrix: sparseRows(table.rows, parameters, placed, parameterOf), parameterOf, counts, constant };
}

function countBins(bin: Uint16Array, outcome: Uint8Array, bins: number): BinCounts {
  const closed = new Uint32Array(bins);
  const won = new Uint32Array(bins);
  for (let row = 0; row < bin.length; row += 1) {
    const place = bin[row] ?? 0;
    closed[place] = (closed[place] ?? 0) + 1;
    won[place] = (won[place] ?? 0) + (outcome[row] ?? 0);
  }
  return { closed, won };
}

/** Rows at a time, so that where they are written stays in the processor's cache. */
const block = 2048;

function sparseRows(
  rows: number,
  parameters: number,
  placed: readonly Uint16Array[],
  parameterOf: readonly Int32Array[],
): SparseRows {
  const starts = new Int32Array(rows + 1);
  for (const [at, bin] of placed.entries()) countEntries(bin, parameterOf[at] ?? new Int32Array(0), starts);
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const entries = new Uint16Array(starts[rows] ?? 0);
  const next = starts.slice(0, rows);
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    for (const [at, bin] of placed.entries())
      writeEntries(bin, parameterOf[at] ?? new Int32Array(0), from, to, entries, next);
  }
  return { rows, parameters, starts, entries };
}

function countEntries(bin: Uint16Array, parameterOf: Int32Array, starts: Int32Array): void {
  for (let row = 0; row < bin.length; row += 1)
    if ((parameterOf[bin[row] ?? 0] ?? -1) >= 0) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
}

function writeEntries(
  bin: Uint16Array,
  parameterOf: Int32Array,
  from: number,
  to: number,
  entries: Uint16Array,
  next: Int32Array,
): void {
  for (let row = from; row < to; row += 1) {
    const parameter = parameterOf[bin[row] ?? 0] ?? -1;
    if (parameter < 0) continue;
    const at = next[row] ?? 0;
    entries[at] = parameter;
    next[row] = at + 1;
  }
}
