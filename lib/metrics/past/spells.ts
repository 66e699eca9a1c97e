import { gaps } from './pack-stays';
import type { Pasts } from './pasts';
import { sortOrder } from './sort-order';

/**
 * Every stay twice: those that are over by stage and length, and all of them by stage and beginning, the latest first:
 * then the open ones too come by their age, whatever day they are looked at. Copied in that order, as what lies together
 * is read many times as fast as what is looked up. Stays that were only passed through are none. Leads that count no more
 * are among them: whoever asks knows whom it is about.
 */
export type Spells = {
  readonly over: SpellList & { readonly way: Uint8Array; readonly next: Uint8Array };
  readonly all: SpellList;
};

export type SpellList = {
  /** Where each stage begins; one more than there are stages. */
  readonly starts: Int32Array;
  readonly row: Int32Array;
  readonly from: Float64Array;
  /** Without end: it is the last one. */
  readonly to: Float64Array;
  /** 1: at `to` it was lost sight of. */
  readonly lost: Uint8Array;
};

/** Times are kept in ms up to the year 2100: 2^42. With the number of the stage above, a key has 48 bits. */
const stageScale = 2 ** 42;

/** @param pasts of no more than 64 stages */
export function packSpells(pasts: Pasts): Spells {
  const { stays, rows } = pasts;
  const stages = pasts.table.ids.length;
  const at = stays.at.data;
  const stage = stays.stage.data;
  const gap = stays.gap.data;
  const places = new Int32Array(stays.at.length);
  const rowOf = new Int32Array(stays.at.length);
  const endOf = new Float64Array(stays.at.length);
  let all = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = stays.starts.data[row + 1] ?? 0;
    for (let place = stays.starts.data[row] ?? 0; place < end; place += 1) {
      if (gap[place] === gaps.skipped) continue;
      places[all] = place;
      rowOf[all] = row;
      endOf[all] = place + 1 < end ? (at[place + 1] ?? 0) : Number.POSITIVE_INFINITY;
      all += 1;
    }
  }
  const listed = (keep: (index: number) => boolean, keyOf: (index: number) => number): Uint32Array => {
    const kept = new Int32Array(all);
    let count = 0;
    for (let index = 0; index < all; index += 1) if (keep(index)) kept[count++] = index;
    const keys = new Float64Array(count);
    for (let each = 0; each < count; each += 1) {
      const index = kept[each] ?? 0;
      const key = Math.min(stageScale - 1, Math.max(0, Math.round(keyOf(index))));
      keys[each] = (stage[places[index] ?? 0] ?? 0) * stageScale + key;
    }
    return sortOrder(keys).map((each) => kept[each] ?? 0);
  };
  const listOf = (order: Uint32Array): SpellList => {
    const starts = new Int32Array(stages + 1);
    const list = {
      starts,
      row: new Int32Array(order.length),
      from: new Float64Array(order.length),
      to: new Float64Array(order.length),
      lost: new Uint8Array(order.length),
    };
    for (const [each, index] of order.entries()) {
      const place = places[index] ?? 0;
      const code = (stage[place] ?? 0) + 1;
      starts[code] = (starts[code] ?? 0) + 1;
      list.row[each] = rowOf[index] ?? 0;
      list.from[each] = at[place] ?? 0;
      list.to[each] = endOf[index] ?? 0;
      list.lost[each] = gap[place] === gaps.unknown ? 1 : 0;
    }
    for (let code = 1; code <= stages; code += 1)
      starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
    return list;
  };
  const beganAt = (index: number): number => at[places[index] ?? 0] ?? 0;
  const isOver = (index: number): boolean =>
    endOf[index] !== Number.POSITIVE_INFINITY && gap[places[index] ?? 0] === gaps.none;
  const over = listed(isOver, (index) => (endOf[index] ?? 0) - beganAt(index));
  const latestFirst = listed(
    () => true,
    (index) => stageScale - 1 - beganAt(index),
  );
  return {
    over: {
      ...listOf(over),
      way: Uint8Array.from(over, (index) => stays.way.data[places[index] ?? 0] ?? 0),
      next: Uint8Array.from(over, (index) => stays.next.data[places[index] ?? 0] ?? 0),
    },
    all: listOf(latestFirst),
  };
}
