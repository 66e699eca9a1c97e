import { clockEnds, never } from '@/lib/metrics/past/pasts';
import type { Scene } from './scene';

/** What became of a follow-up clock, by number. */
export const clockResults = ['met', 'breached', 'pending', 'stopped'] as const;
export type ClockResult = (typeof clockResults)[number];

const done = clockEnds.indexOf('done');

/** By number, as in `clockResults`. */
const result = { met: 0, breached: 1, pending: 2, stopped: 3 } as const satisfies Record<ClockResult, number>;

/**
 * What became of a clock by a moment (METRICS.md, follow-up met): exactly on time is met.
 * @param endedAt never: it runs
 * @param isDone whether what it asks for was done then
 */
function clockResultAt(due: number, endedAt: number, isDone: boolean, asOf: number): number {
  if (endedAt > asOf) return asOf > due ? result.breached : result.pending;
  if (endedAt > due) return result.breached;
  return isDone ? result.met : result.stopped;
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
  const { clocks } = pasts;
  const { asOf } = asked;
  const starts = clocks.starts.data;
  const of = clocks.of.data;
  const began = clocks.from.data;
  const due = clocks.due.data;
  const endedAt = clocks.endedAt.data;
  const end = clocks.end.data;
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const last = starts[row + 1] ?? 0;
    for (let clock = starts[row] ?? 0; clock < last; clock += 1) {
      const at = began[clock] ?? never;
      if (at < from || at >= before || at > asOf) continue;
      const ended = endedAt[clock] ?? never;
      const isDone = end[clock] === done;
      const state = ended > asOf ? clockStates.runs : isDone ? clockStates.done : clockStates.stopped;
      const became = clockResultAt(due[clock] ?? never, ended, isDone, asOf);
      visit(row, of[clock] ?? 0, became, state, Math.min(ended, asOf) - at, at);
    }
  }
}
