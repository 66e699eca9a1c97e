import { never } from '@/lib/metrics/past/never';
import { conversionOf, conversionsOf } from './conversion';
import { countBy, nothing, ratioOf, type Tally } from './counting';
import { exitsForGood } from './exits-for-good';
import type { FunnelFigures } from './report';
import type { Scene } from './scene';
import { nowhere } from './standings';

/** By stage: entries, who reached it, and who is there. After the last stage: who was added. */
const groups = { entered: 0, reached: 1, now: 2 } as const;
const perStage = 3;

/** The funnel with its conversions: entries, who got how far, who is where, and who dropped out. */
export function funnelFigures(scene: Scene): FunnelFigures {
  const { table } = scene.pasts;
  const stages = table.ids.length;
  const counts = countBy(scene, stages * perStage + 1, (tally) => eachStay(scene, tally));
  const conversions = conversionsOf(scene, scene.asked.withinDays);
  const gone = exitsForGood(scene);
  return {
    added: counts[stages * perStage] ?? nothing,
    stages: table.ids.flatMap((id, code) => {
      const next = table.next[code] ?? -1;
      const to = table.ids[next];
      const isRetired = table.definition.stages[code]?.retired === true;
      const figures = counts.slice(code * perStage, (code + 1) * perStage);
      const [entered = nothing, reached = nothing, now = nothing] = figures;
      const droppedOut = gone[code];
      if (droppedOut === undefined || (isRetired && figures.every(({ count }) => count === 0))) return [];
      return {
        stage: id,
        kind: table.kinds[code] ?? 'open',
        isOnWay: (table.places[code] ?? -1) !== -1,
        entered,
        reached,
        now,
        conversion: conversions[code] ?? null,
        snapshot:
          to === undefined ? null : ratioOf(counts[next * perStage + groups.entered] ?? nothing, entered),
        droppedOut,
      };
    }),
    toGoal: conversionOf(scene, '', table.ids[table.goal] ?? '', scene.asked.withinDays),
  };
}

/** Counts each stay by its stage: as an entry in the period, as the lead's first one there, as the last one so far. */
function eachStay({ pasts, chosen, rows, from, before, asked }: Scene, tally: Tally): void {
  const { stays, table, addedAt } = pasts;
  const starts = stays.starts.data;
  const times = stays.at.data;
  const stage = stays.stage.data;
  const created = addedAt.data;
  const stages = table.ids.length;
  const seenBy = new Int32Array(stages).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const added = created[row] ?? never;
    const isAdded = added >= from && added < before;
    if (isAdded) tally.add(stages * perStage, row);
    let code = nowhere;
    const last = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < last; place += 1) {
      const at = times[place] ?? 0;
      if (at > asked.asOf) break;
      code = stage[place] ?? 0;
      const first = code * perStage;
      if (at >= from && at < before) tally.add(first + groups.entered, row);
      if (!isAdded || seenBy[code] === row) continue;
      seenBy[code] = row;
      tally.add(first + groups.reached, row);
    }
    if (code !== nowhere) tally.add(code * perStage + groups.now, row);
  }
}
