/** Times at which something ended, and by cause the share that had ended so by then. */
export type Incidence = { readonly at: Float64Array; readonly shares: readonly Float64Array[] };

/**
 * Aalen and Johansen's estimate of how many end in each of several ways, where some go on still (Scand. J. Stat. 5,
 * 1978, 141-150): at each time those at risk that end so, times the share that nothing had happened to just before.
 * @param events lengths of what is over, ascending
 * @param causes how each of these ended, 0 to `count - 1`
 * @param censored lengths so far of what is not over, ascending
 * @param finest a time is told where any share has grown by more than so much since the last one that was told, and the
 *   first and the last in any case; 0: every distinct time
 */
export function aalenJohansen(
  events: Float64Array,
  causes: Int32Array,
  censored: Float64Array,
  count: number,
  finest = 0,
): Incidence {
  const sums = new Float64Array(count);
  const told = new Float64Array(count);
  const at: number[] = [];
  const shares = Array.from({ length: count }, (): number[] => []);
  const { length } = events;
  const open = censored.length;
  let left = 1;
  let event = 0;
  let gone = 0;
  while (event < length) {
    const time = events[event] ?? 0;
    while (gone < open && (censored[gone] ?? 0) < time) gone += 1;
    const atRisk = length - event + open - gone;
    const first = event;
    let isFar = at.length === 0;
    while (event < length && events[event] === time) {
      const cause = causes[event] ?? 0;
      const sum = (sums[cause] ?? 0) + left / atRisk;
      sums[cause] = sum;
      if (sum - (told[cause] ?? 0) > finest) isFar = true;
      event += 1;
    }
    left *= 1 - (event - first) / atRisk;
    if (!isFar && event < length) continue;
    at.push(time);
    told.set(sums);
    for (let cause = 0; cause < count; cause += 1) shares[cause]?.push(sums[cause] ?? 0);
  }
  return { at: Float64Array.from(at), shares: shares.map((share) => Float64Array.from(share)) };
}
