import { allRows, rowsWhere } from './rows';
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
  const all = allRows(rows);
  return rows <= wanted ? all : shuffle(all, chance).subarray(0, wanted).sort();
}
