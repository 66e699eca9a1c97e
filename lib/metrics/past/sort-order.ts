const digitBits = 16;
const digits = 1 << digitBits;
const wordScale = 2 ** 32;

/**
 * The order in which numbers grow, by radix sort: a comparing sort of a million takes many times as long.
 * @param keys whole, 0 to 2^48
 * @returns indices into `keys`; equal ones stay as they were
 */
export function sortOrder(keys: Float64Array): Uint32Array {
  const { length } = keys;
  let order = Uint32Array.from({ length }, (_, at) => at);
  let other = new Uint32Array(length);
  const counts = new Uint32Array(digits + 1);
  for (let turn = 0; turn < 3; turn += 1) {
    counts.fill(0);
    for (let at = 0; at < length; at += 1) {
      const place = digitOf(keys[at] ?? 0, turn) + 1;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (let digit = 1; digit <= digits; digit += 1)
      counts[digit] = (counts[digit] ?? 0) + (counts[digit - 1] ?? 0);
    for (let at = 0; at < length; at += 1) {
      const from = order[at] ?? 0;
      const digit = digitOf(keys[from] ?? 0, turn);
      const to = counts[digit] ?? 0;
      other[to] = from;
      counts[digit] = to + 1;
    }
    [order, other] = [other, order];
  }
  return order;
}

function digitOf(key: number, turn: number): number {
  if (turn === 2) return Math.floor(key / wordScale) & (digits - 1);
  const low = (key % wordScale) >>> 0;
  return turn === 0 ? low & (digits - 1) : low >>> digitBits;
}
