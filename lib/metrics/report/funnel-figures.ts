import { never } from '@/lib/metrics/past/pasts';
import { conversionOf, conversionsOf } from './conversion';
import { countBy, nothing, ratioOf, shareOf } from './counting';
import { countPicked } from './picked-stays';
import { exitWays, goodbyes } from './exits';
import type { FunnelFigures } from './report';
import type { Share } from './counted';
import type { Scene } from './scene';

/** The funnel with its conversions: entries, who got how far, who is where, and who dropped out. */
export function funnelFigures(scene: Scene): FunnelFigures {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const { table, stays, addedAt } = pasts;
  const stages = table.ids.length;
  const entered = countBy(scene, stages, (visit) => {
    const starts = stays.starts.data;
    const times = stays.at.data;
    const stage = stays.stage.data;
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      const last = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < last; place += 1) {
        const at = times[place] ?? 0;
        if (at > asked.asOf || at >= before) break;
        if (at >= from) visit(stage[place] ?? 0, row);
      }
    }
  });
  const reached = countBy(scene, stages + 1, (visit) => {
    const starts = stays.starts.data;
    const times = stays.at.data;
    const stage = stays.stage.data;
    const created = addedAt.data;
    const seenBy = new Int32Array(stages).fill(-1);
    for (let row = 0; row < rows; row += 1) {
      const added = created[row] ?? never;
      if (chosen[row] === 0 || added < from || added >= before) continue;
      visit(stages, row);
      const last = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < last; place += 1) {
        if ((times[place] ?? 0) > asked.asOf) break;
        const code = stage[place] ?? 0;
        if (seenBy[code] === row) continue;
        seenBy[code] = row;
        visit(code, row);
      }
    }
  });
  const now = countBy(scene, stages, (visit) => {
    const { stage } = scene.standings();
    for (let row = 0; row < rows; row += 1)
      if (chosen[row] === 1 && (stage[row] ?? stages) < stages) visit(stage[row] ?? 0, row);
  });
  const conversions = conversionsOf(scene, asked.withinDays);
  return {
    added: reached[stages] ?? nothing,
    stages: table.ids.flatMap((id, code) => {
      const next = table.next[code] ?? -1;
      const to = table.ids[next];
      const isRetired = table.definition.stages[code]?.retired === true;
      const figures = [entered, reached, now].map((counts) => counts[code] ?? nothing);
      const [into = nothing, ever = nothing, here = nothing] = figures;
      if (isRetired && figures.every(({ count }) => count === 0)) return [];
      return {
        stage: id,
        kind: table.kinds[code] ?? 'open',
        isOnWay: (table.places[code] ?? -1) !== -1,
        entered: into,
        reached: ever,
        now: here,
        conversion: conversions[code] ?? null,
        snapshot: to === undefined ? null : ratioOf(entered[next] ?? nothing, into),
        droppedOut: droppedOut(scene, code),
      };
    }),
    toGoal: conversionOf(scene, '', table.ids[table.goal] ?? '', asked.withinDays),
  };
}

/** By index of the way of an exit; 1: nobody works on it any more. */
const isForGood = Uint8Array.from(exitWays, (way) => (goodbyes.includes(way) ? 1 : 0));

/** Of all stays of a stage that ended in the period those that ended for good. */
export function droppedOut(scene: Scene, stage: number): Share {
  const { row, way } = scene.spells().over;
  const places = scene.ended(stage);
  let gone = 0;
  for (let at = 0; at < places.length; at += 1) gone += isForGood[way[places[at] ?? 0] ?? 0] ?? 0;
  return shareOf(
    countPicked(scene, row, places, gone, (at) => isForGood[way[places[at] ?? 0] ?? 0] === 1),
    countPicked(scene, row, places, places.length, () => true),
  );
}
