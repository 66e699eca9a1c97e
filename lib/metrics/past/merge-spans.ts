import { emptyList, type SpanList, type Spans } from './spans';

/**
 * What was packed before with what came since: nothing is sorted anew, so that a lead that changes costs a walk.
 * @param alive by row; 0: the lead is left out from now on
 */
export function mergeSpans(before: Spans, since: Spans, alive: Uint8Array): Spans {
  const merge = (list: keyof Spans, isFirst: IsFirst): SpanList =>
    mergeLists(before[list], since[list], alive, isFirst);
  return {
    over: merge('over', isShorter),
    lost: merge('lost', isShorter),
    all: merge('all', (one, at, other, place) => (one.from[at] ?? 0) >= (other.from[place] ?? 0)),
  };
}

/** Whether a span of one list comes before one of another, or is level with it. */
type IsFirst = (one: SpanList, at: number, other: SpanList, place: number) => boolean;

const isShorter: IsFirst = (one, at, other, place) =>
  (one.to[at] ?? 0) - (one.from[at] ?? 0) <= (other.to[place] ?? 0) - (other.from[place] ?? 0);

function mergeLists(one: SpanList, other: SpanList, alive: Uint8Array, isFirst: IsFirst): SpanList {
  const groups = one.starts.length - 1;
  const merged = emptyList(groups, one.row.length + other.row.length);
  let count = 0;
  for (let group = 0; group < groups; group += 1) {
    let at = one.starts[group] ?? 0;
    let place = other.starts[group] ?? 0;
    const end = one.starts[group + 1] ?? 0;
    const last = other.starts[group + 1] ?? 0;
    while (at < end || place < last) {
      const isOne = place === last || (at < end && isFirst(one, at, other, place));
      const list = isOne ? one : other;
      const from = isOne ? at++ : place++;
      const row = list.row[from] ?? 0;
      if (alive[row] === 0) continue;
      merged.row[count] = row;
      merged.from[count] = list.from[from] ?? 0;
      merged.to[count] = list.to[from] ?? 0;
      merged.tag[count] = list.tag[from] ?? 0;
      count += 1;
    }
    merged.starts[group + 1] = count;
  }
  return {
    starts: merged.starts,
    row: merged.row.subarray(0, count),
    from: merged.from.subarray(0, count),
    to: merged.to.subarray(0, count),
    tag: merged.tag.subarray(0, count),
  };
}
