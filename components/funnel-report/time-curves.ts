import type { Curve } from '@/components/charts/draw-curves';
import { shareText } from '@/components/quality/figure-words';
import type { Counted } from '@/lib/metrics/report/counted';
import type { ExitTimes, WayOut } from '@/lib/metrics/report/exits';
import type { TimeCurve } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { countCell, lengthWords, said } from './figure-cells';

/** A curve as it is drawn and told: from each time of `at` on it is `share`, with the band that chance leaves it. */
export type Steps = {
  readonly unit: TimeCurve['unit'];
  /** What it is before the first step. */
  readonly start: 0 | 1;
  readonly at: readonly number[];
  readonly share: readonly number[];
  readonly low: readonly (number | undefined)[];
  readonly high: readonly (number | undefined)[];
  /** What was over by then. */
  readonly over: readonly Counted[];
};

/** The share for which it is not over. */
export function stillThere({ unit, at, left, low, high, over }: TimeCurve): Steps {
  return { unit, start: 1, at, share: left, low, high, over };
}

/** The same turned round: the share for which it is over. */
export function overBy({ unit, at, left, low, high, over }: TimeCurve): Steps {
  const rest = (share: number | undefined): number | undefined =>
    share === undefined ? undefined : 1 - share;
  return {
    unit,
    start: 0,
    at,
    share: left.map((share) => 1 - share),
    low: high.map((share) => rest(share)),
    high: low.map((share) => rest(share)),
    over,
  };
}

/** The share that went one way out of a stage. */
export function wentBy({ at }: Pick<ExitTimes, 'at'>, { share, low, high, over }: WayOut): Steps {
  return { unit: 'day', start: 0, at, share, low, high, over };
}

/**
 * Steps from the first moment on, as a picture takes them: each opens what was over by then.
 * @param list how the list of all that are over is headed
 * @param shareWords what the share is of, as read aloud
 */
export function drawnSteps(
  { unit, start, at, share, low, high, over }: Steps,
  list: string,
  shareWords: (share: string) => string = (text) => text,
): Pick<Curve, 'at' | 'share' | 'band' | 'keyAt'> {
  return {
    at: [0, ...at],
    share: [start, ...share],
    band: { low: [start, ...low], high: [start, ...high] },
    keyAt: (place) => {
      const step = place - 1;
      const counted = over[step];
      if (!counted || counted.count === 0) return null;
      const name = listWithin(list, lengthWords(at[step] ?? 0, unit));
      const cell = countCell(counted, name);
      const text = words('report.shareOf', [cell.text, shareWords(shareText(share[step] ?? start))]);
      return { cell, said: said(name, { text }) };
    },
  };
}

/** How the list of those is headed that were over within a time. */
export function listWithin(list: string, time: string): string {
  return words('report.curve.list', [list, time]);
}
