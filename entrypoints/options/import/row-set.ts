/** Numbers of rows, a bit each: a file may have a million of them. */
export type RowSet = {
  readonly has: (row: number) => boolean;
  readonly add: (row: number) => void;
  readonly size: () => number;
};

/** An empty set; it grows as far as its highest number asks. */
export function createRowSet(): RowSet {
  let bits = new Uint8Array(1024);
  let size = 0;
  const has = (row: number): boolean => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  return {
    has,
    add: (row) => {
      if (has(row)) return;
      const place = row >> 3;
      if (place >= bits.length) {
        const larger = new Uint8Array(Math.max(place + 1, bits.length * 2));
        larger.set(bits);
        bits = larger;
      }
      bits[place] = (bits[place] ?? 0) | (1 << (row & 7));
      size += 1;
    },
    size: () => size,
  };
}
