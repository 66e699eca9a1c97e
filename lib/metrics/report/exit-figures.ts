import { aalenJohansen } from '@/lib/metrics/estimate/aalen-johansen';
import { percentile } from '@/lib/metrics/estimate/percentile';
import { thin } from '@/lib/metrics/estimate/thin';
import { droppedOut } from './funnel-figures';
import { agesOf, countPicked, lengthsOf } from './picked-stays';
import { exitWays, goodbyes, type StageExits } from './exits';
import type { Counted } from './counted';
import type { Scene } from './scene';
import { inDays } from './time-curve';

const day = 86_400_000;
const forward = exitWays.indexOf('forward');
const isForGood = Uint8Array.from(exitWays, (way) => (goodbyes.includes(way) ? 1 : 0));

/** Steps of a share that are told apart before a curve is thinned. */
const finest = 1 / 4000;

/** Where stays led, stage by stage, outcomes left out. */
export function exitFigures(scene: Scene): readonly StageExits[] {
  const { table } = scene.pasts;
  return table.ids.flatMap((stage, code) =>
    table.kinds[code] === 'won' || table.ends[code] === 1 ? [] : [stageExits(scene, code, stage)],
  );
}

function stageExits(scene: Scene, code: number, stage: string): StageExits {
  const { row, way: ways, next: nexts } = scene.spells().over;
  const { ids } = scene.pasts.table;
  const places = scene.ended(code);
  const lengths = lengthsOf(scene, places);
  const counts = new Uint32Array(ids.length * exitWays.length);
  const going = new Float64Array(places.length);
  let gone = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const way = ways[place] ?? 0;
    const cell = (nexts[place] ?? 0) * exitWays.length + way;
    counts[cell] = (counts[cell] ?? 0) + 1;
    if (way === forward) going[gone++] = lengths[at] ?? 0;
  }
  const led = going.subarray(0, gone);
  const wayOf = (at: number): number => ways[places[at] ?? 0] ?? 0;
  const nextOf = (at: number): number => nexts[places[at] ?? 0] ?? 0;
  const of = (isMeant: (way: number, next: number) => boolean): Counted => {
    const count = counts.reduce(
      (sum, each, cell) =>
        isMeant(cell % exitWays.length, Math.floor(cell / exitWays.length)) ? sum + each : sum,
      0,
    );
    return countPicked(scene, row, places, count, (at) => isMeant(wayOf(at), nextOf(at)));
  };
  const [middle, ninetieth] = [percentile(led, 0.5), percentile(led, 0.9)];
  const soon = middle ?? 0;
  const isEarly = (at: number): boolean => isForGood[wayOf(at)] === 1 && (lengths[at] ?? 0) < soon;
  return {
    stage,
    all: of(() => true),
    forGood: droppedOut(scene, code),
    ways: exitWays.map((way, index) => ({ way, ...of((each) => each === index) })),
    to: ids
      .map((id, next) => ({
        stage: id,
        ways: exitWays.filter((_, way) => (counts[next * exitWays.length + way] ?? 0) > 0),
        ...of((_, each) => each === next),
      }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count),
    forwardDays: { median: inDays(middle), ninetieth: inDays(ninetieth) },
    early: countPicked(scene, row, places, countEarly(ways, places, lengths, soon), isEarly),
    overlong: overlong(scene, code, ninetieth ?? Number.POSITIVE_INFINITY),
    incidence: incidenceOf(scene, code),
  };
}

/** How many were left for good sooner than after a time in ms; they come by their length. */
function countEarly(ways: Uint8Array, places: Int32Array, lengths: Float64Array, soon: number): number {
  let count = 0;
  for (let at = 0; at < places.length && (lengths[at] ?? 0) < soon; at += 1)
    count += isForGood[ways[places[at] ?? 0] ?? 0] ?? 0;
  return count;
}

/** Stays that began in the period and go on for longer than a time in ms. */
function overlong(scene: Scene, code: number, limit: number): Counted {
  const { open } = scene.begun(code);
  const isMeant = (at: number): boolean => (agesOf(scene, open.subarray(at, at + 1))[0] ?? 0) > limit;
  const ages = agesOf(scene, open);
  let count = 0;
  while (count < ages.length && (ages[ages.length - 1 - count] ?? 0) > limit) count += 1;
  return countPicked(scene, scene.spells().all.row, open, count, isMeant);
}

function incidenceOf(scene: Scene, code: number): StageExits['incidence'] {
  const { over, open } = scene.begun(code);
  const { way } = scene.spells().over;
  const causes = new Uint8Array(over.length);
  for (let at = 0; at < over.length; at += 1) causes[at] = way[over[at] ?? 0] ?? 0;
  const lengths = lengthsOf(scene, over);
  const { at, shares } = aalenJohansen(lengths, causes, agesOf(scene, open), exitWays.length, finest);
  const steps = thin(at.length, shares);
  return {
    at: steps.map((step) => (at[step] ?? 0) / day),
    ways: exitWays.map((each, index) => ({
      way: each,
      share: steps.map((step) => shares[index]?.[step] ?? 0),
    })),
  };
}
