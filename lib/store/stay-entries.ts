import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead, Stay } from '@/lib/funnel/log/lead';
import { staysUntil } from '@/lib/funnel/log/stays';
import { noTime, sortableTime } from './sortable-time';

/*
 * A relational interval tree (Kriegel, Pötke and Seidl, "Managing Intervals Efficiently in Object-Relational
 * Databases", VLDB 2000): intervals in an ordinary index, found by a point in time in a handful of short ranges. The
 * tree is virtual. Its nodes are moments in ms, and a moment's level is the highest power of two that divides it. An
 * interval is entered at its node of the highest level, once by its beginning and once by its end, so that whoever asks
 * for a moment walks from the root to it: of a node before the moment those are wanted that end after it, of a node
 * after it those that began before it.
 *
 * Nodes are milliseconds, not days: with days, those that came or left on the asked day would have to be read and looked
 * at one by one, and on the day of an import or of another funnel that is everybody.
 */

/** Length of the tree: what ends after the year 2109 is as good as open. */
const whole = 2 ** 42;

/** In the place of a stage: being a lead at all. No id of a stage. */
export const anyStage = '*';

/** A range of entries of the `stays` index, both ends included. */
export type StayRange = readonly [from: string, to: string];

/**
 * Entries of the `stays` index: in which stage the lead is from when until when, those included that will come by
 * themselves while nothing else happens. What is open: `<stage>|open|<from>`; else `<stage>|<node>|f<from>` and
 * `<stage>|<node>|t<to>`.
 * @param definition the one that the lead's stage is derived by
 */
export function stayEntries(lead: Lead, definition: FunnelDefinition): readonly string[] {
  return [
    ...entriesOf({ in: anyStage, from: lead.addedAt, to: null }),
    ...staysUntil(lead, definition, Number.MAX_SAFE_INTEGER).flatMap((stay) => entriesOf(stay)),
  ];
}

/**
 * The ranges that together hold everybody who is in a stage at a moment, each once: first those that have not left it
 * since, by when they came.
 * @param stage id, or `anyStage`
 * @param at wall time in ms
 */
export function staysAt(stage: string, at: number): readonly StayRange[] {
  const ranges: StayRange[] = [[`${stage}|open|${sortableTime(0)}`, `${stage}|open|${sortableTime(at)}`]];
  if (at < 1 || at >= whole) return ranges;
  for (let size = whole / 2; size >= 1; size /= 2) {
    const node = Math.floor(at / (2 * size)) * 2 * size + size;
    const key = `${stage}|${sortableTime(node)}|`;
    ranges.push(
      node < at
        ? [`${key}t${sortableTime(at + 1)}`, `${key}t${sortableTime(noTime)}`]
        : [`${key}f${sortableTime(0)}`, `${key}f${sortableTime(at)}`],
    );
    if (node === at) break;
  }
  return ranges;
}

/** The entries of one stay; none where it was over in the instant in which it began. */
function entriesOf({ in: stage, from, to }: Pick<Stay, 'in' | 'from' | 'to'>): readonly string[] {
  if (to === null || to > whole) return [`${stage}|open|${sortableTime(from)}`];
  const first = Math.max(1, from);
  if (to <= first) return [];
  const key = `${stage}|${sortableTime(nodeOf(first, to - 1))}|`;
  return [`${key}f${sortableTime(from)}`, `${key}t${sortableTime(to)}`];
}

/** The moment of the highest level between two, both included. */
function nodeOf(first: number, last: number): number {
  for (let size = whole / 2; ; size /= 2) {
    const node = Math.floor(last / size) * size;
    if (node >= first) return node;
  }
}
