import { kaplanMeier, quantileOf } from '@/lib/metrics/estimate/kaplan-meier';
import { never } from '@/lib/metrics/past/never';
import { acceptanceShare } from './acceptance-share';
import { closingFigures } from './closing-figures';
import { countBy, nothing, shareOfParts, together } from './counting';
import { exitsForGood } from './exits-for-good';
import { countClocks } from './follow-up-figures';
import type { SummaryFigures } from './report';
import type { Scene } from './scene';
import { lengthsBegun } from './span-lengths';
import { standing } from './standings';
import { inDays } from './time-curve';

/** What a sales meeting wants to know first: the same figures as in the parts of the report, and nothing beside. */
export function summaryFigures(scene: Scene): SummaryFigures {
  const { added, closeRate } = closingFigures(scene);
  const { acceptance, contact, overdue } = countClocks(scene);
  const [won = nothing, lost = nothing] = countBy(scene, 2, (tally) => {
    const { chosen, rows, from, before, standings } = scene;
    for (let row = 0; row < rows; row += 1) {
      const at = chosen[row] === 1 ? standings.endedAt(row) : never;
      if (at === never || at < from || at >= before) continue;
      tally.add(standings.end(row) === standing.won ? 0 : 1, row);
    }
  });
  return {
    added,
    won,
    lost,
    closeRate,
    acceptance: acceptanceShare(scene),
    attainment: shareOfParts(together([acceptance.met, contact.met]), [
      acceptance.breached,
      contact.breached,
    ]),
    overdue,
    daysToWin: daysToWin(scene),
    worst: worstOf(scene),
  };
}

function daysToWin(scene: Scene): number | undefined {
  const { over, open } = lengthsBegun(scene, scene.spells.toWin, 0);
  return inDays(quantileOf(kaplanMeier(over, open, scene.pasts.scratch), 0.5));
}

/** The stage from which most left for good, outcomes left out; the first of several. */
function worstOf(scene: Scene): SummaryFigures['worst'] {
  const { table } = scene.pasts;
  let worst: SummaryFigures['worst'] = null;
  for (const [code, forGood] of exitsForGood(scene).entries()) {
    if (table.kinds[code] === 'won' || table.ends[code] === 1) continue;
    if (forGood.k > (worst?.forGood.k ?? 0)) worst = { stage: table.ids[code] ?? '', forGood };
  }
  return worst;
}
