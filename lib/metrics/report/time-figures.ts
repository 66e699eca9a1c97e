import { firstWhere } from '@/lib/metrics/estimate/first-where';
import { daysOfWeek, weeklyHazard, type Hazard } from '@/lib/metrics/estimate/hazard';
import { meanOf, percentile } from '@/lib/metrics/estimate/percentile';
import { gaps } from '@/lib/metrics/past/pack-stays';
import { never } from '@/lib/metrics/past/never';
import { countBy, nothing, shareOf, together } from './counting';
import { countBegun, lengthsBegun } from './span-lengths';
import type { Band, StageTime, TimeFigures } from './times';
import type { Counted } from './counted';
import type { Scene } from './scene';
import { inDays, timeCurve } from './time-curve';

const day = 86_400_000;
/** Where bands of days begin. */
const bandDays = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365] as const;

/** How long leads stay in each stage, and how long they take to be won. */
export function timeFigures(scene: Scene): TimeFigures {
  const { table } = scene.pasts;
  const skipped = skippedBy(scene);
  return {
    stages: table.ids.flatMap((stage, code) => {
      if (table.kinds[code] === 'won' || table.ends[code] === 1) return [];
      return stageTime(scene, code, stage, skipped[code] ?? nothing);
    }),
    toWin: timeToWin(scene),
  };
}

function stageTime(scene: Scene, code: number, stage: string, skipped: Counted): StageTime {
  const { stays } = scene.spells;
  const begun = lengthsBegun(scene, stays, code);
  const { over, open } = begun;
  const ended = (count: number, isMeant: (length: number) => boolean): Counted =>
    countBegun(scene, stays, code, 'over', count, isMeant);
  const going = (count: number, isMeant: (age: number) => boolean): Counted =>
    countBegun(scene, stays, code, 'open', count, isMeant);
  const [allOver, allOpen] = [ended(over.length, () => true), going(open.length, () => true)];
  return {
    stage,
    stays: together([allOver, allOpen]),
    over: allOver,
    open: allOpen,
    skipped,
    curve: timeCurve(scene, stays, code, begun, 'day'),
    naive: { median: inDays(percentile(over, 0.5)), ninetieth: inDays(percentile(over, 0.9)) },
    ages: {
      median: inDays(percentile(open, 0.5)),
      ninetieth: inDays(percentile(open, 0.9)),
      oldest: inDays(open.at(-1)),
    },
    bands: bandDays.map((from, place): Band => {
      const below = bandDays[place + 1] ?? null;
      const isWithin = (length: number): boolean =>
        length >= from * day && (below === null || length < below * day);
      const countIn = (lengths: Float64Array): number =>
        countBelow(lengths, below === null ? never : below * day) - countBelow(lengths, from * day);
      return {
        from,
        below,
        over: ended(countIn(over), isWithin),
        open: going(countIn(open), isWithin),
      };
    }),
  };
}

/** How many of ascending values lie below a limit. */
function countBelow(values: Float64Array, limit: number): number {
  return firstWhere(values.length, (at) => (values[at] ?? 0) >= limit);
}

/** Stays that began in the period and were over at the same instant. */
function skippedBy(scene: Scene): readonly Counted[] {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const { stays, table } = pasts;
  return countBy(scene, table.ids.length, (tally) => {
    const starts = stays.starts.data;
    const gap = stays.gap.data;
    const times = stays.at.data;
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      const last = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < last; place += 1) {
        if (gap[place] !== gaps.skipped) continue;
        const at = times[place] ?? never;
        if (at >= from && at < before && at <= asked.asOf) tally.add(stays.stage.data[place] ?? 0, row);
      }
    }
  });
}

/** From being added to the first win. Whoever was lost may come back: until then nobody won them. */
function timeToWin(scene: Scene): TimeFigures['toWin'] {
  const { toWin } = scene.spells;
  const begun = lengthsBegun(scene, toWin, 0);
  const { over, open } = begun;
  const hazard = weeklyHazard(over, open, day);
  return {
    curve: timeCurve(scene, toWin, 0, begun, 'day'),
    naive: {
      median: inDays(percentile(over, 0.5)),
      ninetieth: inDays(percentile(over, 0.9)),
      mean: inDays(meanOf(over)),
    },
    won: countBegun(scene, toWin, 0, 'over', over.length, () => true),
    open: countBegun(scene, toWin, 0, 'open', open.length, () => true),
    hazard,
    weeks: weeksOf(scene, hazard, over.length),
  };
}

/** The weeks of a hazard with their leads. @param won in all of them */
function weeksOf(scene: Scene, { weeks }: Hazard, won: number): TimeFigures['toWin']['weeks'] {
  const { toWin } = scene.spells;
  const length = daysOfWeek * day;
  let later = won;
  return weeks.map(({ week, won: hits, atRisk }) => {
    const [from, below] = [week * length, (week + 1) * length];
    const still = later;
    later -= hits;
    return {
      week,
      ...shareOf(
        countBegun(scene, toWin, 0, 'over', hits, (age) => age >= from && age < below),
        together([
          countBegun(scene, toWin, 0, 'over', still, (age) => age >= from),
          countBegun(scene, toWin, 0, 'open', atRisk - still, (age) => age >= from),
        ]),
      ),
    };
  });
}
