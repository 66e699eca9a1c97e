import { wilson } from './wilson';

/** A share with what it is counted from. Of nobody there is none: `rate` and its interval are undefined, not 0. */
export type Rate = {
  readonly k: number;
  readonly n: number;
  readonly rate: number | undefined;
  /** Ends of the 95 % interval. */
  readonly low: number | undefined;
  readonly high: number | undefined;
};

/**
 * @param k how many of them, 0 to `n`
 * @param n of how many
 */
export function rateOf(k: number, n: number): Rate {
  if (n === 0) return { k, n, rate: undefined, low: undefined, high: undefined };
  return { k, n, rate: k / n, ...wilson(k, n) };
}

/** From so many on a share is worth saying; below, chance alone makes it. */
const enough = 10;

/** True where a share is of too few to be said. */
export function isTooFew({ n }: Rate): boolean {
  return n < enough;
}
