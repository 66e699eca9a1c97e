import type { CategoryColumn } from './feature-table';

/**
 * Labels of all columns together that get points of their own, at most: each costs a row and a column of the matrix
 * that a Newton step solves.
 */
const mostLabels = 600;

/**
 * The labels that are common enough to be worth something of their own; the others are pooled.
 * @param fewest least leads of a label
 * @returns by column, the most common first; where all columns together have too many, the rarest are left out
 */
export function keepLabels(
  columns: readonly CategoryColumn[],
  fewest: number,
): ReadonlyMap<string, readonly string[]> {
  const found = columns.flatMap((column) =>
    [...countLabels(column)]
      .filter(([, count]) => count >= fewest)
      .map(([label, count]) => ({ column: column.id, label, count })),
  );
  found.sort((a, b) => b.count - a.count || compareTexts(a.label, b.label));
  const kept = new Map<string, string[]>();
  for (const { column, label } of found.slice(0, mostLabels)) {
    const labels = kept.get(column);
    if (labels) labels.push(label);
    else kept.set(column, [label]);
  }
  return kept;
}

function countLabels({ codes, labels }: CategoryColumn): ReadonlyMap<string, number> {
  const counts = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  const byLabel = new Map<string, number>();
  // Two codes may carry the same label.
  for (const [code, label] of labels.entries())
    byLabel.set(label, (byLabel.get(label) ?? 0) + (counts[code] ?? 0));
  return byLabel;
}

/** By code units: the same everywhere, whatever the language of the browser. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
