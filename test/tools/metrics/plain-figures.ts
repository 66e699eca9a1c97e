import { facets } from '@/lib/metrics/report/asked';
import type { Report } from '@/lib/metrics/report/report';

/** Every figure of a report as plain data: numbers, without the lists of leads behind them. */
export function plainFigures(report: Report): unknown {
  const { asked, definition, all, summary, funnel, closing, times, exits } = report;
  const { cohorts, trend, followUp, acceptance, recycling, activities, velocity, by } = report;
  return plain({
    asOf: new Date(asked.asOf).toISOString(),
    funnelInForce: `${definition.id}@${definition.version}`,
    leads: all.count,
    summary,
    funnel,
    closing,
    times,
    exits,
    cohorts,
    trend,
    followUp,
    acceptance,
    recycling,
    activities,
    velocity,
    by: Object.fromEntries(facets.map((facet) => [facet, by[facet]])),
  });
}

/** JSON leaves out what is undefined: where there is no figure it says null. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => typeof each !== 'function')
      .map(([key, each]) => [key, plain(each)]),
  );
}
