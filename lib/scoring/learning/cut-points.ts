import { gatherBack, gatherFront, selectAt } from './select';

/** Ranges into which the numbers of a column are cut, where they differ enough. */
const ranges = 5;
export const mostCuts = ranges - 1;

/**
 * Cuts numbers into five ranges of about as many each. Equal numbers stay together; one that alone is more than its
 * range's share stands alone, where enough numbers lie before it to be a range.
 * @param numbers without NaN; their order is changed
 * @param fewest least numbers before a frequent one to be cut off from it
 * @returns `cuts`: the highest number of every range but the last; `middles`: the median of every range, null where there
 *   are no numbers at all
 */
export function cutPoints(
  numbers: Float64Array,
  fewest: number,
): { readonly cuts: readonly number[]; readonly middles: readonly (number | null)[] } {
  const cuts: number[] = [];
  const middles: (number | null)[] = [];
  let start = 0;
  while (start < numbers.length) {
    const end = endOfRange(numbers, start, ranges - cuts.length, fewest);
    if (end < numbers.length) cuts.push(highestOf(numbers, start, end));
    middles.push(selectAt(numbers, (start + end - 1) >> 1, start, end));
    start = end;
  }
  return { cuts, middles: middles.length === 0 ? [null] : middles };
}

/** Reorders what lies behind the start, so that nothing in the range is above what follows it. */
function endOfRange(numbers: Float64Array, start: number, left: number, fewest: number): number {
  if (left <= 1) return numbers.length;
  const wanted = start + Math.ceil((numbers.length - start) / left);
  const value = selectAt(numbers, wanted - 1, start, numbers.length);
  const before = gatherBack(numbers, value, start, wanted);
  const after = gatherFront(numbers, value, wanted, numbers.length);
  const isNearer = wanted - before < after - wanted;
  return isNearer && before - start >= fewest ? before : after;
}

function highestOf(numbers: Float64Array, from: number, to: number): number {
  let highest = numbers[from] ?? 0;
  for (let at = from + 1; at < to; at += 1) highest = Math.max(highest, numbers[at] ?? 0);
  return highest;
}
