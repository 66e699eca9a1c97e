import { never } from '@/lib/metrics/past/never';
import { acceptanceOf } from './acceptance-share';
import { clockResults, RowClocks } from './row-clocks';
import { countBy, nothing, ratioOf, shareOfParts, type Tally } from './counting';
import { RowHandOvers, verdicts } from './row-hand-overs';
import { monthAt, type Months } from './months';
import { monthsOf } from './months-of';
import type { Counted } from './counted';
import type { MonthFigures } from './report';
import type { Scene } from './scene';
import { standing } from './standings';

/** What happened month by month, whoever it happened to: a snapshot, not a probability. */
export function trendFigures(scene: Scene): readonly MonthFigures[] {
  const months = monthsOf(scene);
  const { ids } = scene.pasts.table;
  const { length } = months.names;
  const entered = countBy(scene, length * ids.length, (tally) => eachEntry(scene, months, tally));
  const ends = countBy(scene, length * 4, (tally) => eachEnd(scene, months, tally));
  const handed = countBy(scene, length * 3, (tally) => eachHandOver(scene, months, tally));
  const clocks = countBy(scene, length * clockResults.length, (tally) => eachClock(scene, months, tally));
  return months.names.map((month, index) => {
    const end = (how: keyof typeof standing): Counted => ends[index * 4 + standing[how]] ?? nothing;
    const added = end('open');
    const accepted = handed[index * 3 + verdicts.accepted] ?? nothing;
    const returned = handed[index * 3 + verdicts.returned] ?? nothing;
    const [met = nothing, breached = nothing] = clocks.slice(index * clockResults.length);
    return {
      month,
      from: months.starts[index] ?? 0,
      added,
      entered: ids.map((stage, code) => ({ stage, ...(entered[index * ids.length + code] ?? nothing) })),
      won: end('won'),
      lost: end('lost'),
      closed: end('closed'),
      wonByAdded: ratioOf(end('won'), added),
      acceptance: acceptanceOf(accepted, returned),
      attainment: shareOfParts(met, [breached]),
    };
  });
}

function eachEntry(scene: Scene, months: Months, tally: Tally): void {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const { stays, table } = pasts;
  const starts = stays.starts.data;
  const times = stays.at.data;
  const stage = stays.stage.data;
  const stages = table.ids.length;
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const last = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < last; place += 1) {
      const at = times[place] ?? never;
      if (at > asked.asOf || at >= before) break;
      if (at < from) continue;
      const month = monthAt(months, at);
      if (month !== -1) tally.add(month * stages + (stage[place] ?? 0), row);
    }
  }
}

/** By month: who was added (where `standing` has the open ones), first won, and came into the outcome where they are. */
function eachEnd(scene: Scene, months: Months, tally: Tally): void {
  const { pasts, chosen, rows, from, before, standings } = scene;
  const created = pasts.addedAt.data;
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const added = created[row] ?? never;
    const first = added >= from && added < before ? monthAt(months, added) : -1;
    if (first !== -1) tally.add(first * 4 + standing.open, row);
    const at = standings.endedAt(row);
    const month = at >= from && at < before ? monthAt(months, at) : -1;
    if (month !== -1) tally.add(month * 4 + standings.end(row), row);
  }
}

/** By month and verdict, each lead once in each. */
function eachHandOver(scene: Scene, months: Months, tally: Tally): void {
  const seenBy = new Int32Array(months.names.length * 3).fill(-1);
  const handOvers = new RowHandOvers(scene, scene);
  for (let row = 0; row < scene.rows; row += 1) {
    if (scene.chosen[row] === 0) continue;
    handOvers.enter(row);
    while (handOvers.next()) {
      const group = monthAt(months, handOvers.at) * 3 + handOvers.verdict;
      if (group < 0 || seenBy[group] === row) continue;
      seenBy[group] = row;
      tally.add(group, row);
    }
  }
}

function eachClock(scene: Scene, months: Months, tally: Tally): void {
  const clocks = new RowClocks(scene, scene);
  for (let row = 0; row < scene.rows; row += 1) {
    if (scene.chosen[row] === 0) continue;
    clocks.enter(row);
    while (clocks.next()) {
      const month = monthAt(months, clocks.began);
      if (month !== -1) tally.add(month * clockResults.length + clocks.result, row);
    }
  }
}
