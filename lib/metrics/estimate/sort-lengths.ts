const digitBits = 11;
const digits = 1 << digitBits;
/** Four digits: lengths of up to five hundred years. */
const turns = 4;
const tooLong = 2 ** (digitBits * turns);
/** Below so many a comparing sort is as fast. */
const few = 4000;

/**
 * Lengths in whole ms in ascending order, by radix sort: they come in no order at all, and comparing takes several times
 * as long. Anything else than such lengths is sorted as numbers are.
 * @param lengths few of them, or others, are sorted in place
 */
export function sortLengths(lengths: Float64Array): Float64Array {
  const { length } = lengths;
  if (length < few || !areLengths(lengths)) return lengths.sort();
  let from = new Float64Array(lengths);
  let to = new Float64Array(length);
  const counts = new Uint32Array(digits + 1);
  for (let turn = 0; turn < turns; turn += 1) {
    const scale = 2 ** (digitBits * turn);
    counts.fill(0);
    for (let at = 0; at < length; at += 1) {
      const place = (Math.floor((from[at] ?? 0) / scale) % digits) + 1;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (let digit = 1; digit <= digits; digit += 1)
      counts[digit] = (counts[digit] ?? 0) + (counts[digit - 1] ?? 0);
    for (let at = 0; at < length; at += 1) {
      const value = from[at] ?? 0;
      const digit = Math.floor(value / scale) % digits;
      const place = counts[digit] ?? 0;
      to[place] = value;
      counts[digit] = place + 1;
    }
    const swapped = from;
    from = to;
    to = swapped;
  }
  return from;
}

function areLengths(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (!(value >= 0 && value < tooLong) || value !== Math.floor(value)) return false;
  }
  return true;
}
