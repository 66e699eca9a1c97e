import { never } from '@/lib/metrics/past/never';
import { countBy, nothing, shareOfParts } from './counting';
import type { Share } from './counted';
import { exitWays, goodbyes } from './exits';
import type { Scene } from './scene';

/** By index of the way of an exit; 1: nobody works on it any more. */
export const isForGood = Uint8Array.from(exitWays, (way) => (goodbyes.includes(way) ? 1 : 0));

/** Of all stays that ended in the period those that ended for good, by the number of the stage. */
export function exitsForGood(scene: Scene): readonly Share[] {
  const { pasts, isAll, chosen, from, before, asked } = scene;
  const stages = pasts.table.ids.length;
  const { starts, row, to, tag } = scene.spells.stays.over;
  const counts = countBy(scene, stages * 2, (tally) => {
    for (let stage = 0; stage < stages; stage += 1) {
      const last = starts[stage + 1] ?? 0;
      for (let at = starts[stage] ?? 0; at < last; at += 1) {
        const end = to[at] ?? never;
        if (end > asked.asOf || end < from || end >= before) continue;
        const whose = row[at] ?? 0;
        if (!isAll && chosen[whose] !== 1) continue;
        tally.add(stage * 2 + (isForGood[(tag[at] ?? 0) % exitWays.length] ?? 0), whose);
      }
    }
  });
  return pasts.table.ids.map((_, stage) =>
    shareOfParts(counts[stage * 2 + 1] ?? nothing, [counts[stage * 2] ?? nothing]),
  );
}
