/** Keys for which there is room at the beginning; a power of two. */
const firstRoom = 1024;

/** Which row a key was first seen in, by the key's hash. */
export type KeyTable = {
  /** The row of the key; undefined: it was not put in. */
  readonly get: (key: string) => number | undefined;
  /** Rows from 1. A key that is there keeps its row. */
  readonly put: (key: string, row: number) => void;
};

/**
 * Remembers keys by 53 bits of a hash, at 12 bytes a place, so that the millions of a long file fit into memory. Two
 * keys in ten million have the same hash with a chance of one in two hundred: one person would be shown as a double.
 */
export function keyTable(): KeyTable {
  let hashes = new Float64Array(firstRoom);
  let rows = new Uint32Array(firstRoom);
  let size = 0;

  const placeOf = (hash: number): number => {
    const mask = hashes.length - 1;
    let place = (hash % 0x7fff_ffff) & mask;
    while (rows[place] !== 0 && hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  };
  const grow = (): void => {
    const [oldHashes, oldRows] = [hashes, rows];
    hashes = new Float64Array(oldHashes.length * 2);
    rows = new Uint32Array(oldRows.length * 2);
    for (const [index, row] of oldRows.entries()) {
      if (row === 0) continue;
      const place = placeOf(oldHashes[index] ?? 0);
      hashes[place] = oldHashes[index] ?? 0;
      rows[place] = row;
    }
  };
  return {
    get(key) {
      const row = rows[placeOf(hashKey(key))];
      return row === 0 ? undefined : row;
    },
    put(key, row) {
      if (size * 5 > rows.length * 3) grow();
      const hash = hashKey(key);
      const place = placeOf(hash);
      if (rows[place] !== 0) return;
      hashes[place] = hash;
      rows[place] = row;
      size += 1;
    },
  };
}

/** 53 bits of a text: two multiplicative hashes of 32 bits, mixed as MurmurHash3 ends. */
export function hashKey(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
