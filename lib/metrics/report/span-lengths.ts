import { never } from '@/lib/metrics/past/never';
import type { SpanList, Spans } from '@/lib/metrics/past/spans';
import type { Counted } from './counted';
import type { Scene } from './scene';

/** Lengths and ages in ms, ascending; good until the next ones are asked for. */
export type SpanLengths = { readonly over: Float64Array; readonly open: Float64Array };

/** Where spans are told one by one: how long each is, and, where these are wanted too, its row and its tag. */
type Into = {
  readonly lengths: Float64Array;
  readonly rows: Int32Array | null;
  readonly tags: Int32Array | null;
};

/** Of a group's spans that began in the period: how long those took that are over, and how old the others are. */
export function lengthsBegun(scene: Scene, spans: Spans, group: number): SpanLengths {
  const { scratch } = scene.pasts;
  const over = scratch.numbers('over', sizeOf(spans.over, group));
  const lost = scratch.numbers('lost', sizeOf(spans.lost, group));
  const running = scratch.numbers('running', sizeOf(spans.all, group));
  const gone = ascending(
    lost,
    fillBegun(scene, spans.lost, group, { lengths: lost, rows: null, tags: null }),
  );
  const going = ascending(
    running,
    fillRunning(scene, spans.all, group, { lengths: running, rows: null, tags: null }),
  );
  return {
    over: ascending(over, fillBegun(scene, spans.over, group, { lengths: over, rows: null, tags: null })),
    open:
      gone.length === 0 ? going : merged(gone, going, scratch.numbers('open', gone.length + going.length)),
  };
}

/** The tags of those that are over, in the order of their lengths; good until the next ones are asked for. */
export function tagsBegun(scene: Scene, { over }: Spans, group: number): Int32Array {
  const { scratch } = scene.pasts;
  const size = sizeOf(over, group);
  const tags = scratch.whole('tags', size);
  const lengths = scratch.numbers('tagged', size);
  return tags.subarray(0, fillBegun(scene, over, group, { lengths, rows: null, tags }));
}

/**
 * Of a group's spans that were over in the period: how long each was, and where it led; good until the next ones are
 * asked for.
 * @param whose whether their rows are wanted too
 */
export function spansEnded(
  scene: Scene,
  { over }: Spans,
  group: number,
  whose: boolean,
): { readonly lengths: Float64Array; readonly tags: Int32Array; readonly rows: Int32Array } {
  const { scratch } = scene.pasts;
  const size = sizeOf(over, group);
  const into = {
    lengths: scratch.numbers('ended', size),
    tags: scratch.whole('tags', size),
    rows: scratch.whole('rows', whose ? size : 0),
  };
  const { isAll, chosen, from, before, asked } = scene;
  const last = over.starts[group + 1] ?? 0;
  let count = 0;
  for (let at = over.starts[group] ?? 0; at < last; at += 1) {
    const to = over.to[at] ?? never;
    if (to > asked.asOf || to < from || to >= before) continue;
    if (!isAll && chosen[over.row[at] ?? 0] !== 1) continue;
    into.lengths[count] = to - (over.from[at] ?? 0);
    into.tags[count] = over.tag[at] ?? 0;
    if (whose) into.rows[count] = over.row[at] ?? 0;
    count += 1;
  }
  return {
    lengths: into.lengths.subarray(0, count),
    tags: into.tags.subarray(0, count),
    rows: into.rows.subarray(0, whose ? count : 0),
  };
}

/**
 * A count of some of those that began in the period, known already, with its leads.
 * @param part those that are over, or the others
 * @param isMeant by length or age in ms, and by tag
 */
export function countBegun(
  scene: Scene,
  spans: Spans,
  group: number,
  part: keyof SpanLengths,
  count: number,
  isMeant: (length: number, tag: number) => boolean,
): Counted {
  const { ids, scratch } = scene.pasts;
  const find = (found: Set<number>, fill: typeof fillBegun, list: SpanList): void => {
    const lengths = scratch.numbers('over', sizeOf(list, group));
    const rows = scratch.whole('rows', sizeOf(list, group));
    const tags = scratch.whole('tags', sizeOf(list, group));
    const filled = fill(scene, list, group, { lengths, rows, tags });
    for (let at = 0; at < filled; at += 1)
      if (isMeant(lengths[at] ?? 0, tags[at] ?? 0)) found.add(rows[at] ?? 0);
  };
  return {
    count,
    leads: () => {
      const found = new Set<number>();
      if (part === 'over') find(found, fillBegun, spans.over);
      else {
        find(found, fillBegun, spans.lost);
        find(found, fillRunning, spans.all);
      }
      return [...found].map((row) => ids[row] ?? '');
    },
  };
}

/** Tells those that are over. @returns how many */
function fillBegun(scene: Scene, list: SpanList, group: number, { lengths, rows, tags }: Into): number {
  const { isAll, chosen, from, before } = scene;
  const { asOf } = scene.asked;
  const last = list.starts[group + 1] ?? 0;
  let count = 0;
  for (let at = list.starts[group] ?? 0; at < last; at += 1) {
    const to = list.to[at] ?? never;
    const began = list.from[at] ?? never;
    if (to > asOf || began < from || began >= before) continue;
    if (!isAll && chosen[list.row[at] ?? 0] !== 1) continue;
    lengths[count] = to - began;
    if (rows) rows[count] = list.row[at] ?? 0;
    if (tags) tags[count] = list.tag[at] ?? 0;
    count += 1;
  }
  return count;
}

/** Tells those that go on. @returns how many */
function fillRunning(scene: Scene, list: SpanList, group: number, { lengths, rows, tags }: Into): number {
  const { isAll, chosen, from, before } = scene;
  const { asOf } = scene.asked;
  const last = list.starts[group + 1] ?? 0;
  let count = 0;
  for (let at = list.starts[group] ?? 0; at < last; at += 1) {
    if ((list.to[at] ?? never) <= asOf) continue;
    const began = list.from[at] ?? never;
    if (began > asOf || began < from || began >= before) continue;
    if (!isAll && chosen[list.row[at] ?? 0] !== 1) continue;
    lengths[count] = asOf - began;
    if (rows) rows[count] = list.row[at] ?? 0;
    if (tags) tags[count] = list.tag[at] ?? 0;
    count += 1;
  }
  return count;
}

/** How many spans a group has. */
function sizeOf({ starts }: SpanList, group: number): number {
  return (starts[group + 1] ?? 0) - (starts[group] ?? 0);
}

/** They come so, but for times that are told finer than in ms, or from before 1970. */
export function ascending(room: Float64Array, count: number): Float64Array {
  const lengths = room.subarray(0, count);
  for (let at = 1; at < count; at += 1)
    if ((lengths[at] ?? 0) < (lengths[at - 1] ?? 0)) return lengths.sort();
  return lengths;
}

function merged(one: Float64Array, other: Float64Array, into: Float64Array): Float64Array {
  let at = 0;
  let place = 0;
  const length = one.length + other.length;
  for (let each = 0; each < length; each += 1) {
    const isOne = place === other.length || (at < one.length && (one[at] ?? 0) <= (other[place] ?? 0));
    into[each] = (isOne ? one[at++] : other[place++]) ?? 0;
  }
  return into.subarray(0, length);
}
