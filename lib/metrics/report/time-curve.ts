import { firstWhere } from '@/lib/metrics/estimate/first-where';
import { kaplanMeier, quantileOf } from '@/lib/metrics/estimate/kaplan-meier';
import { shareBand } from '@/lib/metrics/estimate/share-band';
import { thin } from '@/lib/metrics/estimate/thin';
import type { Spans } from '@/lib/metrics/past/spans';
import type { Scene } from './scene';
import { countBegun, type SpanLengths } from './span-lengths';
import { quantileShares, toldTimes, type QuantileShare, type TimeCurve } from './times';

const lengths = { hour: 3_600_000, day: 86_400_000 } as const;

/**
 * How long something takes, as far as what goes on still lets one say.
 * @param group of the spans
 * @param begun the lengths of its spans that began in the period
 */
export function timeCurve(
  scene: Scene,
  spans: Spans,
  group: number,
  { over, open }: SpanLengths,
  unit: TimeCurve['unit'],
): TimeCurve {
  const survival = kaplanMeier(over, open, scene.pasts.scratch);
  const { at, left, spread } = survival;
  const ms = lengths[unit];
  const lastBy = toldTimes[unit].map(
    (time) => firstWhere(at.length, (step) => (at[step] ?? 0) > time * ms) - 1,
  );
  const steps = thin(at.length, [left], lastBy);
  const quantiles = Object.fromEntries(
    quantileShares.map((share) => [share, inUnit(quantileOf(survival, share), ms)]),
  ) as Record<QuantileShare, number | undefined>;
  const bands = steps.map((step) => shareBand(left[step] ?? 0, spread[step] ?? 0));
  return {
    unit,
    n: over.length + open.length,
    events: over.length,
    censored: open.length,
    quantiles,
    at: steps.map((step) => (at[step] ?? 0) / ms),
    left: steps.map((step) => left[step] ?? 0),
    low: bands.map(({ low }) => low),
    high: bands.map(({ high }) => high),
    over: steps.map((step) => {
      const limit = at[step] ?? 0;
      const count = firstWhere(over.length, (place) => (over[place] ?? 0) > limit);
      return countBegun(scene, spans, group, 'over', count, (length) => length <= limit);
    }),
  };
}

/** Milliseconds as days, where there are any. */
export function inDays(time: number | undefined): number | undefined {
  return inUnit(time, lengths.day);
}

function inUnit(time: number | undefined, ms: number): number | undefined {
  return time === undefined ? undefined : time / ms;
}
