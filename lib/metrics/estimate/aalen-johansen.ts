/** Distinct times at which something ended, and by cause the share that had ended so by then. */
export type Incidence = { readonly at: Float64Array; readonly shares: readonly Float64Array[] };

/**
 * Aalen and Johansen's estimate of how many end in each of several ways, where some go on still (Scand. J. Stat. 5,
 * 1978, 141-150): at each time those at risk that end so, times the share that nothing had happened to just before.
 * @param events lengths of what is over, ascending
 * @param causes how each of these ended, 0 to `count - 1`
 * @param censored lengths so far of what is not over, ascending
 */
export function aalenJohansen(
  events: Float64Array,
  causes: Uint8Array,
  censored: Float64Array,
  count: number,
): Incidence {
  const at = new Float64Array(events.length);
  const shares = Array.from({ length: count }, () => new Float64Array(events.length));
  const sums = new Float64Array(count);
  const ended = new Uint32Array(count);
  let left = 1;
  let steps = 0;
  let event = 0;
  let gone = 0;
  while (event < events.length) {
    const time = events[event] ?? 0;
    while (gone < censored.length && (censored[gone] ?? 0) < time) gone += 1;
    const atRisk = events.length - event + censored.length - gone;
    const first = event;
    ended.fill(0);
    while (event < events.length && events[event] === time) {
      const cause = causes[event] ?? 0;
      ended[cause] = (ended[cause] ?? 0) + 1;
      event += 1;
    }
    for (let cause = 0; cause < count; cause += 1) {
      sums[cause] = (sums[cause] ?? 0) + (left * (ended[cause] ?? 0)) / atRisk;
      const share = shares[cause];
      if (share) share[steps] = sums[cause] ?? 0;
    }
    left *= 1 - (event - first) / atRisk;
    at[steps] = time;
    steps += 1;
  }
  return { at: at.subarray(0, steps), shares: shares.map((share) => share.subarray(0, steps)) };
}
