import { Scratch } from '@/lib/metrics/past/scratch';
import { firstWhere } from './first-where';

/** Distinct times, ascending, at which something was over, and the share from 0 to 1 that was not by then. */
type Curve = { readonly at: Float64Array; readonly left: Float64Array };

export type Survival = Curve & {
  /**
   * Greenwood's sum up to each time: those that ended, by those at risk times those of them that did not. The share's
   * variance is this by its square. Without end where nobody is left.
   */
  readonly spread: Float64Array;
};

/**
 * Kaplan and Meier's estimate of how long things take of which some go on still (JASA 53, 1958, 457-481): at each time
 * the share that is left falls by how many ended then, of those that had not ended before. One that was lost sight of at
 * the same time counts among them.
 * @param events lengths of what is over, ascending
 * @param censored lengths so far of what is not, ascending, in the same unit
 * @param scratch where the estimate is: good until the next one is made in it
 */
export function kaplanMeier(events: Float64Array, censored: Float64Array, scratch = new Scratch()): Survival {
  const at = scratch.numbers('at', events.length);
  const left = scratch.numbers('left', events.length);
  const spread = scratch.numbers('spread', events.length);
  let share = 1;
  let sum = 0;
  let steps = 0;
  let event = 0;
  let gone = 0;
  while (event < events.length) {
    const time = events[event] ?? 0;
    while (gone < censored.length && (censored[gone] ?? 0) < time) gone += 1;
    const atRisk = events.length - event + censored.length - gone;
    const first = event;
    while (event < events.length && events[event] === time) event += 1;
    const ended = event - first;
    share *= 1 - ended / atRisk;
    sum += ended / (atRisk * (atRisk - ended));
    at[steps] = time;
    left[steps] = share;
    spread[steps] = sum;
    steps += 1;
  }
  return { at: at.subarray(0, steps), left: left.subarray(0, steps), spread: spread.subarray(0, steps) };
}

/** Rounding of many products must not hide that a share was reached. */
const rounding = 1e-12;

/**
 * The smallest time by which a share of all is over; undefined: it never is.
 * @param share 0 to 1
 */
export function quantileOf({ at, left }: Curve, share: number): number | undefined {
  const place = firstWhere(left.length, (step) => (left[step] ?? 0) <= 1 - share + rounding);
  return at[place];
}

/** The share that is over by a time, that time included. */
export function shareOver({ at, left }: Curve, time: number): number {
  const place = firstWhere(at.length, (step) => (at[step] ?? 0) > time);
  return place === 0 ? 0 : 1 - (left[place - 1] ?? 1);
}
