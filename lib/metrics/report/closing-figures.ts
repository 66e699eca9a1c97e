import { never } from '@/lib/metrics/past/never';
import { countBy, nothing, shareOf, shareOfParts, together } from './counting';
import type { ClosingFigures } from './report';
import type { Counted } from './counted';
import type { Scene } from './scene';
import { standing } from './standings';

/** By whether it reached the opportunity stage, and how it stands. */
const ends = 4;
const early = ends * 2;

/** Close rate, decided win rate and lead to customer, of the leads added in the period: METRICS.md. */
export function closingFigures(scene: Scene): ClosingFigures {
  const { pasts, chosen, rows, from, before } = scene;
  const counts = countBy(scene, early + 1, (tally) => {
    const { standings } = scene;
    const added = pasts.addedAt.data;
    for (let row = 0; row < rows; row += 1) {
      const began = added[row] ?? never;
      if (chosen[row] === 0 || began < from || began >= before) continue;
      const how = standings.end(row);
      tally.add((standings.opportunityAt(row) === never ? 0 : ends) + how, row);
      if (how === standing.won && pasts.early.data[row] === 1) tally.add(early, row);
    }
  });
  const of = (how: keyof typeof standing, isOpportunity: boolean): Counted =>
    counts[(isOpportunity ? ends : 0) + standing[how]] ?? nothing;
  const opportunities = [of('open', true), of('lost', true), of('closed', true)];
  const undecided = together([of('open', false), of('open', true)]);
  const others = [of('lost', false), of('closed', false), of('lost', true), of('closed', true)];
  const won = together([of('won', false), of('won', true)]);
  const all = together([won, undecided, ...others]);
  return {
    added: all,
    closeRate: { ...shareOfParts(of('won', true), opportunities), open: of('open', true) },
    decided: shareOfParts(won, others),
    leadToCustomer: { ...shareOf(won, all), open: undecided },
    wonBeforeAdded: counts[early] ?? nothing,
  };
}
