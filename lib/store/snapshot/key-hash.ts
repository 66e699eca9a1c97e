/** Two random numbers that make the hashes of one snapshot its own, so that nobody can prepare a collision. */
export type Seed = readonly [number, number];

/** 64 bits of a key as two unsigned 32-bit halves. */
export type KeyHash = readonly [high: number, low: number];

/**
 * Hash of an identity key: two independent 32-bit lanes of xor, multiply and rotate. Among a million leads a stranger's
 * key is taken for somebody's once in 10^13 look-ups.
 */
export function hashKey(key: string, [first, second]: Seed): KeyHash {
  let high = first ^ key.length;
  let low = second;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e_37_79_b1);
    high = (high << 13) | (high >>> 19);
    low = Math.imul(low ^ unit, 0x85_eb_ca_77);
    low = (low << 17) | (low >>> 15);
  }
  return [scatter(high ^ low), scatter(low)];
}

export function randomSeed(): Seed {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  return [first, second];
}

/** Spreads every bit of the input over the whole output (a bijection with low bias on 32 bits). */
function scatter(value: number): number {
  let spread = value ^ (value >>> 16);
  spread = Math.imul(spread, 0x21_f0_aa_ad);
  spread ^= spread >>> 15;
  spread = Math.imul(spread, 0x73_5a_2d_97);
  return (spread ^ (spread >>> 15)) >>> 0;
}
