/** Numbers from 0 up to but not 1, the same for the same seed. Not for secrets. */
export type Chance = () => number;

/**
 * Marsaglia's xorshift with 32 bits (Journal of Statistical Software 8(14), 2003), the seed stirred first so that
 * neighbouring seeds give nothing alike.
 */
export function chanceOf(seed: number): Chance {
  let state = stir(seed | 0) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** Puts numbers in any order, each as likely as the other (Fisher and Yates). In place. */
export function shuffle<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, chance: Chance): Numbers {
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    const kept = numbers[last] ?? 0;
    numbers[last] = numbers[other] ?? 0;
    numbers[other] = kept;
  }
  return numbers;
}

/** The finaliser of MurmurHash3. */
function stir(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
