import { knownDeeds, type KnownDeed } from '@/lib/funnel/import/prepared-row';

/** What was decided about single rows, by their place among all: a byte each, since a file may have a million of them. */
export type RowDeeds = {
  /** Null: nothing was decided about this one by itself. */
  readonly of: (place: number) => KnownDeed | null;
  /** Rows that are decided by themselves. */
  readonly count: number;
  /** Others like these, with another deed for some rows. */
  readonly with: (places: Iterable<number>, deed: KnownDeed) => RowDeeds;
};

/** Nothing is decided about any of so many rows. */
export function noDeeds(rows: number): RowDeeds {
  return deedsIn(new Uint8Array(rows), 0);
}

/** @param codes 0: undecided; else the deed's place, from 1 */
function deedsIn(codes: Uint8Array, count: number): RowDeeds {
  return {
    count,
    of: (place) => knownDeeds[(codes[place] ?? 0) - 1] ?? null,
    with(places, deed) {
      const next = codes.slice();
      let more = count;
      for (const place of places) {
        if (next[place] === 0) more += 1;
        next[place] = knownDeeds.indexOf(deed) + 1;
      }
      return deedsIn(next, more);
    },
  };
}
