import type { FeatureColumn, FeatureTable } from './feature-table';

/** Of the won leads, the least share that has it for a column to be suspected: no behaviour reaches so far by chance. */
const shareOfWon = 0.5;

/**
 * Columns that are filled in for winners only: something that was asked or written once the deal was done, and would
 * give away the outcome. SCORING.md, section 1.
 */
export function winnersOnly(table: FeatureTable, outcome: Uint8Array): readonly string[] {
  const won = outcome.reduce((sum, each) => sum + each, 0);
  if (won === 0 || won === outcome.length) return [];
  return table.columns
    .filter((column) => {
      const { ofWon, ofLost } = countFilled(column, outcome);
      return ofLost === 0 && ofWon >= won * shareOfWon;
    })
    .map(({ id }) => id);
}

function countFilled(
  column: FeatureColumn,
  outcome: Uint8Array,
): { readonly ofWon: number; readonly ofLost: number } {
  let ofWon = 0;
  for (let row = 0; row < outcome.length; row += 1) {
    const isFilled =
      column.kind === 'number' ? Number.isFinite(column.values[row]) : (column.codes[row] ?? -1) >= 0;
    if (!isFilled) continue;
    // One lost lead that has it is enough to know.
    if (outcome[row] !== 1) return { ofWon, ofLost: 1 };
    ofWon += 1;
  }
  return { ofWon, ofLost: 0 };
}
