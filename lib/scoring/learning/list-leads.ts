import type { CategoryColumn, FeatureColumn, FeatureTable, NumberColumn } from './feature-table';

/**
 * The table with columns that list the leads they speak of, where that is the minority: what is zero or missing is passed
 * over once then, not by everything that follows.
 */
export function listTable(table: FeatureTable): FeatureTable {
  const found = new Int32Array(table.rows);
  return { ...table, columns: table.columns.map((column) => listColumn(column, found)) };
}

function listColumn(column: FeatureColumn, found: Int32Array): FeatureColumn {
  if (column.leads) return column;
  return column.kind === 'number' ? listNumbers(column, found) : listCodes(column, found);
}

function listNumbers(column: NumberColumn, found: Int32Array): NumberColumn {
  const held = findNonzero(halvesOf(column.values), 0, column.values.length, found);
  if (held > column.values.length / 2) return column;
  const values = new Float64Array(held);
  for (let at = 0; at < held; at += 1) values[at] = column.values[found[at] ?? 0] ?? Number.NaN;
  return { ...column, leads: found.slice(0, held), values };
}

function listCodes(column: CategoryColumn, found: Int32Array): CategoryColumn {
  const held = findKnown(column.codes, 0, column.codes.length, found);
  if (held > column.codes.length / 2) return column;
  const codes = new Int32Array(held);
  for (let at = 0; at < held; at += 1) codes[at] = column.codes[found[at] ?? 0] ?? -1;
  return { ...column, leads: found.slice(0, held), codes };
}

/** The two halves of each number, which are both nothing where it is zero. */
export function halvesOf(values: Float64Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length * 2);
}

/**
 * Where numbers are not zero, written down without a jump: whether one is zero cannot be foreseen, and to jump wrongly
 * takes longer than to write down a place in vain.
 * @param halves of all numbers
 * @param found the places; long enough for all from one up to the other
 * @returns how many were found
 */
export function findNonzero(halves: Int32Array, from: number, to: number, found: Int32Array): number {
  let held = 0;
  for (let row = from; row < to; row += 1) {
    const both = (halves[2 * row] ?? 0) | (halves[2 * row + 1] ?? 0);
    found[held] = row;
    // The sign of a number or of its opposite, unless it is zero.
    held += (both | -both) >>> 31;
  }
  return held;
}

/** The same where codes are not -1. */
function findKnown(codes: Int32Array, from: number, to: number, found: Int32Array): number {
  let held = 0;
  for (let row = from; row < to; row += 1) {
    const code = (codes[row] ?? -1) + 1;
    found[held] = row;
    held += (code | -code) >>> 31;
  }
  return held;
}
