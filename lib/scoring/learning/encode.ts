import type { ColumnBins } from './bins';
import type { FeatureTable } from './feature-table';
import { placerOf, type PlacedLeads } from './place';

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
  const place = placerOf(table.rows);
  const won = outcome.reduce((sum, each) => sum + each, 0);
  const placed: PlacedLeads[] = [];
  const counts: BinCounts[] = [];
  const parameterOf: Int32Array[] = [];
  const constant: number[] = [];
  let parameters = 0;
  for (const [at, column] of table.columns.entries()) {
    const bins = columns[at];
    if (!bins) throw new Error(`The column ${column.id} was not cut.`);
    const leads = place(column, bins);
    const count = countBins(leads, outcome, bins, { closed: table.rows, won });
    const own = new Int32Array(bins.bins.length).fill(-1);
    if (count.closed.some((closed) => closed === table.rows)) constant.push(at);
    else
      for (let bin = 0; bin < own.length; bin += 1)
        if (bin !== bins.base && (count.closed[bin] ?? 0) > 0) own[bin] = parameters++;
    placed.push(leads);
    counts.push(count);
    parameterOf.push(own);
  }
  return { matrix: sparseRows(table.rows, parameters, placed, parameterOf), parameterOf, counts, constant };
}

/** @param all whoever is in no other bin is where points begin */
function countBins(
  { rows, bins }: PlacedLeads,
  outcome: Uint8Array,
  column: ColumnBins,
  all: { readonly closed: number; readonly won: number },
): BinCounts {
  const closed = new Uint32Array(column.bins.length);
  const won = new Uint32Array(column.bins.length);
  let wonElsewhere = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const bin = bins[at] ?? 0;
    const isWon = outcome[rows[at] ?? 0] ?? 0;
    closed[bin] = (closed[bin] ?? 0) + 1;
    won[bin] = (won[bin] ?? 0) + isWon;
    wonElsewhere += isWon;
  }
  closed[column.base] = all.closed - rows.length;
  won[column.base] = all.won - wonElsewhere;
  return { closed, won };
}

function sparseRows(
  rows: number,
  parameters: number,
  placed: readonly PlacedLeads[],
  parameterOf: readonly Int32Array[],
): SparseRows {
  const starts = new Int32Array(rows + 1);
  const columns = placed.flatMap((leads, at) => {
    const own = parameterOf[at];
    return own?.some((parameter) => parameter >= 0) === true ? [{ leads, own }] : [];
  });
  for (const { leads } of columns) countEntries(leads.rows, starts);
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const entries = new Uint16Array(starts[rows] ?? 0);
  const next = starts.slice(0, rows);
  // Column after column, so that each row's entries ascend.
  for (const { leads, own } of columns) writeEntries(leads, own, entries, next);
  return { rows, parameters, starts, entries };
}

function countEntries(rows: Int32Array, starts: Int32Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const after = (rows[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
}

function writeEntries(
  { rows, bins }: PlacedLeads,
  parameterOf: Int32Array,
  entries: Uint16Array,
  next: Int32Array,
): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const entry = next[row] ?? 0;
    // Of a column that is in use, every bin that somebody is in has a parameter, but where points begin.
    entries[entry] = parameterOf[bins[at] ?? 0] ?? 0;
    next[row] = entry + 1;
  }
}
