import { weeklyHazard } from '@/lib/metrics/estimate/hazard';
import { meanOf, percentile } from '@/lib/metrics/estimate/percentile';
import { gaps } from '@/lib/metrics/past/pack-stays';
import { never } from '@/lib/metrics/past/pasts';
import { countBy, counted, nothing, together, type Walk } from './counting';
import { Lengths } from './lengths';
import { agesOf, countPicked, lengthsOf } from './picked-stays';
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
  const spells = scene.spells();
  const picked = scene.begun(code);
  const over = lengthsOf(scene, picked.over);
  const open = agesOf(scene, picked.open);
  const ended = (count: number, isMeant: (length: number) => boolean): Counted =>
    countPicked(scene, spells.over.row, picked.over, count, (at) => isMeant(over[at] ?? 0));
  // Ages may have been sorted anew: each is worked out again.
  const going = (count: number, isMeant: (age: number) => boolean): Counted =>
    countPicked(scene, spells.all.row, picked.open, count, (at) =>
      isMeant(agesOf(scene, picked.open.subarray(at, at + 1))[0] ?? 0),
    );
  const [allOver, allOpen] = [ended(over.length, () => true), going(open.length, () => true)];
  return {
    stage,
    stays: together([allOver, allOpen]),
    over: allOver,
    open: allOpen,
    skipped,
    curve: timeCurve(over, open, 'day'),
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
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stays that began in the period and were over at the same instant. */
function skippedBy(scene: Scene): readonly Counted[] {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const { stays, table } = pasts;
  return countBy(scene, table.ids.length, (visit) => {
    const starts = stays.starts.data;
    const gap = stays.gap.data;
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      const last = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < last; place += 1) {
        if (gap[place] !== gaps.skipped) continue;
        const at = stays.at.data[place] ?? never;
        if (at >= from && at < before && at <= asked.asOf) visit(stays.stage.data[place] ?? 0, row);
      }
    }
  });
}

/** From being added to the first win. Whoever was lost may come back: until then nobody won them. */
function timeToWin(scene: Scene): TimeFigures['toWin'] {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const won = new Lengths();
  const open = new Lengths();
  eachAdded((_, isWon, length) => (isWon ? won : open).push(length));
  const walk: Walk = (visit) => eachAdded((row, isWon) => visit(isWon ? 0 : 1, row));
  const events = won.sorted();
  const censored = open.sorted();
  return {
    curve: timeCurve(events, censored, 'day'),
    naive: {
      median: inDays(percentile(events, 0.5)),
      ninetieth: inDays(percentile(events, 0.9)),
      mean: inDays(meanOf(events)),
    },
    won: counted(scene, events.length, walk, 0),
    open: counted(scene, censored.length, walk, 1),
    hazard: weeklyHazard(
      events.map((length) => length / day),
      censored.map((length) => length / day),
    ),
  };

  function eachAdded(visit: (row: number, isWon: boolean, length: number) => void): void {
    const { wonAt } = scene.standings();
    const created = pasts.addedAt.data;
    for (let row = 0; row < rows; row += 1) {
      const added = created[row] ?? never;
      if (chosen[row] === 0 || added < from || added >= before) continue;
      const at = wonAt[row] ?? never;
      visit(row, at !== never, Math.min(at, asked.asOf) - added);
    }
  }
}
