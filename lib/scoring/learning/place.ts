import {
  firstRange,
  missingLabelBin,
  missingNumberBin,
  otherBin,
  zeroBin,
  type Bin,
  type ColumnBins,
} from './bins';
import type { FeatureColumn } from './feature-table';

/** The bin of a number. @param cuts ascending */
export function placeNumber(value: number, cuts: ArrayLike<number>): number {
  if (value === 0) return zeroBin;
  // Zero for every finite number, NaN for NaN and for infinities.
  if (value - value !== 0) return missingNumberBin;
  let range = 0;
  while (range < cuts.length && value > (cuts[range] ?? 0)) range += 1;
  return firstRange + range;
}

/** The bin of a label among those of a column. */
export function placeLabel(label: string, column: { readonly bins: readonly Bin[] }): number {
  const place = column.bins.findIndex((bin) => bin.kind === 'label' && bin.label === label);
  return place < 0 ? otherBin : place;
}

/** The bin of every code of a column, one after -1 for missing: a lead's bin lies at its code plus one. */
export function placeLabels(
  labels: readonly string[],
  column: { readonly bins: readonly Bin[] },
): Int32Array {
  const known = new Map<string, number>();
  for (const [at, bin] of column.bins.entries()) if (bin.kind === 'label') known.set(bin.label, at);
  const places = new Int32Array(labels.length + 1).fill(otherBin);
  places[0] = missingLabelBin;
  for (const [code, label] of labels.entries()) places[code + 1] = known.get(label) ?? otherBin;
  return places;
}

/** The bin of every lead. The column is cut by bins of its own kind. */
export function placeColumn(column: FeatureColumn, bins: ColumnBins): Uint16Array {
  if (column.kind === 'number') {
    const cuts = Float64Array.from(bins.kind === 'number' ? bins.cuts : []);
    const placed = new Uint16Array(column.values.length);
    for (let row = 0; row < placed.length; row += 1) {
      const value = column.values[row] ?? 0;
      if (value !== 0) placed[row] = placeNumber(value, cuts);
    }
    return placed;
  }
  const places = placeLabels(column.labels, bins);
  const placed = new Uint16Array(column.codes.length);
  for (let row = 0; row < placed.length; row += 1)
    placed[row] = places[(column.codes[row] ?? -1) + 1] ?? otherBin;
  return placed;
}
