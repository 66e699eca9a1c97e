import { never } from '@/lib/metrics/past/never';
import { countBy, nothing, shareOfParts } from './counting';
import type { Conversion, Counted } from './counted';
import type { Scene } from './scene';
import { standing } from './standings';

const day = 86_400_000;
const groups = { there: 0, open: 1, ended: 2, young: 3 } as const;

/**
 * Conversions from each stage of the way to the next, in one go.
 * @returns by the number of the stage; undefined: it is off the way, or the last one
 */
export function conversionsOf(scene: Scene, withinDays: number | null): readonly (Conversion | undefined)[] {
  const { pasts, chosen, rows, asked, from, before } = scene;
  const { stays, table } = pasts;
  const stages = table.ids.length;
  const within = withinDays === null ? never : withinDays * day;
  const previous = Int32Array.from(table.ids, (_, code) => table.next.indexOf(code));
  const counts = countBy(scene, stages * 4, (tally) => {
    const { standings } = scene;
    const starts = stays.starts.data;
    const stage = stays.stage.data;
    const times = stays.at.data;
    const met = new Uint8Array(stages);
    const firstAt = new Float64Array(stages).fill(never);
    const nextAt = new Float64Array(stages).fill(never);
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      let kinds = 0;
      const last = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < last; place += 1) {
        const at = times[place] ?? 0;
        if (at > asked.asOf) break;
        const code = stage[place] ?? 0;
        const start = previous[code] ?? -1;
        if (start !== -1 && firstAt[start] !== never && nextAt[start] === never) nextAt[start] = at;
        if (firstAt[code] !== never) continue;
        firstAt[code] = at;
        met[kinds] = code;
        kinds += 1;
      }
      for (let each = 0; each < kinds; each += 1) {
        const code = met[each] ?? 0;
        const began = firstAt[code] ?? never;
        const length = (nextAt[code] ?? never) - began;
        firstAt[code] = never;
        nextAt[code] = never;
        if (began < from || began >= before) continue;
        if (withinDays !== null && asked.asOf - began < within) tally.add(code * 4 + groups.young, row);
        else if (length < never && length <= within) tally.add(code * 4 + groups.there, row);
        else tally.add(code * 4 + (standings.end(row) === standing.open ? groups.open : groups.ended), row);
      }
    }
  });
  return table.ids.map((id, code) => {
    const to = table.ids[table.next[code] ?? -1];
    return to === undefined ? undefined : told(counts.slice(code * 4, code * 4 + 4), id, to, withinDays);
  });
}

/**
 * Cohort conversion: METRICS.md.
 * @param from stage of the definition; empty: from being added
 * @param to stage that is to be reached after it
 */
export function conversionOf(
  scene: Scene,
  from: string,
  to: string,
  withinDays: number | null,
  period: { readonly from: number; readonly before: number } = scene,
): Conversion {
  const { pasts, chosen, rows, asked } = scene;
  const { stays, table, addedAt } = pasts;
  const wanted = table.ids.indexOf(to);
  const start = from === '' ? null : table.ids.indexOf(from);
  const within = withinDays === null ? never : withinDays * day;
  const counts = countBy(scene, 4, (tally) => {
    const { standings } = scene;
    const starts = stays.starts.data;
    const stage = stays.stage.data;
    const times = stays.at.data;
    const added = addedAt.data;
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      let place = starts[row] ?? 0;
      const last = starts[row + 1] ?? 0;
      let began = added[row] ?? 0;
      if (start !== null) {
        while (place < last && stage[place] !== start) place += 1;
        if (place === last) continue;
        began = times[place] ?? 0;
        place += 1;
      }
      if (began < period.from || began >= period.before || began > asked.asOf) continue;
      if (withinDays !== null && asked.asOf - began < within) {
        tally.add(groups.young, row);
        continue;
      }
      while (place < last && stage[place] !== wanted) place += 1;
      const reached = place < last ? (times[place] ?? 0) : never;
      if (reached <= asked.asOf && reached - began <= within) tally.add(groups.there, row);
      else tally.add(standings.end(row) === standing.open ? groups.open : groups.ended, row);
    }
  });
  return told(counts, from, to, withinDays);
}

/** @param counts in the order of `groups` */
function told(counts: readonly Counted[], from: string, to: string, withinDays: number | null): Conversion {
  const [there = nothing, open = nothing, ended = nothing, young = nothing] = counts;
  return { ...shareOfParts(there, [open, ended]), from, to, withinDays, open, young };
}
