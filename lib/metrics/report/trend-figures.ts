import { never } from '@/lib/metrics/past/pasts';
import { rateOf } from '@/lib/metrics/rate';
import { clockResults, clocksFrom } from './clocks';
import { countBy, nothing, ratioOf, shareOfParts } from './counting';
import { handOversFrom, verdicts } from './hand-over-walk';
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
  const entered = countBy(scene, length * ids.length, (visit) => eachEntry(scene, months, visit));
  const ends = countBy(scene, length * 4, (visit) => eachEnd(scene, months, visit));
  const handed = countBy(scene, length * 3, (visit) => {
    const seenBy = new Int32Array(length * 3).fill(-1);
    handOversFrom(scene, scene, (row, _place, verdict, at) => {
      const group = monthAt(months, at) * 3 + verdict;
      if (group < 0 || seenBy[group] === row) return;
      seenBy[group] = row;
      visit(group, row);
    });
  });
  const clocks = countBy(scene, length * clockResults.length, (visit) => {
    clocksFrom(scene, scene, (row, _of, result, _state, _length, began) => {
      const month = monthAt(months, began);
      if (month !== -1) visit(month * clockResults.length + result, row);
    });
  });
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
      acceptance: {
        ...rateOf(accepted.count, accepted.count + returned.count),
        hits: accepted.leads,
        base: () => [...new Set([...accepted.leads(), ...returned.leads()])],
      },
      attainment: shareOfParts(met, [breached]),
    };
  });
}

function eachEntry(scene: Scene, months: Months, visit: (group: number, row: number) => void): void {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const { stays, table } = pasts;
  const starts = stays.starts.data;
  const stages = table.ids.length;
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const last = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < last; place += 1) {
      const at = stays.at.data[place] ?? never;
      if (at > asked.asOf || at >= before) break;
      if (at < from) continue;
      const month = monthAt(months, at);
      if (month !== -1) visit(month * stages + (stays.stage.data[place] ?? 0), row);
    }
  }
}

/** By month: who was added (where `standing` has the open ones), first won, and came into the outcome where they are. */
function eachEnd(scene: Scene, months: Months, visit: (group: number, row: number) => void): void {
  const { pasts, chosen, rows, from, before } = scene;
  const { end, wonAt, endedAt } = scene.standings();
  const visitAt = (at: number, how: number, row: number): void => {
    const month = at >= from && at < before ? monthAt(months, at) : -1;
    if (month !== -1) visit(month * 4 + how, row);
  };
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    visitAt(pasts.addedAt.data[row] ?? never, standing.open, row);
    const how = end[row] ?? standing.open;
    if (how !== standing.open) visitAt((how === standing.won ? wonAt : endedAt)[row] ?? never, how, row);
  }
}
