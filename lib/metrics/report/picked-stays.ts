import { sortLengths } from '@/lib/metrics/estimate/sort-lengths';
import { never } from '@/lib/metrics/past/pasts';
import type { Counted } from './counted';
import type { Scene } from './scene';

/** Stays of one stage, by their places in the lists of `Spells`: in the order of their length, or of their age. */
export type PickedStays = { readonly over: Int32Array; readonly open: Int32Array };

/** Stays of a stage that began in the period: those that are over, and those that go on or were lost sight of. */
export function staysBegun(scene: Scene, stage: number): PickedStays {
  const { chosen, from, before, asked } = scene;
  const { asOf } = asked;
  const { over, all } = scene.spells();
  const firstOver = over.starts[stage] ?? 0;
  const lastOver = over.starts[stage + 1] ?? 0;
  const ended = new Int32Array(lastOver - firstOver);
  let count = 0;
  for (let at = firstOver; at < lastOver; at += 1) {
    const began = over.from[at] ?? 0;
    if ((over.to[at] ?? never) > asOf || began < from || began >= before) continue;
    if (chosen[over.row[at] ?? 0] === 1) ended[count++] = at;
  }
  const first = all.starts[stage] ?? 0;
  const last = all.starts[stage + 1] ?? 0;
  const open = new Int32Array(last - first);
  let going = 0;
  for (let at = first; at < last; at += 1) {
    const began = all.from[at] ?? 0;
    if (((all.to[at] ?? never) <= asOf && all.lost[at] === 0) || began > asOf) continue;
    if (began >= from && began < before && chosen[all.row[at] ?? 0] === 1) open[going++] = at;
  }
  return { over: ended.subarray(0, count), open: open.subarray(0, going) };
}

/** Stays of a stage that ended in the period, in the order of their length. */
export function staysEnded(scene: Scene, stage: number): Int32Array {
  const { chosen, from, before, asked } = scene;
  const { asOf } = asked;
  const { over } = scene.spells();
  const first = over.starts[stage] ?? 0;
  const last = over.starts[stage + 1] ?? 0;
  const ended = new Int32Array(last - first);
  let count = 0;
  for (let at = first; at < last; at += 1) {
    const end = over.to[at] ?? never;
    if (end < from || end >= before || end > asOf) continue;
    if (chosen[over.row[at] ?? 0] === 1) ended[count++] = at;
  }
  return ended.subarray(0, count);
}

/** Lengths in ms of stays that are over, ascending. */
export function lengthsOf(scene: Scene, places: Int32Array): Float64Array {
  const { from, to } = scene.spells().over;
  const lengths = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    lengths[at] = (to[place] ?? 0) - (from[place] ?? 0);
  }
  return lengths;
}

/** Ages in ms of stays that go on, ascending; of one that was lost sight of, as long as it was seen. */
export function agesOf(scene: Scene, places: Int32Array): Float64Array {
  const { from, to } = scene.spells().all;
  const { asOf } = scene.asked;
  const ages = new Float64Array(places.length);
  let before = 0;
  let isSorted = true;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const age = Math.min(asOf, to[place] ?? never) - (from[place] ?? 0);
    if (age < before) isSorted = false;
    before = age;
    ages[at] = age;
  }
  return isSorted ? ages : sortLengths(ages);
}

/**
 * Some of picked stays with their leads.
 * @param isMeant by the place among those picked
 */
export function countPicked(
  { pasts }: Scene,
  rows: Int32Array,
  places: Int32Array,
  count: number,
  isMeant: (at: number) => boolean,
): Counted {
  return {
    count,
    leads: () => {
      const found = new Set<number>();
      for (const [at, place] of places.entries()) if (isMeant(at)) found.add(rows[place] ?? 0);
      return [...found].map((row) => pasts.ids[row] ?? '');
    },
  };
}
