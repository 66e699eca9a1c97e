import { kaplanMeier, quantileOf, type Survival } from '@/lib/metrics/estimate/kaplan-meier';
import { shareBand } from '@/lib/metrics/estimate/share-band';
import { thin } from '@/lib/metrics/estimate/thin';
import type { Scratch } from '@/lib/metrics/past/scratch';
import { quantileShares, type QuantileShare, type TimeCurve } from './times';

const lengths = { hour: 3_600_000, day: 86_400_000 } as const;

/**
 * How long something takes, as far as what goes on still lets one say. Lengths in ms, ascending.
 * @param scratch to reckon in
 */
export function timeCurve(
  events: Float64Array,
  censored: Float64Array,
  unit: TimeCurve['unit'],
  scratch: Scratch,
): TimeCurve {
  return curveOf(kaplanMeier(events, censored, scratch), events.length, censored.length, unit);
}

function curveOf(survival: Survival, events: number, censored: number, unit: TimeCurve['unit']): TimeCurve {
  const ms = lengths[unit];
  const steps = thin(survival.at.length, [survival.left]);
  const quantiles = Object.fromEntries(
    quantileShares.map((share) => [share, inUnit(quantileOf(survival, share), ms)]),
  ) as Record<QuantileShare, number | undefined>;
  const bands = steps.map((step) => shareBand(survival.left[step] ?? 0, survival.spread[step] ?? 0));
  return {
    unit,
    n: events + censored,
    events,
    censored,
    quantiles,
    at: steps.map((step) => (survival.at[step] ?? 0) / ms),
    left: steps.map((step) => survival.left[step] ?? 0),
    low: bands.map(({ low }) => low),
    high: bands.map(({ high }) => high),
  };
}

/** Milliseconds as days, where there are any. */
export function inDays(time: number | undefined): number | undefined {
  return inUnit(time, lengths.day);
}

function inUnit(time: number | undefined, ms: number): number | undefined {
  return time === undefined ? undefined : time / ms;
}
