/** Two-sided 95 %: the 97.5th percentile of the normal distribution. */
export const z = 1.959963984540054;

/**
 * Wilson's score interval of a share, at 95 % (E. B. Wilson, JASA 22, 1927, 209-212). Unlike the usual one it holds for
 * small counts, and never leaves 0 to 1.
 * @param k how many of them; 0 to `n`
 * @param n of how many; above 0
 */
export function wilson(k: number, n: number): { readonly low: number; readonly high: number } {
  const share = k / n;
  const scale = 1 + z ** 2 / n;
  const middle = (share + z ** 2 / (2 * n)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  // At both ends the sums are exact on paper alone.
  return {
    low: k === 0 ? 0 : Math.max(0, middle - reach),
    high: k === n ? 1 : Math.min(1, middle + reach),
  };
}
