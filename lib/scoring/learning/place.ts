import { mostCuts } from './cut-points';
import {
  firstRange,
  missingLabelBin,
  missingNumberBin,
  otherBin,
  zeroBin,
  type Bin,
  type ColumnBins,
} from './bins';
import type { CategoryColumn, FeatureColumn, NumberColumn } from './feature-table';
import { wholeNumbers } from './take-rows';

/** Ranges of a number, made ready for finding many. */
export type Ranges = { readonly tops: Float64Array; readonly below: Float64Array; readonly bits: Int32Array };

/** Which of the two halves of a number holds its sign. */
const signHalf = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** @param cuts ascending, `mostCuts` at most */
export function rangesOf(cuts: readonly number[]): Ranges {
  const tops = new Float64Array(mostCuts).fill(Number.POSITIVE_INFINITY);
  tops.set(cuts);
  const below = new Float64Array(mostCuts);
  return { tops, below, bits: new Int32Array(below.buffer) };
}

/** The bin of a number. */
export function placeNumber(value: number, { tops, below, bits }: Ranges): number {
  if (value === 0) return zeroBin;
  // Zero for every finite number, NaN for NaN and for infinities.
  if (value - value !== 0) return missingNumberBin;
  // One more for every top that it is above, which the sign of the difference tells. To compare one after the other is
  // to jump where nobody can foresee it, and takes twice as long.
  below[0] = (tops[0] ?? 0) - value;
  below[1] = (tops[1] ?? 0) - value;
  below[2] = (tops[2] ?? 0) - value;
  below[3] = (tops[3] ?? 0) - value;
  const above =
    ((bits[signHalf] ?? 0) >> 31) +
    ((bits[2 + signHalf] ?? 0) >> 31) +
    ((bits[4 + signHalf] ?? 0) >> 31) +
    ((bits[6 + signHalf] ?? 0) >> 31);
  return firstRange - above;
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

/** The leads that are not where a column's points begin, ascending, and the bin of each. */
export type PlacedLeads = { readonly rows: Int32Array; readonly bins: Uint16Array };

/** Places the leads of one column after the other; each call gives a list of its own. The bins are cut for the column. */
export function placerOf(leads: number): (column: FeatureColumn, bins: ColumnBins) => PlacedLeads {
  const rows = new Int32Array(leads);
  const places = new Uint16Array(leads);
  return (column, bins) => {
    const held =
      column.kind === 'number'
        ? placeNumbers(bins.base === zeroBin ? column : wholeNumbers(column, leads), bins, rows, places)
        : placeCodes(column, placeLabels(column.labels, bins), rows, places);
    return { rows: rows.slice(0, held), bins: places.slice(0, held) };
  };
}

function placeNumbers(
  { values, leads }: NumberColumn,
  bins: ColumnBins,
  rows: Int32Array,
  places: Uint16Array,
): number {
  const ranges = rangesOf(bins.kind === 'number' ? bins.cuts : []);
  const { base } = bins;
  let held = 0;
  for (let at = 0; at < values.length; at += 1) {
    const bin = placeNumber(values[at] ?? 0, ranges);
    if (bin === base) continue;
    rows[held] = leads ? (leads[at] ?? 0) : at;
    places[held++] = bin;
  }
  return held;
}

function placeCodes(
  { codes, leads }: CategoryColumn,
  bins: Int32Array,
  rows: Int32Array,
  places: Uint16Array,
): number {
  let held = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? -1;
    // Points begin at "missing" in every category.
    if (code === -1) continue;
    rows[held] = leads ? (leads[at] ?? 0) : at;
    places[held++] = bins[code + 1] ?? otherBin;
  }
  return held;
}
