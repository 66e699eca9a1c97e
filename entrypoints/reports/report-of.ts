import type { ReportNames } from '@/components/funnel-report/report-names';
import { exactText } from '@/components/format/Moment';
import type { Asked } from '@/lib/metrics/report/asked';
import { words } from '@/lib/words';
import { filterFacets, type FunnelRoute } from './funnel-route';

/** The period as it is called, own dates by themselves. */
export function periodWords(asked: Asked, { period }: FunnelRoute): string {
  return period === 'own' ? datesWords(asked.period) : words(`report.filter.periods.${period}`);
}

/** Of which time and of which leads a report is, and when it was looked at. */
export function reportOf(asked: Asked, route: FunnelRoute, names: ReportNames): string {
  const dates = datesWords(asked.period);
  const parts = [
    route.period === 'own'
      ? dates
      : words('report.filter.only', [words(`report.filter.periods.${route.period}`), dates]),
    ...filterFacets.flatMap((facet) => {
      const value = route.only[facet];
      return value === undefined
        ? []
        : words('report.filter.only', [words(`report.filter.${facet}`), names.value(facet, value)]);
    }),
    words('report.filter.asOfDay', [exactText(asked.asOf)]),
  ];
  return parts.join(words('common.dot'));
}

function datesWords({ from, to }: Asked['period']): string {
  const date = (at: number): string => new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
  if (from === null)
    return to === null ? words('report.filter.any') : words('report.filter.untilDay', [date(to - 1)]);
  return to === null
    ? words('report.filter.fromDay', [date(from)])
    : words('report.filter.between', [date(from), date(to - 1)]);
}
