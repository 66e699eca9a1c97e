import { never } from '@/lib/metrics/past/never';
import type { Pasts } from '@/lib/metrics/past/pasts';

/** How a lead stands, by number. Won once stays won, whatever became of it as a customer. */
export const standing = { open: 0, won: 1, lost: 2, closed: 3 } as const;

/** Stands for no stage. */
export const nowhere = 255;

/** Where each lead stands at a moment, by its row: looked up, as one place of its past says it. */
export class Standings {
  readonly #asOf: number;
  readonly #wonAt: Float64Array;
  readonly #opportunityAt: Float64Array;
  readonly #lastAt: Float64Array;
  readonly #starts: Int32Array;
  readonly #at: Float64Array;
  readonly #stage: Uint8Array;
  /** By stage: how whoever is there and was not won stands. */
  readonly #ends: Uint8Array;

  constructor({ table, stays, wonAt, opportunityAt, lastAt }: Pasts, asOf: number) {
    this.#asOf = asOf;
    this.#wonAt = wonAt.data;
    this.#opportunityAt = opportunityAt.data;
    this.#lastAt = lastAt.data;
    this.#starts = stays.starts.data;
    this.#at = stays.at.data;
    this.#stage = stays.stage.data;
    this.#ends = Uint8Array.from(table.kinds, (kind) =>
      kind === 'lost' ? standing.lost : kind === 'closed' ? standing.closed : standing.open,
    );
  }

  /** Of `standing`. */
  end(row: number): number {
    if ((this.#wonAt[row] ?? never) <= this.#asOf) return standing.won;
    const place = this.#last(row);
    return place === -1 ? standing.open : (this.#ends[this.#stage[place] ?? 0] ?? standing.open);
  }

  /** When it was first won; never: it was not by then. */
  wonAt(row: number): number {
    const at = this.#wonAt[row] ?? never;
    return at <= this.#asOf ? at : never;
  }

  /** When it first came into the opportunity stage; never: it did not by then. */
  opportunityAt(row: number): number {
    const at = this.#opportunityAt[row] ?? never;
    return at <= this.#asOf ? at : never;
  }

  /** When it came to how it stands: the first win, or lost or closed as it is; never: it is open. */
  endedAt(row: number): number {
    const won = this.#wonAt[row] ?? never;
    if (won <= this.#asOf) return won;
    const place = this.#last(row);
    if (place === -1 || this.#ends[this.#stage[place] ?? 0] === standing.open) return never;
    return this.#at[place] ?? never;
  }

  /** The stage in which it is; `nowhere`: in none. */
  stage(row: number): number {
    const place = this.#last(row);
    return place === -1 ? nowhere : (this.#stage[place] ?? nowhere);
  }

  /** The place of the stay that it is in; -1: none began by then. */
  #last(row: number): number {
    let place = (this.#starts[row + 1] ?? 0) - 1;
    if ((this.#lastAt[row] ?? never) <= this.#asOf) return place;
    const first = this.#starts[row] ?? 0;
    while (place >= first && (this.#at[place] ?? never) > this.#asOf) place -= 1;
    return place >= first ? place : -1;
  }
}
