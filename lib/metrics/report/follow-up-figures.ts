import { clockResults, RowClocks, type ClockResult } from './row-clocks';
import { countBy, nothing, shareOfParts } from './counting';
import type { ClockFigures, FollowUpFigures } from './hand-offs';
import type { Counted } from './counted';
import type { Scene } from './scene';
import { lengthsBegun } from './span-lengths';
import { timeCurve } from './time-curve';

const results = clockResults.length;

/** How often leads are followed up in time, by both clocks, and how long that takes. */
export function followUpFigures(scene: Scene): FollowUpFigures {
  const { acceptance, contact } = countClocks(scene);
  const curveOf = (of: number): ClockFigures['curve'] => {
    const { over, open } = lengthsBegun(scene, scene.spells.clocks, of);
    return timeCurve(over, open, 'hour', scene.pasts.scratch);
  };
  return {
    acceptance: { of: 'acceptance', ...acceptance, curve: curveOf(0) },
    contact: { of: 'contact', ...contact, curve: curveOf(1) },
  };
}

type ClockCounts = Omit<ClockFigures, 'of' | 'curve'>;

/** What became of the clocks that began in the period. */
export function countClocks(scene: Scene): Readonly<Record<ClockFigures['of'], ClockCounts>> {
  const { chosen, rows } = scene;
  const counts = countBy(scene, results * 2, (tally) => {
    const clocks = new RowClocks(scene, scene);
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      clocks.enter(row);
      while (clocks.next()) tally.add(clocks.of * results + clocks.result, row);
    }
  });
  const countsOf = (of: 0 | 1): ClockCounts => {
    const count = (result: ClockResult): Counted =>
      counts[of * results + clockResults.indexOf(result)] ?? nothing;
    const [met, breached] = [count('met'), count('breached')];
    return {
      met,
      breached,
      pending: count('pending'),
      passedOn: count('stopped'),
      attainment: shareOfParts(met, [breached]),
    };
  };
  return { acceptance: countsOf(0), contact: countsOf(1) };
}
