import { rateOf } from '@/lib/metrics/rate';
import type { Counted, Leads, Ratio, Share } from './counted';
import type { Scene } from './scene';

/** Visits whatever is counted: the group that it counts in, and whose it is. May be walked again at any time. */
export type Walk = (visit: (group: number, row: number) => void) => void;

/**
 * Counts by group. The leads of a group are found by walking again, so that a count and its list cannot differ.
 * @param groups how many there are
 */
export function countBy({ pasts }: Scene, groups: number, walk: Walk): readonly Counted[] {
  const counts = new Uint32Array(groups);
  walk((group) => {
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return Array.from(counts, (count, group) => ({ count, leads: leadsOf(pasts.ids, walk, group) }));
}

/** A count that is known already, of what a walk visits in a group. */
export function counted({ pasts }: Scene, count: number, walk: Walk, group = 0): Counted {
  return { count, leads: leadsOf(pasts.ids, walk, group) };
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

function leadsOf(ids: readonly string[], walk: Walk, wanted: number): Leads {
  return () => {
    const rows = new Set<number>();
    walk((group, row) => {
      if (group === wanted) rows.add(row);
    });
    return [...rows].map((row) => ids[row] ?? '');
  };
}
