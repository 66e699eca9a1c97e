import { lengthOf, type FeatureColumn, type FeatureTable } from './feature-table';

/** Were it filled in whatever came of a lead, one column in a million would be seen at winners alone. */
const unlikely = Math.log(1e-6);

/**
 * Columns that are filled in for winners only: something that was asked or written once the deal was done, and would
 * give away the outcome. SCORING.md, section 1.
 */
export function winnersOnly(table: FeatureTable, outcome: Uint8Array): readonly string[] {
  const won = outcome.reduce((sum, each) => sum + each, 0);
  if (won === 0 || won === outcome.length) return [];
  const chanceOfOne = Math.log(won / outcome.length);
  return table.columns
    .filter((column) => {
      const filled = countFilled(column, outcome, won);
      return filled.lost === 0 && filled.won * chanceOfOne < unlikely;
    })
    .map(({ id }) => id);
}

type Filled = { readonly won: number; readonly lost: number };

/** For how many leads a column is filled in; of lost ones no more than that there is one. */
function countFilled(column: FeatureColumn, outcome: Uint8Array, allWon: number): Filled {
  const held = lengthOf(column);
  let won = 0;
  let listedWon = 0;
  for (let at = 0; at < held; at += 1) {
    const isWon = outcome[column.leads?.[at] ?? at] === 1;
    if (isWon) listedWon += 1;
    if (!isFilled(column, at)) continue;
    if (!isWon) return { won, lost: 1 };
    won += 1;
  }
  // Of leads that are not listed a number is zero, which is an answer too.
  if (column.kind === 'category') return { won, lost: 0 };
  const unlistedWon = allWon - listedWon;
  return { won: won + unlistedWon, lost: outcome.length - held > unlistedWon ? 1 : 0 };
}

function isFilled(column: FeatureColumn, at: number): boolean {
  return column.kind === 'number' ? Number.isFinite(column.values[at]) : (column.codes[at] ?? -1) >= 0;
}
