import { exitWays } from '@/lib/metrics/report/exits';
import { clockEnds } from './clock-ends';
import { gaps } from './pack-stays';
import { never } from './never';
import type { Pasts } from './pasts';
import { packSpans, roomForSpans, spanEnds, type Spans } from './spans';

/** All that takes time. Leads that counted no more when it was packed are not among them. */
export type Spells = {
  /**
   * Stays by stage; those that were only passed through are none. Lost: nobody knows how long it would have been. Tag:
   * where it led, see `exitCell`.
   */
  readonly stays: Spans;
  /** From being added to the first win, in one group. */
  readonly toWin: Spans;
  /** Clocks, of acceptance and of contact. Lost: stopped without what they ask for. */
  readonly clocks: Spans;
};

/** Where a stay led as one number: the stage that came next, and the way, an index into `exitWays`. */
function exitCell(next: number, way: number): number {
  return next * exitWays.length + way;
}

/**
 * @param pasts of no more than 64 stages
 * @param first the row from which on leads are packed
 */
export function packSpells(pasts: Pasts, first: number): Spells {
  return {
    stays: packStaySpans(pasts, first),
    toWin: packWins(pasts, first),
    clocks: packClocks(pasts, first),
  };
}

function packStaySpans({ stays, rows, alive, table }: Pasts, first: number): Spans {
  const at = stays.at.data;
  const starts = stays.starts.data;
  const raw = roomForSpans(stays.at.length - (starts[first] ?? 0));
  let count = 0;
  for (let row = first; row < rows; row += 1) {
    if (alive.data[row] === 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place += 1) {
      const gap = stays.gap.data[place];
      if (gap === gaps.skipped) continue;
      raw.group[count] = stays.stage.data[place] ?? 0;
      raw.row[count] = row;
      raw.from[count] = at[place] ?? 0;
      raw.to[count] = place + 1 < end ? (at[place + 1] ?? 0) : never;
      raw.end[count] = gap === gaps.unknown ? spanEnds.lost : spanEnds.over;
      raw.tag[count] = exitCell(stays.next.data[place] ?? 0, stays.way.data[place] ?? 0);
      count += 1;
    }
  }
  return packSpans({ ...raw, count }, table.ids.length);
}

function packWins({ rows, alive, addedAt, wonAt }: Pasts, first: number): Spans {
  const raw = roomForSpans(rows - first);
  let count = 0;
  for (let row = first; row < rows; row += 1) {
    if (alive.data[row] === 0) continue;
    raw.row[count] = row;
    raw.from[count] = addedAt.data[row] ?? 0;
    raw.to[count] = wonAt.data[row] ?? never;
    count += 1;
  }
  return packSpans({ ...raw, count }, 1);
}

const done = clockEnds.indexOf('done');

function packClocks({ clocks, rows, alive }: Pasts, first: number): Spans {
  const starts = clocks.starts.data;
  const raw = roomForSpans(clocks.from.length - (starts[first] ?? 0));
  let count = 0;
  for (let row = first; row < rows; row += 1) {
    if (alive.data[row] === 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let clock = starts[row] ?? 0; clock < end; clock += 1) {
      raw.group[count] = clocks.of.data[clock] ?? 0;
      raw.row[count] = row;
      raw.from[count] = clocks.from.data[clock] ?? 0;
      raw.to[count] = clocks.endedAt.data[clock] ?? never;
      raw.end[count] = clocks.end.data[clock] === done ? spanEnds.over : spanEnds.lost;
      count += 1;
    }
  }
  return packSpans({ ...raw, count }, 2);
}
