import { clockEnds, never } from '@/lib/metrics/past/pasts';
import type { Scene } from './scene';

/** What became of a follow-up clock, by number. */
export const clockResults = ['met', 'breached', 'pending', 'stopped'] as const;
export type ClockResult = (typeof clockResults)[number];

const done = clockEnds.indexOf('done');

/**
 * What became of a clock by a moment (METRICS.md, follow-up met): exactly on time is met.
 * @param endedAt never: it runs
 * @param isDone whether what it asks for was done then
 */
function clockResultAt(due: number, endedAt: number, isDone: boolean, asOf: number): ClockResult {
  if (endedAt > asOf) return asOf > due ? 'breached' : 'pending';
  if (endedAt > due) return 'breached';
  return isDone ? 'met' : 'stopped';
}

/** How a clock stands: it runs, what it asks for was done, it was stopped otherwise. */
export const clockStates = { runs: 0, done: 1, stopped: 2 } as const;

/**
 * A clock: whose, which (0 acceptance, 1 contact), what became of it as index into `clockResults`, how it stands, for how
 * many ms it ran by then, and when it began.
 */
type VisitClock = (
  row: number,
  of: number,
  result: number,
  state: number,
  length: number,
  began: number,
) => void;

/** Clocks that began in a period, lead by lead. */
export function clocksFrom(
  { pasts, chosen, rows, asked }: Scene,
  { from, before }: { readonly from: number; readonly before: number },
  visit: VisitClock,
): void {
  const { starts, of, from: began, due, endedAt, end } = pasts.clocks;
  const { asOf } = asked;
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const last = starts.data[row + 1] ?? 0;
    for (let clock = starts.data[row] ?? 0; clock < last; clock += 1) {
      const at = began.data[clock] ?? never;
      if (at < from || at >= before || at > asOf) continue;
      const ended = endedAt.data[clock] ?? never;
      const isDone = end.data[clock] === done;
      const result = clockResults.indexOf(clockResultAt(due.data[clock] ?? never, ended, isDone, asOf));
      const state = ended > asOf ? clockStates.runs : isDone ? clockStates.done : clockStates.stopped;
      visit(row, of.data[clock] ?? 0, result, state, Math.min(ended, asOf) - at, at);
    }
  }
}
