import { clockEnds } from '@/lib/metrics/past/clock-ends';
import { never } from '@/lib/metrics/past/never';
import type { Scene } from './scene';

/** What became of a follow-up clock, by number. */
export const clockResults = ['met', 'breached', 'pending', 'stopped'] as const;
export type ClockResult = (typeof clockResults)[number];

/** By number, as in `clockResults`. */
export const clockResult = { met: 0, breached: 1, pending: 2, stopped: 3 } as const satisfies Record<
  ClockResult,
  number
>;

const done = clockEnds.indexOf('done');

/** Clocks that began in a period, lead by lead: `enter` a row, then take one `next` after the other. */
export class RowClocks {
  /** Of the clock that `next` told of. Which: 0 acceptance, 1 contact. */
  of = 0;
  /** What became of it: of `clockResult`. */
  result = 0;
  /** Whether it ran at the moment of the report. */
  isRunning = false;
  began = 0;
  #place = 0;
  #end = 0;
  readonly #asOf: number;
  readonly #from: number;
  readonly #before: number;
  readonly #starts: Int32Array;
  readonly #of: Uint8Array;
  readonly #began: Float64Array;
  readonly #due: Float64Array;
  readonly #endedAt: Float64Array;
  readonly #how: Uint8Array;

  constructor({ pasts, asked }: Scene, period: { readonly from: number; readonly before: number }) {
    this.#asOf = asked.asOf;
    this.#from = period.from;
    this.#before = period.before;
    this.#starts = pasts.clocks.starts.data;
    this.#of = pasts.clocks.of.data;
    this.#began = pasts.clocks.from.data;
    this.#due = pasts.clocks.due.data;
    this.#endedAt = pasts.clocks.endedAt.data;
    this.#how = pasts.clocks.end.data;
  }

  enter(row: number): void {
    this.#place = (this.#starts[row] ?? 0) - 1;
    this.#end = this.#starts[row + 1] ?? 0;
  }

  /** Goes on to the row's next one; false: there is none. */
  next(): boolean {
    while (++this.#place < this.#end) {
      const place = this.#place;
      const began = this.#began[place] ?? never;
      if (began < this.#from || began >= this.#before || began > this.#asOf) continue;
      const endedAt = this.#endedAt[place] ?? never;
      this.began = began;
      this.of = this.#of[place] ?? 0;
      this.isRunning = endedAt > this.#asOf;
      this.result = clockResultAt(this.#due[place] ?? never, endedAt, this.#how[place] === done, this.#asOf);
      return true;
    }
    return false;
  }
}

/**
 * What became of a clock by a moment (METRICS.md, follow-up met): exactly on time is met.
 * @param endedAt never: it runs
 * @param isDone whether what it asks for was done then
 */
function clockResultAt(due: number, endedAt: number, isDone: boolean, asOf: number): number {
  if (endedAt > asOf) return asOf > due ? clockResult.breached : clockResult.pending;
  if (endedAt > due) return clockResult.breached;
  return isDone ? clockResult.met : clockResult.stopped;
}
