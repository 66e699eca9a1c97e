import { never } from '@/lib/metrics/past/never';
import { countBy, nothing, shareOf, shareOfParts, type Tally } from './counting';
import type { RecycleFigures } from './hand-offs';
import type { Scene } from './scene';

/** Of each stage: reached and stayed on, came back, came back and into it again, came back and was won. */
const groups = 4;

/** Leads that came back from a stage to an earlier one in which work goes on, and what became of them: METRICS.md. */
export function recycleFigures(scene: Scene): readonly RecycleFigures[] {
  const { table } = scene.pasts;
  const counts = countBy(scene, table.ids.length * groups, (tally) => eachReached(scene, tally));
  return table.ids.flatMap((stage, code) => {
    if ((table.places[code] ?? -1) === -1 || table.works[code] === 0) return [];
    const [others = nothing, back = nothing, again = nothing, won = nothing] = counts.slice(code * groups);
    return {
      stage,
      rate: shareOfParts(back, [others]),
      yield: shareOf(again, back),
      won: shareOf(won, back),
    };
  });
}

/** Those that came into a stage for the first time in the period. */
function eachReached(scene: Scene, tally: Tally): void {
  const { pasts, chosen, rows, asked, from, before } = scene;
  const { stays, table } = pasts;
  const { works, wins } = table;
  const stages = table.ids.length;
  const starts = stays.starts.data;
  const firstAt = new Float64Array(stages).fill(never);
  const cameBack = new Uint8Array(stages);
  const again = new Uint8Array(stages);
  const won = new Uint8Array(stages);
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    let furthest = -1;
    let isBack = false;
    const last = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < last; place += 1) {
      const at = stays.at.data[place] ?? never;
      if (at > asked.asOf) break;
      const code = stays.stage.data[place] ?? 0;
      if (firstAt[code] === never) firstAt[code] = at;
      else if (cameBack[code] === 1) again[code] = 1;
      if (works[code] === 1 && code < furthest) {
        isBack = true;
        for (let later = code + 1; later <= furthest; later += 1)
          if (firstAt[later] !== never) cameBack[later] = 1;
      }
      if (wins[code] === 1 && isBack)
        for (let each = 0; each < stages; each += 1) if (cameBack[each] === 1) won[each] = 1;
      furthest = Math.max(furthest, code);
    }
    for (let code = 0; code <= furthest; code += 1) {
      const at = firstAt[code] ?? never;
      if (at === never) continue;
      if (at >= from && at < before) {
        tally.add(code * groups + (cameBack[code] ?? 0), row);
        if (again[code] === 1) tally.add(code * groups + 2, row);
        if (won[code] === 1) tally.add(code * groups + 3, row);
      }
      firstAt[code] = never;
      cameBack[code] = 0;
      again[code] = 0;
      won[code] = 0;
    }
  }
}
