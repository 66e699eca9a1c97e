import { z } from '@/lib/metrics/wilson';

/** Ends of a 95 % interval; undefined: it cannot be told. */
export type ShareBand = { readonly low: number | undefined; readonly high: number | undefined };

/**
 * The 95 % interval of what a Kaplan-Meier curve says at one time: Greenwood's variance (The natural duration of cancer,
 * 1926) on the scale of `log(-log)`, which never leaves 0 to 1 and holds for few (Kalbfleisch and Prentice, The
 * Statistical Analysis of Failure Time Data, 1980, section 1.3; `conf.type = "log-log"` of R's `survfit`). It is
 * pointwise: of all times together it says less.
 * @param left the share that is not over, 0 to 1
 * @param spread Greenwood's sum up to then
 * @returns undefined where nobody is left: the scale has no end there
 */
export function shareBand(left: number, spread: number): ShareBand {
  if (left <= 0) return { low: undefined, high: undefined };
  if (left >= 1) return { low: 1, high: 1 };
  const reach = Math.exp((z * Math.sqrt(spread)) / -Math.log(left));
  return { low: left ** reach, high: left ** (1 / reach) };
}

/** Rounding of many sums must not hide that all ended so. */
const rounding = 1e-12;

/**
 * The 95 % interval of what an Aalen-Johansen estimate says at one time: on the scale of `log(-log)` of the share that did
 * not end so, as above, so that with one way alone it is that of Kaplan-Meier turned round.
 * @param share that ended so, 0 to 1
 * @param variance of it
 * @returns undefined where all ended so
 */
export function incidenceBand(share: number, variance: number): ShareBand {
  const left = 1 - share;
  if (left < rounding) return { low: undefined, high: undefined };
  const { low = 0, high = 1 } = shareBand(left, variance / (left * left));
  return { low: 1 - high, high: 1 - low };
}
