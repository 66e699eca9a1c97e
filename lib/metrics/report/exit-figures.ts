import { firstWhere } from '@/lib/metrics/estimate/first-where';
import { percentile } from '@/lib/metrics/estimate/percentile';
import { never } from '@/lib/metrics/past/never';
import type { Counted, Share } from './counted';
import { exitTimes } from './exit-times';
import { exitsForGood, isForGood } from './exits-for-good';
import { exitWays, type StageExits } from './exits';
import type { Scene } from './scene';
import { ascending, countBegun, lengthsBegun, spansEnded } from './span-lengths';
import { inDays } from './time-curve';

const ways = exitWays.length;
const forward = exitWays.indexOf('forward');

/** Where stays led, stage by stage, outcomes left out. */
export function exitFigures(scene: Scene): readonly StageExits[] {
  const { table } = scene.pasts;
  const gone = exitsForGood(scene);
  return table.ids.flatMap((stage, code) => {
    const forGood = gone[code];
    if (forGood === undefined || table.kinds[code] === 'won' || table.ends[code] === 1) return [];
    return [stageExits(scene, code, stage, forGood)];
  });
}

function stageExits(scene: Scene, code: number, stage: string, forGood: Share): StageExits {
  const { pasts, spells } = scene;
  const { ids } = pasts.table;
  const counts = new Uint32Array(ids.length * ways);
  const { lengths, tags } = spansEnded(scene, spells.stays, code, false);
  const room = pasts.scratch.numbers('forward', lengths.length);
  let led = 0;
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] ?? 0;
    counts[tag] = (counts[tag] ?? 0) + 1;
    if (tag % ways === forward) room[led++] = lengths[at] ?? 0;
  }
  const went = ascending(room, led);
  const [middle, ninetieth] = [percentile(went, 0.5), percentile(went, 0.9)];
  const soon = middle ?? 0;
  const isEarly = (tag: number, length: number): boolean => isForGood[tag % ways] === 1 && length < soon;
  let early = 0;
  for (let at = 0; at < tags.length; at += 1)
    if ((lengths[at] ?? 0) < soon && isForGood[(tags[at] ?? 0) % ways] === 1) early += 1;
  const of = (isMeant: (way: number, next: number) => boolean): Counted => {
    const isSo = (tag: number): boolean => isMeant(tag % ways, Math.floor(tag / ways));
    const count = counts.reduce((sum, each, tag) => (isSo(tag) ? sum + each : sum), 0);
    return { count, leads: () => leadsEnded(scene, code, isSo) };
  };
  return {
    stage,
    all: of(() => true),
    forGood,
    ways: exitWays.map((way, index) => ({ way, ...of((each) => each === index) })),
    to: ids
      .map((id, next) => ({
        stage: id,
        ways: exitWays.filter((_, way) => (counts[next * ways + way] ?? 0) > 0),
        ...of((_, each) => each === next),
      }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count),
    forwardDays: { median: inDays(middle), ninetieth: inDays(ninetieth) },
    early: { count: early, leads: () => leadsEnded(scene, code, isEarly) },
    ...openAndOver(scene, code, ninetieth ?? never),
  };
}

/** Of stays that began in the period: those that go on for longer than a time in ms, and how all of them ended. */
function openAndOver(scene: Scene, code: number, limit: number): Pick<StageExits, 'overlong' | 'incidence'> {
  const { stays } = scene.spells;
  const lengths = lengthsBegun(scene, stays, code);
  const { open } = lengths;
  const long = open.length - firstWhere(open.length, (at) => (open[at] ?? 0) > limit);
  return {
    overlong: countBegun(scene, stays, code, 'open', long, (age) => age > limit),
    incidence: exitTimes(scene, code, lengths),
  };
}

/** Leads with stays of a stage that ended in the period. */
function leadsEnded(
  scene: Scene,
  code: number,
  isMeant: (tag: number, length: number) => boolean,
): readonly string[] {
  const found = new Set<number>();
  const { lengths, tags, rows } = spansEnded(scene, scene.spells.stays, code, true);
  for (const [at, tag] of tags.entries()) if (isMeant(tag, lengths[at] ?? 0)) found.add(rows[at] ?? 0);
  return [...found].map((row) => scene.pasts.ids[row] ?? '');
}
