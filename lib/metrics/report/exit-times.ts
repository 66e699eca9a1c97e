import { aalenJohansen } from '@/lib/metrics/estimate/aalen-johansen';
import { firstWhere } from '@/lib/metrics/estimate/first-where';
import { incidenceBand } from '@/lib/metrics/estimate/share-band';
import { thin } from '@/lib/metrics/estimate/thin';
import type { Counted } from './counted';
import { exitWays, type ExitTimes, type WayOut } from './exits';
import type { Scene } from './scene';
import { countBegun, tagsBegun, type SpanLengths } from './span-lengths';
import { toldTimes } from './times';

const day = 86_400_000;
const told = toldTimes.day.map((days) => days * day);
const ways = exitWays.length;

/** Steps of a share that are told apart before a curve is thinned. */
const finest = 1 / 4000;

/**
 * When the stays of a stage that began in the period ended, and how.
 * @param code of the stage
 * @param lengths of these stays
 */
export function exitTimes(scene: Scene, code: number, { over, open }: SpanLengths): ExitTimes {
  const { stays } = scene.spells;
  const causes = tagsBegun(scene, stays, code);
  for (let at = 0; at < causes.length; at += 1) causes[at] = (causes[at] ?? 0) % ways;
  const { at, shares, variances } = aalenJohansen(over, causes, open, ways, { finest, upTo: told });
  const lastBy = told.map((limit) => firstWhere(at.length, (step) => (at[step] ?? 0) > limit) - 1);
  const steps = thin(at.length, shares, lastBy);
  const counts = countSteps(
    over,
    causes,
    steps.map((step) => at[step] ?? 0),
  );
  const went = (index: number, count: number, limit: number): Counted =>
    countBegun(scene, stays, code, 'over', count, (length, tag) => tag % ways === index && length <= limit);
  return {
    at: steps.map((step) => (at[step] ?? 0) / day),
    ways: exitWays.map((way, index): WayOut => {
      const share = steps.map((step) => shares[index]?.[step] ?? 0);
      const bands = steps.map((step, place) =>
        incidenceBand(share[place] ?? 0, variances[index]?.[step] ?? 0),
      );
      const all = counts.at(-1)?.[index] ?? 0;
      return {
        way,
        share,
        low: bands.map(({ low }) => low),
        high: bands.map(({ high }) => high),
        over: steps.map((step, place) => went(index, counts[place]?.[index] ?? 0, at[step] ?? 0)),
        went: went(index, all, Number.POSITIVE_INFINITY),
      };
    }),
  };
}

/**
 * How many had gone which way by each of some times.
 * @param lengths ascending; `causes` are theirs
 * @param limits ascending
 */
function countSteps(
  lengths: Float64Array,
  causes: Int32Array,
  limits: readonly number[],
): readonly Uint32Array[] {
  const sums = new Uint32Array(ways);
  let at = 0;
  return limits.map((limit) => {
    for (; at < lengths.length && (lengths[at] ?? 0) <= limit; at += 1) {
      const cause = causes[at] ?? 0;
      sums[cause] = (sums[cause] ?? 0) + 1;
    }
    return sums.slice();
  });
}
