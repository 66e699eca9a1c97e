/**
 * A percentile of what is known: between the two nearest values, as far as the share lies between their ranks (type 7 of
 * Hyndman and Fan, American Statistician 50, 1996, 361-365).
 * @param sorted ascending
 * @param share 0 to 1
 * @returns undefined where there is nothing
 */
export function percentile(sorted: Float64Array, share: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? 0;
  return below + (above - below) * (rank - Math.floor(rank));
}

/** The mean; undefined where there is nothing. */
export function meanOf(values: Float64Array): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum / values.length;
}
