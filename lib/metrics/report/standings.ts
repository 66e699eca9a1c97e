import { never, type Pasts } from '@/lib/metrics/past/pasts';

/** How a lead stands, by number. Won once stays won, whatever became of it as a customer. */
export const standing = { open: 0, won: 1, lost: 2, closed: 3 } as const;

/** Where each chosen lead stands at a moment, by row. */
export type Standings = {
  /** Of `standing`. */
  readonly end: Uint8Array;
  /** When it was first won; never: it was not by then. */
  readonly wonAt: Float64Array;
  /** When it came into the outcome, lost or closed, in which it is; never: it is not in one. */
  readonly endedAt: Float64Array;
  /** The stage in which it is; 255: in none. */
  readonly stage: Uint8Array;
  /** When it first came into the opportunity stage; never: it did not by then. */
  readonly opportunityAt: Float64Array;
};

/** Stands for no stage. */
const nowhere = 255;

export function standingsOf(pasts: Pasts, chosen: Uint8Array, asOf: number): Standings {
  const { table, stays } = pasts;
  const rows = chosen.length;
  const starts = stays.starts.data;
  const stageAt = stays.stage.data;
  const times = stays.at.data;
  const { wins, ends, kinds, opportunity } = table;
  const closed = Uint8Array.from(kinds, (kind) => (kind === 'closed' ? 1 : 0));
  const end = new Uint8Array(rows);
  const wonAt = new Float64Array(rows).fill(never);
  const endedAt = new Float64Array(rows).fill(never);
  const stage = new Uint8Array(rows).fill(nowhere);
  const opportunityAt = new Float64Array(rows).fill(never);
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    const last = starts[row + 1] ?? 0;
    let code = nowhere;
    let since = never;
    let won = never;
    let opportune = never;
    for (let place = starts[row] ?? 0; place < last; place += 1) {
      const at = times[place] ?? 0;
      if (at > asOf) break;
      code = stageAt[place] ?? 0;
      since = at;
      if (won === never && wins[code] === 1) won = at;
      if (opportune === never && code === opportunity) opportune = at;
    }
    stage[row] = code;
    wonAt[row] = won;
    opportunityAt[row] = opportune;
    if (won !== never) end[row] = standing.won;
    else if (ends[code] === 1) {
      end[row] = closed[code] === 1 ? standing.closed : standing.lost;
      endedAt[row] = since;
    }
  }
  return { end, wonAt, endedAt, stage, opportunityAt };
}
