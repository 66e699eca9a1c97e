const digitBits = 11;
const digits = 1 << digitBits;
/** Each length as two whole numbers of two digits: shifts of these take a fraction of what dividing takes. */
const halfBits = digitBits * 2;
const half = 2 ** halfBits;
/** Five hundred years. */
const tooLong = half ** 2;
/** Below so many a comparing sort is as fast. */
const few = 4000;

/** Two numbers for each length: what is above `half`, and the rest. */
type Halves = { readonly high: Int32Array; readonly low: Int32Array };

/**
 * Lengths in whole ms in ascending order, by radix sort: they come in no order at all, and comparing takes several times
 * as long. Anything else than such lengths is sorted as numbers are.
 * @param lengths few of them, or others, are sorted in place
 */
export function sortLengths(lengths: Float64Array): Float64Array {
  const { length } = lengths;
  if (length < few || !areLengths(lengths)) return lengths.sort();
  let from = halvesOf(lengths);
  let to: Halves = { high: new Int32Array(length), low: new Int32Array(length) };
  for (const key of ['low', 'high'] as const)
    for (const shift of [0, digitBits]) {
      sortByDigit(from, to, key, shift);
      [from, to] = [to, from];
    }
  const sorted = new Float64Array(length);
  for (let at = 0; at < length; at += 1) sorted[at] = (from.high[at] ?? 0) * half + (from.low[at] ?? 0);
  return sorted;
}

function halvesOf(lengths: Float64Array): Halves {
  const high = new Int32Array(lengths.length);
  const low = new Int32Array(lengths.length);
  for (let at = 0; at < lengths.length; at += 1) {
    const value = lengths[at] ?? 0;
    const above = Math.floor(value / half);
    high[at] = above;
    low[at] = value - above * half;
  }
  return { high, low };
}

/** Takes all over in the order of one digit; those that have it alike stay as they were. */
function sortByDigit(from: Halves, to: Halves, key: keyof Halves, shift: number): void {
  const keys = from[key];
  const { high, low } = from;
  const places = new Int32Array(digits + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const digit = (((keys[at] ?? 0) >>> shift) & (digits - 1)) + 1;
    places[digit] = (places[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit <= digits; digit += 1)
    places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
  for (let at = 0; at < keys.length; at += 1) {
    const digit = ((keys[at] ?? 0) >>> shift) & (digits - 1);
    const place = places[digit] ?? 0;
    to.high[place] = high[at] ?? 0;
    to.low[place] = low[at] ?? 0;
    places[digit] = place + 1;
  }
}

function areLengths(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (!(value >= 0 && value < tooLong) || value !== Math.floor(value)) return false;
  }
  return true;
}
