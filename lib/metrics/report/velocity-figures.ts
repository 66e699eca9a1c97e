import { never } from '@/lib/metrics/past/never';
import { countedIn, nothing, shareOfParts, Tally, together } from './counting';
import { monthAt, type Months } from './months';
import { monthsOf } from './months-of';
import type { Counted } from './counted';
import type { Velocity, VelocityFigures } from './report';
import type { Scene } from './scene';
import { standing } from './standings';

const day = 86_400_000;
const groups = 2;

/** How fast money comes in: METRICS.md, velocity. By the currency of the deals, in the period and month by month. */
export function velocityFigures(scene: Scene): VelocityFigures {
  const { currencies } = scene.pasts;
  const months = monthsOf(scene);
  const kinds = currencies.texts.length;
  const cells = (months.names.length + 1) * kinds;
  const amounts = new Float64Array(cells);
  const lengths = new Float64Array(cells);
  const tally = new Tally(cells * groups + 1);
  eachDeal(scene, months, tally, (cell, amount, length) => {
    amounts[cell] = (amounts[cell] ?? 0) + amount;
    lengths[cell] = (lengths[cell] ?? 0) + length;
  });
  const counts = countedIn(scene, tally, (again) => eachDeal(scene, months, again, null));
  const velocities = (first: number): readonly Velocity[] =>
    currencies.texts
      .map((currency, code) => {
        const cell = first * kinds + code;
        const [lost = nothing, won = nothing] = counts.slice(cell * groups, cell * groups + groups);
        return velocityOf(currency, won, lost, { amount: amounts[cell] ?? 0, length: lengths[cell] ?? 0 });
      })
      .filter(({ ended }) => ended.count > 0);
  return {
    currencies: velocities(0),
    months: months.names.map((month, index) => ({
      month,
      from: months.starts[index] ?? 0,
      currencies: velocities(index + 1),
    })),
    withoutValue: counts[cells * groups] ?? nothing,
  };
}

/**
 * Counts deals that ended, by cell (the currency in the period, then month by month) and whether they were won; those
 * that nobody said to be worth anything in the last group.
 * @param sum told what a won one was worth and how many ms it took, in each of its cells
 */
function eachDeal(
  { pasts, chosen, rows, from, before, asked, standings }: Scene,
  months: Months,
  tally: Tally,
  sum: ((cell: number, amount: number, length: number) => void) | null,
): void {
  const { values, addedAt, currencies } = pasts;
  const starts = values.starts.data;
  const since = values.from.data;
  const until = values.to.data;
  const kinds = currencies.texts.length;
  const worthless = (months.names.length + 1) * kinds * groups;
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const at = standings.endedAt(row);
    const month = at >= from && at < before ? monthAt(months, at) : -1;
    if (month === -1) continue;
    let place = (starts[row + 1] ?? 0) - 1;
    const first = starts[row] ?? 0;
    while (place >= first && !((since[place] ?? never) <= asked.asOf && (until[place] ?? never) > asked.asOf))
      place -= 1;
    if (place < first) {
      tally.add(worthless, row);
      continue;
    }
    const isWon = standings.end(row) === standing.won;
    const currency = values.currency.data[place] ?? 0;
    const own = (month + 1) * kinds + currency;
    tally.add(currency * groups + (isWon ? 1 : 0), row);
    tally.add(own * groups + (isWon ? 1 : 0), row);
    if (!sum || !isWon) continue;
    const amount = values.amount.data[place] ?? 0;
    const length = at - (addedAt.data[row] ?? at);
    sum(currency, amount, length);
    sum(own, amount, length);
  }
}

function velocityOf(
  currency: string,
  won: Counted,
  lost: Counted,
  sums: { readonly amount: number; readonly length: number },
): Velocity {
  const ended = together([won, lost]);
  const winRate = shareOfParts(won, [lost]);
  const meanValue = won.count === 0 ? undefined : sums.amount / won.count;
  const meanDays = won.count === 0 ? undefined : sums.length / day / won.count;
  const isKnown = meanValue !== undefined && meanDays !== undefined && meanDays > 0;
  return {
    currency,
    ended,
    won,
    winRate,
    meanValue,
    meanDays,
    velocity: isKnown ? (ended.count * (winRate.rate ?? 0) * meanValue) / meanDays : undefined,
  };
}
