import { clockResults, clockStates, clocksFrom, type ClockResult } from './clocks';
import { countBy, nothing, shareOfParts } from './counting';
import { Lengths } from './lengths';
import type { ClockFigures, FollowUpFigures } from './hand-offs';
import type { Counted } from './counted';
import type { Scene } from './scene';
import { timeCurve } from './time-curve';

const results = clockResults.length;

/** How often leads are followed up in time, by both clocks, and how long that takes. */
export function followUpFigures(scene: Scene): FollowUpFigures {
  const done = [new Lengths(), new Lengths()];
  const open = [new Lengths(), new Lengths()];
  clocksFrom(scene, scene, (_row, of, _result, state, length) => {
    (state === clockStates.done ? done : open)[of]?.push(length);
  });
  const counts = countBy(scene, results * 2, (visit) => {
    clocksFrom(scene, scene, (row, of, result) => visit(of * results + result, row));
  });
  const figuresOf = (of: 0 | 1): ClockFigures => {
    const count = (result: ClockResult): Counted =>
      counts[of * results + clockResults.indexOf(result)] ?? nothing;
    const [met, breached] = [count('met'), count('breached')];
    const [events, censored] = [done[of] ?? new Lengths(), open[of] ?? new Lengths()];
    return {
      of: of === 0 ? 'acceptance' : 'contact',
      met,
      breached,
      pending: count('pending'),
      passedOn: count('stopped'),
      attainment: shareOfParts(met, [breached]),
      curve: timeCurve(events.sorted(), censored.sorted(), 'hour'),
    };
  };
  return { acceptance: figuresOf(0), contact: figuresOf(1) };
}
