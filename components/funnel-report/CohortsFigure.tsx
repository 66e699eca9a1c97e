import { memo, useMemo, type ReactElement } from 'react';
import { drawHeat } from '@/components/charts/draw-heat';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell } from '@/components/charts/figure-data';
import { shareText } from '@/components/quality/figure-words';
import { isTooFew } from '@/lib/metrics/rate';
import { cohortDays, type Cohort } from '@/lib/metrics/report/report';
import type { Share } from '@/lib/metrics/report/counted';
import { isolated } from '@/components/charts/isolated';
import { words } from '@/lib/words';
import { countCell, said, shareCell, wholeOf } from './figure-cells';
import { monthWords } from './month-words';
import type { PartProps } from './part';

/** Of the leads of each month how many came to the team's goal, ever and within so many days. */
export const CohortsFigure = memo(function CohortsFigure({
  report,
  names,
  of,
  onOpen,
}: PartProps): ReactElement {
  const { to, cohorts } = report.cohorts;
  const rows = useMemo(() => cohorts.map((cohort) => rowOf(cohort)), [cohorts]);
  const columns = [
    words('report.cohorts.ever'),
    ...cohortDays.map((days) => words('report.cohorts.within', [days.toLocaleString()])),
  ];
  const picture = useMemo(
    () =>
      rows.length === 0
        ? null
        : drawHeat({
            wholes: words('report.leads'),
            columns: [
              words('report.cohorts.ever'),
              ...cohortDays.map((days) => words('report.cohorts.within', [days.toLocaleString()])),
            ],
            rows,
          }),
    [rows],
  );
  const stage = isolated(names.stage(to));
  return (
    <Figure
      title={words('report.cohorts.title')}
      says={rows.length === 0 ? words('report.cohorts.nobody') : words('report.cohorts.says', [stage])}
      of={of}
      picture={picture}
      table={{
        columns: [words('report.month'), words('report.leads'), ...columns],
        rows: rows.map(({ name, whole, cells }) => [
          textCell(name),
          whole.cell,
          ...cells.map(({ full }) => full),
        ]),
      }}
      notes={[words('report.cohorts.notes')]}
      onOpen={onOpen}
    />
  );
});

function rowOf({ month, leads, ever, within }: Cohort) {
  const name = monthWords(month);
  const list = words('quality.groupOf', [name, words('report.leads')]);
  const whole = countCell(leads, list);
  return {
    name,
    whole: { cell: whole, said: said(list, whole) },
    cells: [
      cellOf(ever, words('quality.groupOf', [name, words('report.cohorts.ever')])),
      ...within.map((each) =>
        cellOf(
          each,
          words('quality.groupOf', [name, words('report.cohorts.within', [each.days.toLocaleString()])]),
        ),
      ),
    ],
  };
}

/** Short where it stands in the picture, of few the counts alone and no colour: it would be of chance. */
function cellOf(share: Share, name: string) {
  if (share.rate === undefined) return { share: undefined, cell: noCell, full: noCell, said: '' };
  const full = shareCell(share, name);
  const isFew = isTooFew(share);
  // What it is of stands beneath it.
  const text = isFew ? share.k.toLocaleString() : shareText(share.rate);
  return {
    share: isFew ? undefined : share.rate,
    cell: { text, raw: share.rate, opens: full.opens },
    whole: wholeOf(share, name),
    full,
    said: said(name, full),
  };
}
