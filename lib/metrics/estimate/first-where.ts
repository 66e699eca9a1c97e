/**
 * The first of ascending places for which something holds that holds from some place on, by halving.
 * @param length how many places there are
 * @returns `length` where it holds for none
 */
export function firstWhere(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
