import { sortOrder } from './sort-order';

/** How what is over ended: as one waits for, or otherwise. */
export const spanEnds = { over: 0, lost: 1 } as const;

/** Stretches of time by group, in the order of one thing. Wall times in ms; without end: it goes on. */
export type SpanList = {
  /** Where each group begins; one more than there are groups. */
  readonly starts: Int32Array;
  readonly row: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** What else is to be known of it, as a number. */
  readonly tag: Uint16Array;
};

/**
 * Stretches of time in the orders in which figures read them: what ended as one waits for and what ended otherwise by
 * length; and all of them by beginning, the latest first: then those that go on come by their age, whatever day they are
 * looked at. Copied in that order, as what lies together is read many times as fast as what is looked up.
 */
export type Spans = { readonly over: SpanList; readonly lost: SpanList; readonly all: SpanList };

/** Stretches of time in any order; the first `count` of each. */
export type RawSpans = {
  readonly count: number;
  readonly group: Uint8Array;
  readonly row: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Of `spanEnds`, where it is over. */
  readonly end: Uint8Array;
  readonly tag: Uint16Array;
};

/** Room for so many stretches. */
export function roomForSpans(most: number): Omit<RawSpans, 'count'> {
  return {
    group: new Uint8Array(most),
    row: new Int32Array(most),
    from: new Float64Array(most),
    to: new Float64Array(most),
    end: new Uint8Array(most),
    tag: new Uint16Array(most),
  };
}

/** Times are kept in ms up to the year 2100: 2^42. With the number of the group above, a key has 48 bits. */
const groupScale = 2 ** 42;

/** @param groups no more than 64 */
export function packSpans(raw: RawSpans, groups: number): Spans {
  const { count, from, to, end } = raw;
  const [over, lost] = [new Int32Array(count), new Int32Array(count)];
  let [overs, losts] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    if (to[at] === Number.POSITIVE_INFINITY) continue;
    if (end[at] === spanEnds.lost) lost[losts++] = at;
    else over[overs++] = at;
  }
  const all = Int32Array.from({ length: count }, (_, at) => at);
  const lengthOf = (at: number): number => (to[at] ?? 0) - (from[at] ?? 0);
  return {
    over: listOf(raw, groups, over.subarray(0, overs), lengthOf),
    lost: listOf(raw, groups, lost.subarray(0, losts), lengthOf),
    all: listOf(raw, groups, all, (at) => groupScale - 1 - (from[at] ?? 0)),
  };
}

function listOf(raw: RawSpans, groups: number, places: Int32Array, keyOf: (at: number) => number): SpanList {
  const { length } = places;
  const keys = new Float64Array(length);
  for (let each = 0; each < length; each += 1) {
    const at = places[each] ?? 0;
    const key = Math.min(groupScale - 1, Math.max(0, Math.round(keyOf(at))));
    keys[each] = (raw.group[at] ?? 0) * groupScale + key;
  }
  const order = sortOrder(keys);
  const list = emptyList(groups, length);
  for (let each = 0; each < length; each += 1) {
    const at = places[order[each] ?? 0] ?? 0;
    const group = (raw.group[at] ?? 0) + 1;
    list.starts[group] = (list.starts[group] ?? 0) + 1;
    list.row[each] = raw.row[at] ?? 0;
    list.from[each] = raw.from[at] ?? 0;
    list.to[each] = raw.to[at] ?? 0;
    list.tag[each] = raw.tag[at] ?? 0;
  }
  for (let group = 1; group <= groups; group += 1)
    list.starts[group] = (list.starts[group] ?? 0) + (list.starts[group - 1] ?? 0);
  return list;
}

/** A list of nothing yet, with room. */
export function emptyList(groups: number, length: number): SpanList {
  return {
    starts: new Int32Array(groups + 1),
    row: new Int32Array(length),
    from: new Float64Array(length),
    to: new Float64Array(length),
    tag: new Uint16Array(length),
  };
}
