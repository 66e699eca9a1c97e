import { never } from '@/lib/metrics/past/never';
import type { Pasts } from '@/lib/metrics/past/pasts';
import { facets, type Facet } from './asked';

/**
 * The values of a facet that leads have at a moment, by number: `enter` a row, then take one `next` after the other. A rule
 * comes as often as it spoke for the lead.
 */
export class RowValues {
  /** Of the value that `next` told of. */
  code = 0;
  #place = 0;
  #end = 0;
  readonly #look: 'source' | 'rule' | 'held';
  readonly #wanted: number;
  readonly #asOf: number;
  readonly #source: Int32Array;
  readonly #held: Readonly<Record<'starts' | 'value', Int32Array>>;
  readonly #facet: Uint8Array;
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #handed: Readonly<Record<'starts' | 'signals' | 'signal', Int32Array>>;
  readonly #handedAt: Float64Array;
  /** The signals of a hand-over that are left. */
  #signal = 0;
  #lastSignal = 0;

  constructor({ source, held, handOvers, signals }: Pasts, facet: Facet, asOf: number) {
    this.#look = facet === 'source' || facet === 'rule' ? facet : 'held';
    this.#wanted = facets.indexOf(facet);
    this.#asOf = asOf;
    this.#source = source.data;
    this.#held = { starts: held.starts.data, value: held.value.data };
    this.#facet = held.facet.data;
    this.#from = held.from.data;
    this.#to = held.to.data;
    this.#handed = {
      starts: handOvers.starts.data,
      signals: handOvers.signals.data,
      signal: signals.data,
    };
    this.#handedAt = handOvers.at.data;
  }

  enter(row: number): void {
    if (this.#look === 'source') {
      this.code = this.#source[row] ?? 0;
      [this.#place, this.#end] = [0, 1];
      return;
    }
    const { starts } = this.#look === 'rule' ? this.#handed : this.#held;
    this.#place = starts[row] ?? 0;
    this.#end = starts[row + 1] ?? 0;
    [this.#signal, this.#lastSignal] = [0, 0];
  }

  /** Goes on to the row's next value; false: there is none. */
  next(): boolean {
    if (this.#look === 'held') return this.#nextHeld();
    if (this.#look === 'rule') return this.#nextRule();
    return this.#place++ < this.#end;
  }

  #nextHeld(): boolean {
    for (; this.#place < this.#end; this.#place += 1) {
      const at = this.#place;
      if (this.#facet[at] !== this.#wanted || (this.#from[at] ?? 0) > this.#asOf) continue;
      if ((this.#to[at] ?? never) <= this.#asOf) continue;
      this.code = this.#held.value[at] ?? 0;
      this.#place += 1;
      return true;
    }
    return false;
  }

  #nextRule(): boolean {
    const { signals, signal } = this.#handed;
    while (this.#signal === this.#lastSignal) {
      if (this.#place === this.#end) return false;
      const at = this.#place++;
      if ((this.#handedAt[at] ?? never) > this.#asOf) continue;
      this.#signal = signals[at] ?? 0;
      this.#lastSignal = signals[at + 1] ?? 0;
    }
    this.code = signal[this.#signal++] ?? 0;
    return true;
  }
}
