import { clockResult, clockResults, RowClocks, type ClockResult } from './row-clocks';
import { countBy, nothing, shareOfParts } from './counting';
import type { ClockFigures, FollowUpFigures } from './hand-offs';
import type { Counted } from './counted';
import { always, type Scene } from './scene';
import { countBegun, lengthsBegun } from './span-lengths';
import { timeCurve } from './time-curve';

const results = clockResults.length;

/** How often leads are followed up in time, by both clocks, and how long that takes. */
export function followUpFigures(scene: Scene): FollowUpFigures {
  const { acceptance, contact } = countClocks(scene);
  const timesOf = (of: number): ClockTimes => {
    const { clocks } = scene.spells;
    const begun = lengthsBegun(scene, clocks, of);
    const { over, open } = begun;
    return {
      done: countBegun(scene, clocks, of, 'over', over.length, () => true),
      waiting: countBegun(scene, clocks, of, 'open', open.length, () => true),
      curve: timeCurve(scene, clocks, of, begun, 'hour'),
    };
  };
  return {
    acceptance: { of: 'acceptance', ...acceptance, ...timesOf(0) },
    contact: { of: 'contact', ...contact, ...timesOf(1) },
  };
}

type ClockTimes = Pick<ClockFigures, 'done' | 'waiting' | 'curve'>;
type ClockCounts = Omit<ClockFigures, 'of' | keyof ClockTimes>;

/** What became of the clocks that began in the period, and which of all clocks run and are over. */
export function countClocks(
  scene: Scene,
): Readonly<Record<ClockFigures['of'], ClockCounts>> & { readonly overdue: Counted } {
  const { chosen, rows, from, before } = scene;
  const late = results * 2;
  const counts = countBy(scene, late + 1, (tally) => {
    const clocks = new RowClocks(scene, always);
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      clocks.enter(row);
      while (clocks.next()) {
        const { began, of, result } = clocks;
        if (began >= from && began < before) tally.add(of * results + result, row);
        if (clocks.isRunning && result === clockResult.breached) tally.add(late, row);
      }
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
  return { acceptance: countsOf(0), contact: countsOf(1), overdue: counts[late] ?? nothing };
}
