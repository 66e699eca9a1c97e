import type { FeatureTable, NumberColumn } from './feature-table';
import { cutPoints } from './cut-points';
import { keepLabels } from './keep-labels';

/** One answer that a column can give. Leads in the same bin are worth the same. */
export type Bin =
  | { readonly kind: 'zero' }
  | { readonly kind: 'missing' }
  /** Above one and up to the other; null: no such limit. `middle`: the median of what was learned from. */
  | {
      readonly kind: 'range';
      readonly above: number | null;
      readonly upTo: number | null;
      readonly middle: number | null;
    }
  | { readonly kind: 'label'; readonly label: string }
  /** Labels seen too rarely, and any that were not seen at all. */
  | { readonly kind: 'other' };

/**
 * How a column is cut. Numbers: `zero`, `missing`, then the ranges; categories: `missing`, `other`, then the labels.
 * `base` is the bin where points begin: it is worth nothing by definition, the intercept speaks for it.
 */
export type ColumnBins =
  | {
      readonly kind: 'number';
      readonly base: 0 | 1;
      readonly cuts: readonly number[];
      readonly bins: readonly Bin[];
    }
  | { readonly kind: 'category'; readonly base: 0 | 1; readonly bins: readonly Bin[] };

/** Places of the bins that every column has. */
export const zeroBin = 0;
export const missingNumberBin = 1;
export const firstRange = 2;
export const missingLabelBin = 0;
export const otherBin = 1;

/** Where a column's bin for "missing" lies. */
export function missingBinOf({ kind }: { readonly kind: 'number' | 'category' }): number {
  return kind === 'number' ? missingNumberBin : missingLabelBin;
}

/**
 * The least leads that a category needs for a value of its own, by how many leads there are to learn from.
 * The rule of SCORING.md, section 1.
 */
function fewestOf(leads: number): number {
  return Math.max(3, Math.min(30, leads / 20));
}

/** Cuts every column of a table. Looks at no outcome. */
export function cutTable(table: FeatureTable): readonly ColumnBins[] {
  const labels = keepLabels(
    table.columns.filter((column) => column.kind === 'category'),
    fewestOf(table.rows),
  );
  // Filled anew for every column: to make and clear so much memory would take longer than the cutting.
  const scratch = new Float64Array(table.rows);
  return table.columns.map((column) =>
    column.kind === 'number'
      ? cutNumbers(column, table.rows, scratch)
      : cutCategories(labels.get(column.id) ?? []),
  );
}

/** Points begin at zero, or at "missing" where that is more common: at what is said of most leads anyway. */
function cutNumbers({ values }: NumberColumn, leads: number, scratch: Float64Array): ColumnBins {
  let missing = 0;
  let held = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    if (value === 0) continue;
    // Zero for every finite number, NaN for NaN and for infinities.
    if (value - value === 0) scratch[held++] = value;
    else missing += 1;
  }
  const zeros = leads - missing - held;
  const { cuts, middles } = cutPoints(scratch.subarray(0, held), fewestOf(leads));
  const ranges = middles.map((middle, at): Bin => {
    return { kind: 'range', above: cuts[at - 1] ?? null, upTo: cuts[at] ?? null, middle };
  });
  return {
    kind: 'number',
    base: missing > zeros ? missingNumberBin : zeroBin,
    cuts,
    bins: [{ kind: 'zero' }, { kind: 'missing' }, ...ranges],
  };
}

/** Points begin at "missing": an attribute that is not known says nothing. */
function cutCategories(labels: readonly string[]): ColumnBins {
  const kept = labels.map((label): Bin => ({ kind: 'label', label }));
  return {
    kind: 'category',
    base: missingLabelBin,
    bins: [{ kind: 'missing' }, { kind: 'other' }, ...kept],
  };
}
