/** Ranges into which the numbers of a column are cut, where they differ enough. */
const ranges = 5;

/**
 * Cuts sorted numbers into five ranges of about as many each. Equal numbers stay together; one that alone is more than
 * its range's share stands alone, where enough numbers lie before it to be a range.
 * @param sorted ascending, without NaN
 * @param fewest least numbers before a frequent one to be cut off from it
 * @returns `cuts`: the highest number of every range but the last; `middles`: the median of every range, null where there
 *   are no numbers at all
 */
export function cutPoints(
  sorted: Float64Array,
  fewest: number,
): { readonly cuts: readonly number[]; readonly middles: readonly (number | null)[] } {
  const cuts: number[] = [];
  const middles: (number | null)[] = [];
  let start = 0;
  while (start < sorted.length) {
    const end = endOfRange(sorted, start, ranges - cuts.length, fewest);
    middles.push(sorted[(start + end - 1) >> 1] ?? null);
    if (end < sorted.length) cuts.push(sorted[end - 1] ?? 0);
    start = end;
  }
  return { cuts, middles: middles.length === 0 ? [null] : middles };
}

function endOfRange(sorted: Float64Array, start: number, left: number, fewest: number): number {
  if (left <= 1) return sorted.length;
  const wanted = start + Math.ceil((sorted.length - start) / left);
  const value = sorted[wanted - 1] ?? 0;
  const before = firstAt(sorted, value, start);
  const after = firstAbove(sorted, value, wanted);
  const isNearer = wanted - before < after - wanted;
  return isNearer && before - start >= fewest ? before : after;
}

/** The first place at or after `from` whose number is not below `value`. */
function firstAt(sorted: Float64Array, value: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place at or after `from` whose number is above `value`. */
function firstAbove(sorted: Float64Array, value: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
