import type { KeyHash } from './key-hash';

/**
 * Many leads in a few arrays, as they lie in the file: an open-addressing table from key hashes to records. Never
 * changed; what is newer lies beside it.
 */
export type Layer = {
  /** Number of a key entry plus one, at the slot that its hash leads to or one of the next; 0: free. */
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly high: Uint32Array<ArrayBuffer>;
  readonly low: Uint32Array<ArrayBuffer>;
  /** Number of the lead that a key entry belongs to; ascending. */
  readonly leadOf: Uint32Array<ArrayBuffer>;
  /** Where each lead's record begins in `bytes`, and the end of the last. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type LayerBuilder = {
  readonly add: (record: Uint8Array, hashes: readonly KeyHash[]) => void;
  readonly finish: () => Layer;
};

export function buildLayer(): LayerBuilder {
  const high: number[] = [];
  const low: number[] = [];
  const leadOf: number[] = [];
  const starts: number[] = [0];
  let bytes = new Uint8Array(1024);
  let end = 0;
  return {
    add: (record, hashes) => {
      if (end + record.length > bytes.length) {
        const wider = new Uint8Array(Math.max(bytes.length * 2, end + record.length));
        wider.set(bytes);
        bytes = wider;
      }
      bytes.set(record, end);
      end += record.length;
      for (const hash of hashes) {
        high.push(hash[0]);
        low.push(hash[1]);
        leadOf.push(starts.length - 1);
      }
      starts.push(end);
    },
    finish: () => ({
      slots: slotsFor(Uint32Array.from(low)),
      high: Uint32Array.from(high),
      low: Uint32Array.from(low),
      leadOf: Uint32Array.from(leadOf),
      starts: Uint32Array.from(starts),
      bytes: bytes.slice(0, end),
    }),
  };
}

export function leadCount(layer: Layer): number {
  return layer.starts.length - 1;
}

/** Numbers of the leads that have a key of this hash, in the order in which they were added. */
export function leadsWithHash({ slots, high, low, leadOf }: Layer, hash: KeyHash): readonly number[] {
  const found: number[] = [];
  const mask = slots.length - 1;
  for (let slot = hash[1] & mask; ; slot = (slot + 1) & mask) {
    const entry = (slots[slot] ?? 0) - 1;
    if (entry < 0) return found;
    if (low[entry] === hash[1] && high[entry] === hash[0]) found.push(leadOf[entry] ?? 0);
  }
}

/** The hashes of every lead's keys and where its record lies, in order. */
export function* eachLead(
  layer: Layer,
): Generator<{ readonly start: number; readonly end: number; readonly hashes: readonly KeyHash[] }> {
  let entry = 0;
  for (let lead = 0; lead < leadCount(layer); lead += 1) {
    const hashes: KeyHash[] = [];
    for (; layer.leadOf[entry] === lead; entry += 1)
      hashes.push([layer.high[entry] ?? 0, layer.low[entry] ?? 0]);
    yield { start: layer.starts[lead] ?? 0, end: layer.starts[lead + 1] ?? 0, hashes };
  }
}

/** The table of these hashes: at most half full, so that a look-up mostly ends at its first slot. */
export function slotsFor(low: Uint32Array): Uint32Array<ArrayBuffer> {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, low.length * 2)));
  const slots = new Uint32Array(size);
  for (let entry = 0; entry < low.length; entry += 1) {
    let slot = (low[entry] ?? 0) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = entry + 1;
  }
  return slots;
}
