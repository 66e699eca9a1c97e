import { never } from '@/lib/metrics/past/pasts';
import { countBy, nothing, shareOfParts, together } from './counting';
import { monthAt } from './months';
import { monthsOf } from './months-of';
import type { Counted } from './counted';
import type { Velocity, VelocityFigures } from './report';
import type { Scene } from './scene';
import { standing } from './standings';

const day = 86_400_000;
const groups = 2;

/** A deal that ended: whose, in which month, in which currency (-1: nobody said what it is worth), how, worth how much. */
type VisitDeal = (
  row: number,
  month: number,
  currency: number,
  isWon: boolean,
  amount: number,
  length: number,
) => void;

/** How fast money comes in: METRICS.md, velocity. By the currency of the deals, in the period and month by month. */
export function velocityFigures(scene: Scene): VelocityFigures {
  const { currencies } = scene.pasts;
  const months = monthsOf(scene);
  const kinds = currencies.texts.length;
  const cells = (months.names.length + 1) * kinds;
  const amounts = new Float64Array(cells);
  const lengths = new Float64Array(cells);
  eachDeal((_row, month, currency, isWon, amount, length) => {
    if (currency === -1 || !isWon) return;
    for (const cell of [currency, (month + 1) * kinds + currency]) {
      amounts[cell] = (amounts[cell] ?? 0) + amount;
      lengths[cell] = (lengths[cell] ?? 0) + length;
    }
  });
  const counts = countBy(scene, cells * groups + 1, (visit) => {
    eachDeal((row, month, currency, isWon) => {
      if (currency === -1) visit(cells * groups, row);
      else
        for (const cell of [currency, (month + 1) * kinds + currency])
          visit(cell * groups + (isWon ? 1 : 0), row);
    });
  });
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

  function eachDeal(visit: VisitDeal): void {
    const { pasts, chosen, rows, from, before, asked } = scene;
    const { end, wonAt, endedAt } = scene.standings();
    const { starts, amount, currency, from: since, to } = pasts.values;
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0 || end[row] === standing.open) continue;
      const isWon = end[row] === standing.won;
      const at = (isWon ? wonAt : endedAt)[row] ?? never;
      const month = at >= from && at < before ? monthAt(months, at) : -1;
      if (month === -1) continue;
      let code = -1;
      let worth = 0;
      const last = starts.data[row + 1] ?? 0;
      for (let place = starts.data[row] ?? 0; place < last; place += 1)
        if ((since.data[place] ?? never) <= asked.asOf && (to.data[place] ?? never) > asked.asOf) {
          code = currency.data[place] ?? -1;
          worth = amount.data[place] ?? 0;
        }
      visit(row, month, code, isWon, worth, at - (pasts.addedAt.data[row] ?? at));
    }
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
