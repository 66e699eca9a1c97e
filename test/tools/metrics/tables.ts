import type { Rate } from '@/lib/metrics/rate';
import type { Counted } from '@/lib/metrics/report/counted';
import type { Report } from '@/lib/metrics/report/report';
import type { StageTime } from '@/lib/metrics/report/times';
import { facets } from '@/lib/metrics/report/asked';

type Rows = readonly (readonly string[])[];

/** Most rows of a table that grows with the team's own names. */
const shown = 20;

/** A report to be read in a terminal. */
export function tablesOf(report: Report): string {
  const { asked, definition, all } = report;
  const nameOf = (id: string): string => definition.stages.find((stage) => stage.id === id)?.label ?? id;
  const parts: readonly (readonly [string, Rows])[] = [
    [
      'Funnel (cohort conversion: ever; snapshot: entries by entries, no probability)',
      funnelRows(report, nameOf),
    ],
    ['Closing', closingRows(report)],
    [
      'Time in stage, days (Kaplan-Meier over all stays; naive: only those that are over)',
      timeRows(report, nameOf),
    ],
    ['Exits', exitRows(report, nameOf)],
    ['Leads by month added, and how many reached the goal', cohortRows(report)],
    ['Month by month (snapshot)', trendRows(report)],
    ['Follow-up, hours', followUpRows(report)],
    ['Acceptance', acceptanceRows(report)],
    ['Came back', recycleRows(report, nameOf)],
    ['Close rate by activity', activityRows(report)],
    ['Velocity, by currency', velocityRows(report)],
    ...facets.map((facet): readonly [string, Rows] => [`By ${facet}`, facetRows(report.by[facet])]),
  ];
  const date = new Date(asked.asOf).toISOString();
  return [
    `${all.count} leads as of ${date}, funnel ${definition.name}`,
    ...parts.filter(([, rows]) => rows.length > 1).map(([title, rows]) => `\n${title}\n\n${linesOf(rows)}`),
  ].join('\n');
}

function funnelRows({ funnel }: Report, nameOf: (id: string) => string): Rows {
  return [
    ['', 'entered', 'reached', 'now', 'to the next', 'open', 'snapshot', 'dropped out'],
    ...funnel.stages.map(({ stage, entered, reached, now, conversion, snapshot, droppedOut }) => [
      nameOf(stage),
      ...[entered, reached, now].map(countText),
      conversion ? rateText(conversion) : '',
      conversion ? countText(conversion.open) : '',
      snapshot ? numberText(snapshot.ratio, 3) : '',
      rateText(droppedOut),
    ]),
  ];
}

function closingRows({ closing }: Report): Rows {
  const { closeRate, decided, leadToCustomer, wonBeforeAdded } = closing;
  return [
    ['', 'share', '95 %', 'open'],
    [
      'close rate (won of opportunities)',
      rateText(closeRate),
      intervalText(closeRate),
      countText(closeRate.open),
    ],
    ['decided win rate', rateText(decided), intervalText(decided), ''],
    [
      'lead to customer',
      rateText(leadToCustomer),
      intervalText(leadToCustomer),
      countText(leadToCustomer.open),
    ],
    ['won before they were added', countText(wonBeforeAdded), '', ''],
  ];
}

function timeRows({ times }: Report, nameOf: (id: string) => string): Rows {
  const row = (
    name: string,
    { curve, naive }: Pick<StageTime, 'curve' | 'naive'>,
    rest: readonly string[],
  ) => [
    name,
    String(curve.n),
    String(curve.events),
    ...([0.25, 0.5, 0.75, 0.9] as const).map((share) => numberText(curve.quantiles[share], 2)),
    numberText(naive.median, 2),
    ...rest,
  ];
  return [
    ['', 'stays', 'over', '25 %', 'median', '75 %', '90 %', 'naive median', 'age of open', 'skipped'],
    ...times.stages.map((each) =>
      row(nameOf(each.stage), each, [numberText(each.ages.median, 2), countText(each.skipped)]),
    ),
    row('from added to won', times.toWin, ['', '']),
    ['chance to win falls by half every', numberText(times.toWin.hazard.halfLifeDays, 2)],
  ];
}

function exitRows({ exits }: Report, nameOf: (id: string) => string): Rows {
  return [
    ['', 'all', 'lost for good', 'early', 'overlong', 'went to'],
    ...exits.map(({ stage, all, forGood, early, overlong, to }) => [
      nameOf(stage),
      countText(all),
      rateText(forGood),
      countText(early),
      countText(overlong),
      to.map((each) => `${nameOf(each.stage)} ${each.count}`).join(', '),
    ]),
  ];
}

function cohortRows({ cohorts }: Report): Rows {
  return [
    ['', 'leads', '30 days', '60 days', '90 days', '180 days', 'ever', 'open'],
    ...cohorts.cohorts.map(({ month, leads, within, ever }) => [
      month,
      countText(leads),
      ...within.map((each) => rateText(each)),
      rateText(ever),
      countText(ever.open),
    ]),
  ];
}

function trendRows({ trend }: Report): Rows {
  return [
    ['', 'added', 'won', 'lost', 'closed', 'won by added', 'accepted', 'in time'],
    ...trend.map(({ month, added, won, lost, closed, wonByAdded, acceptance, attainment }) => [
      month,
      ...[added, won, lost, closed].map(countText),
      numberText(wonByAdded.ratio, 3),
      rateText(acceptance),
      rateText(attainment),
    ]),
  ];
}

function followUpRows({ followUp }: Report): Rows {
  return [
    ['', 'met', 'breached', 'pending', 'stopped', 'in time', '95 %', 'median'],
    ...[followUp.acceptance, followUp.contact].map(
      ({ of, met, breached, pending, passedOn, attainment, curve }) => [
        of,
        ...[met, breached, pending, passedOn].map(countText),
        rateText(attainment),
        intervalText(attainment),
        numberText(curve.quantiles[0.5], 2),
      ],
    ),
  ];
}

function acceptanceRows({ acceptance }: Report): Rows {
  const { all, signals, returned, left } = acceptance;
  if (all.promoted.count === 0) return [];
  return [
    ['', 'handed over', 'accepted', 'returned', 'open', 'won', 'acceptance'],
    ...[all, ...signals.slice(0, shown)].map(
      ({ signal, promoted, accepted, returned: back, open, won, acceptance }) => [
        `${signal.type} ${signal.name ?? signal.id}`.trim(),
        ...[promoted, accepted, back, open, won].map(countText),
        rateText(acceptance),
      ],
    ),
    ...returned.map(({ reason, count }) => [`returned: ${reason}`, String(count)]),
    ...left.map(({ reason, count }) => [`left later: ${reason}`, String(count)]),
  ];
}

function recycleRows({ recycling }: Report, nameOf: (id: string) => string): Rows {
  return [
    ['', 'came back', 'reached it again', 'won after all'],
    ...recycling
      .filter(({ rate }) => rate.k > 0)
      .map((each) => [nameOf(each.stage), rateText(each.rate), rateText(each.yield), rateText(each.won)]),
  ];
}

function activityRows({ activities }: Report): Rows {
  return [
    ['', 'did it', 'others', 'signed up, did it and won', 'signed up and won', 'walk-ins'],
    ...activities.map(({ kind, did, others, signedUp }) => [
      kind,
      rateText(did),
      rateText(others),
      ...(signedUp
        ? [signedUp.cameAndWon, signedUp.won, signedUp.walkIns].map((each) => rateText(each))
        : []),
    ]),
  ];
}

function velocityRows({ velocity }: Report): Rows {
  return [
    ['', 'ended', 'won', 'mean value', 'mean days', 'a day'],
    ...velocity.currencies.map(({ currency, ended, winRate, meanValue, meanDays, velocity: speed }) => [
      currency,
      countText(ended),
      rateText(winRate),
      numberText(meanValue, 2),
      numberText(meanDays, 2),
      numberText(speed, 2),
    ]),
  ];
}

function facetRows(rows: Report['by']['source']): Rows {
  if (rows.every(({ value }) => value === '')) return [];
  const more = rows.length - shown;
  return [
    ['', 'leads', 'lead to customer', 'close rate', 'decided', 'acceptance', 'in time'],
    ...rows
      .slice(0, shown)
      .map(({ value, leads, leadToCustomer, closeRate, decided, acceptance, attainment }) => [
        value === '' ? '(none)' : value,
        countText(leads),
        ...[leadToCustomer, closeRate, decided, acceptance, attainment].map((each) => rateText(each)),
      ]),
    ...(more > 0 ? [[`and ${more} more, all of them with --json`]] : []),
  ];
}

function countText({ count }: Counted): string {
  return String(count);
}

/** A share of nobody is none. */
function rateText({ k, n, rate }: Rate): string {
  return rate === undefined ? '-' : `${k}/${n} ${(rate * 100).toFixed(1)} %`;
}

function intervalText({ low, high }: Rate): string {
  return low === undefined || high === undefined
    ? ''
    : `${(low * 100).toFixed(1)}-${(high * 100).toFixed(1)}`;
}

function numberText(value: number | undefined, digits: number): string {
  return value === undefined ? '-' : value.toFixed(digits);
}

function linesOf(rows: Rows): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...rows.map((row) => (row.length > column + 1 || column === 0 ? (row[column] ?? '').length : 0)),
    ),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
