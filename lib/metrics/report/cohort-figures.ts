import { never } from '@/lib/metrics/past/never';
import { countBy, nothing, shareOfParts, together } from './counting';
import { monthAt } from './months';
import { monthsOf } from './months-of';
import { cohortDays, type Cohort, type CohortFigures } from './report';
import type { Counted } from './counted';
import type { Scene } from './scene';
import { standing } from './standings';

const day = 86_400_000;
/** Of each month: at the goal, open, ended; then for each time there in it, not there in it, too young. */
const ever = 3;
const groups = ever + cohortDays.length * 3;

/** Leads by the month in which they were added, and how many of them came to the goal in how many days. */
export function cohortFigures(scene: Scene): CohortFigures {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const { stays, table } = pasts;
  const months = monthsOf(scene);
  const limits = cohortDays.map((days) => days * day);
  const counts = countBy(scene, months.names.length * groups, (tally) => {
    const { standings } = scene;
    const starts = stays.starts.data;
    const stage = stays.stage.data;
    for (let row = 0; row < rows; row += 1) {
      const added = pasts.addedAt.data[row] ?? never;
      if (chosen[row] === 0 || added < from || added >= before) continue;
      const month = monthAt(months, added);
      if (month === -1) continue;
      const last = starts[row + 1] ?? 0;
      let place = starts[row] ?? 0;
      while (place < last && stage[place] !== table.goal) place += 1;
      const reached = place < last ? (stays.at.data[place] ?? never) : never;
      const isThere = reached <= asked.asOf;
      const first = month * groups;
      tally.add(first + (isThere ? 0 : standings.end(row) === standing.open ? 1 : 2), row);
      for (let each = 0; each < limits.length; each += 1) {
        const limit = limits[each] ?? 0;
        const isYoung = asked.asOf - added < limit;
        const isIn = isThere && reached - added <= limit;
        tally.add(first + ever + each * 3 + (isYoung ? 2 : isIn ? 0 : 1), row);
      }
    }
  });
  return {
    to: table.ids[table.goal] ?? '',
    cohorts: months.names.map((month, index): Cohort => {
      const of = (group: number): Counted => counts[index * groups + group] ?? nothing;
      return {
        month,
        from: months.starts[index] ?? 0,
        leads: together([of(0), of(1), of(2)]),
        ever: { ...shareOfParts(of(0), [of(1), of(2)]), open: of(1) },
        within: cohortDays.map((days, each) => ({
          days,
          ...shareOfParts(of(ever + each * 3), [of(ever + each * 3 + 1)]),
          young: of(ever + each * 3 + 2),
        })),
      };
    }),
  };
}
