import { dayOf, daysAfter, endOf } from '@/components/format/days';
import type { Facet, Period } from '@/lib/metrics/report/asked';

export const periodIds = ['month', 'lastMonth', 'ninety', 'year', 'own'] as const;
export type PeriodId = (typeof periodIds)[number];

/** What leads can be chosen by on this page. */
export const filterFacets = ['source', 'programme', 'owner', 'quadrant'] as const;
export type FilterFacet = Extract<Facet, (typeof filterFacets)[number]>;

/** What the funnel report shows, as it stands in the address. */
export type FunnelRoute = {
  readonly period: PeriodId;
  /** Own dates, `YYYY-MM-DD`; empty: without an end there. */
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`; null: now. */
  readonly asOf: string | null;
  readonly only: Readonly<Partial<Record<FilterFacet, string>>>;
  readonly leadId: string | null;
};

/** The route that an address's path names, in pairs: `period/year/source/Website/asOf/2026-03-01/lead/<id>`. */
export function funnelRoute(path: readonly string[]): FunnelRoute {
  const named = new Map<string, string>();
  for (let place = 0; place + 1 < path.length; place += 2)
    named.set(path[place] ?? '', path[place + 1] ?? '');
  const dayNamed = (name: string): string => {
    const day = named.get(name) ?? '';
    return endOf(day) === null ? '' : day;
  };
  return {
    period: periodIds.find((id) => id === named.get('period')) ?? 'month',
    from: dayNamed('from'),
    to: dayNamed('to'),
    asOf: dayNamed('asOf') === '' ? null : dayNamed('asOf'),
    only: Object.fromEntries(
      filterFacets.flatMap((facet) => {
        const value = named.get(facet);
        return value === undefined ? [] : [[facet, value]];
      }),
    ),
    leadId: named.get('lead') ?? null,
  };
}

/** The parts of a route's address after the page, without the lead that is opened. */
export function funnelParts({ period, from, to, asOf, only }: FunnelRoute): readonly string[] {
  return [
    ...(period === 'month' ? [] : ['period', period]),
    ...(period !== 'own' || from === '' ? [] : ['from', from]),
    ...(period !== 'own' || to === '' ? [] : ['to', to]),
    ...filterFacets.flatMap((facet) => {
      const value = only[facet];
      return value === undefined ? [] : [facet, value];
    }),
    ...(asOf === null ? [] : ['asOf', asOf]),
  ];
}

/**
 * From when to when a route looks, in the time zone of whoever reads it.
 * @param now the moment of the report, wall time in ms
 */
export function periodOf({ period, from, to }: FunnelRoute, now: number): Period {
  const today = new Date(now);
  const monthStart = (months: number): number =>
    new Date(today.getFullYear(), today.getMonth() + months, 1).getTime();
  const daysBack = (days: number): Period => ({
    from: startOf(daysAfter(now, 1 - days)),
    to: startOf(daysAfter(now, 1)),
  });
  switch (period) {
    case 'month':
      return { from: monthStart(0), to: monthStart(1) };
    case 'lastMonth':
      return { from: monthStart(-1), to: monthStart(0) };
    case 'ninety':
      return daysBack(90);
    case 'year':
      return daysBack(365);
    case 'own': {
      const last = endOf(to);
      return { from: startOf(from), to: last === null ? null : last + 1 };
    }
  }
}

/** The first and the last day of a period, for a title; null: without an end there. */
export function daysOf({ from, to }: Period): {
  readonly first: string | null;
  readonly last: string | null;
} {
  return { first: from === null ? null : dayOf(from), last: to === null ? null : dayOf(to - 1) };
}

function startOf(day: string): number | null {
  const last = endOf(day);
  return last === null ? null : new Date(last).setHours(0, 0, 0, 0);
}
