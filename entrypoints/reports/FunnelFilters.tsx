import type { ReactElement } from 'react';
import { dayOf } from '@/components/format/days';
import { FilterBar } from '@/components/funnel-report/FilterBar';
import type { ReportNames } from '@/components/funnel-report/report-names';
import type { Report } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { daysOf, filterFacets, periodIds, periodOf, type FunnelRoute } from './funnel-route';

type Props = {
  readonly route: FunnelRoute;
  /** Null: not known yet. */
  readonly choices: Report['choices'] | null;
  readonly names: ReportNames;
  /** Wall time in ms. */
  readonly today: number;
  readonly onRoute: (route: FunnelRoute) => void;
};

/** The filters of the report, as they stand in the address. */
export function FunnelFilters({ route, choices, names, today, onRoute }: Props): ReactElement {
  const isFiltered = Object.keys(route.only).length > 0 || route.asOf !== null;
  return (
    <FilterBar
      periods={periodIds}
      period={route.period}
      periodLabel={(id) => words(`report.filter.periods.${id}`)}
      onPeriod={(period) => {
        // Own dates begin with those that were shown.
        const { first, last } = daysOf(periodOf(route, today));
        onRoute({
          ...route,
          period,
          ...(period === 'own' && route.period !== 'own' ? { from: first ?? '', to: last ?? '' } : {}),
        });
      }}
      dates={route.period === 'own' ? route : null}
      onDates={({ from, to }) => onRoute({ ...route, from, to })}
      facets={filterFacets.flatMap((facet) => {
        const value = route.only[facet] ?? null;
        const known = new Set([...(choices?.[facet] ?? []), ...(value === null ? [] : [value])]);
        if (known.size === 0) return [];
        const offered = [...known].map((id) => ({ id, label: names.value(facet, id) }));
        return [
          {
            facet,
            label: words(`report.filter.${facet}`),
            choices: offered.toSorted((one, other) => one.label.localeCompare(other.label)),
            value,
          },
        ];
      })}
      onFacet={(facet, value) => {
        const { [facet]: _, ...others } = route.only;
        onRoute({ ...route, only: value === null ? others : { ...others, [facet]: value } });
      }}
      asOf={route.asOf ?? ''}
      today={dayOf(today)}
      onAsOf={(day) => onRoute({ ...route, asOf: day === '' ? null : day })}
      onClear={isFiltered ? () => onRoute({ ...route, only: {}, asOf: null }) : null}
    />
  );
}
