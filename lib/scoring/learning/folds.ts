import { shuffle, type Chance } from './chance';

/**
 * Deals leads into folds of the same size with the same share of won ones.
 * @returns by lead: its fold, from 0
 */
export function dealFolds(outcome: Uint8Array, folds: number, chance: Chance): Uint8Array {
  const fold = new Uint8Array(outcome.length);
  let dealt = 0;
  for (const side of [1, 0]) {
    const rows = shuffle(rowsWhere(outcome, side), chance);
    for (const row of rows) fold[row] = dealt++ % folds;
  }
  return fold;
}

/** Some of the rows, drawn without putting back, in their old order. All where there are no more than wanted. */
export function drawRows(rows: number, wanted: number, chance: Chance): Int32Array {
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return rows <= wanted ? all : shuffle(all, chance).subarray(0, wanted).sort();
}

function rowsWhere(outcome: Uint8Array, side: number): Int32Array {
  const rows: number[] = [];
  for (const [row, won] of outcome.entries()) if (won === side) rows.push(row);
  return Int32Array.from(rows);
}
