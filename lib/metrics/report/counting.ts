import { rateOf } from '@/lib/metrics/rate';
import type { Counted, Leads, Ratio, Share } from './counted';
import type { Scene } from './scene';

/**
 * Counts by group, and finds the leads of one of them. A class rather than a function that is handed over: all walks call
 * the one `add`, which is then part of their loops.
 */
export class Tally {
  readonly counts: Uint32Array;
  /** Rows of the wanted group, each once. */
  readonly found = new Set<number>();
  readonly #wanted: number;

  /**
   * @param groups how many there are
   * @param wanted the group whose leads are to be found; -1: they are only counted
   */
  constructor(groups: number, wanted = -1) {
    this.counts = new Uint32Array(groups);
    this.#wanted = wanted;
  }

  /** Counts something of a lead in a group. */
  add(group: number, row: number): void {
    this.counts[group] = (this.counts[group] ?? 0) + 1;
    if (group === this.#wanted) this.found.add(row);
  }
}

/** Tallies whatever is counted. May be walked again at any time. */
export type Walk = (tally: Tally) => void;

/**
 * Counts by group. The leads of a group are found by walking again, so that a count and its list cannot differ.
 * @param groups how many there are
 */
export function countBy(scene: Scene, groups: number, walk: Walk): readonly Counted[] {
  const tally = new Tally(groups);
  walk(tally);
  return countedIn(scene, tally, walk);
}

/** What was tallied, where the walk told more than counts. */
export function countedIn({ pasts }: Scene, { counts }: Tally, walk: Walk): readonly Counted[] {
  return Array.from(counts, (count, group) => ({
    count,
    leads: leadsOf(pasts.ids, walk, group, counts.length),
  }));
}

/** A count that is known already, of what a walk tallies in a group. */
export function counted({ pasts }: Scene, count: number, walk: Walk, group = 0): Counted {
  return { count, leads: leadsOf(pasts.ids, walk, group, group + 1) };
}

/** Nothing. */
export const nothing: Counted = { count: 0, leads: () => [] };

/** A share of two counts of which one is part of the other. */
export function shareOf(hits: Counted, base: Counted): Share {
  return { ...rateOf(hits.count, base.count), hits: hits.leads, base: base.leads };
}

/** A share of counts that have nobody in common with each other, of all of them together. */
export function shareOfParts(hits: Counted, others: readonly Counted[]): Share {
  return shareOf(hits, together([hits, ...others]));
}

/** Counts as one. Whoever is in several of them is listed once. */
export function together(parts: readonly Counted[]): Counted {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    leads: () => [...new Set(parts.flatMap(({ leads }) => leads()))],
  };
}

/** A snapshot of two counts of the same period. */
export function ratioOf(hits: Counted, base: Counted): Ratio {
  return {
    k: hits.count,
    n: base.count,
    ratio: base.count === 0 ? undefined : hits.count / base.count,
    hits: hits.leads,
    base: base.leads,
  };
}

function leadsOf(ids: readonly string[], walk: Walk, wanted: number, groups: number): Leads {
  return () => {
    const tally = new Tally(groups, wanted);
    walk(tally);
    return [...tally.found].map((row) => ids[row] ?? '');
  };
}
