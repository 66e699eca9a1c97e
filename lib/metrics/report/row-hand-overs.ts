import { never } from '@/lib/metrics/past/never';
import type { Scene } from './scene';

/** What became of a hand-over by a moment, by number. */
export const verdicts = { open: 0, accepted: 1, returned: 2 } as const;

/** Hand-overs of a period, lead by lead: `enter` a row, then take one `next` after the other. */
export class RowHandOvers {
  /** Place among all hand-overs, when it was made, and what became of it by then: of the one that `next` told of. */
  place = 0;
  at = 0;
  verdict = 0;
  #end = 0;
  readonly #asOf: number;
  readonly #from: number;
  readonly #before: number;
  readonly #starts: Int32Array;
  readonly #at: Float64Array;
  readonly #takenAt: Float64Array;
  readonly #returnedAt: Float64Array;
  readonly #wonAt: Float64Array;

  constructor({ pasts, asked }: Scene, period: { readonly from: number; readonly before: number }) {
    this.#asOf = asked.asOf;
    this.#from = period.from;
    this.#before = period.before;
    this.#starts = pasts.handOvers.starts.data;
    this.#at = pasts.handOvers.at.data;
    this.#takenAt = pasts.handOvers.takenAt.data;
    this.#returnedAt = pasts.handOvers.returnedAt.data;
    this.#wonAt = pasts.handOvers.wonAt.data;
  }

  enter(row: number): void {
    this.place = (this.#starts[row] ?? 0) - 1;
    this.#end = this.#starts[row + 1] ?? 0;
  }

  /** Goes on to the row's next one; false: there is none. */
  next(): boolean {
    while (++this.place < this.#end) {
      const at = this.#at[this.place] ?? never;
      if (at < this.#from || at >= this.#before || at > this.#asOf) continue;
      this.at = at;
      this.verdict = this.#verdictOf(this.place);
      return true;
    }
    return false;
  }

  #verdictOf(place: number): number {
    if ((this.#returnedAt[place] ?? never) <= this.#asOf) return verdicts.returned;
    const isTaken =
      (this.#takenAt[place] ?? never) <= this.#asOf || (this.#wonAt[place] ?? never) <= this.#asOf;
    return isTaken ? verdicts.accepted : verdicts.open;
  }
}
