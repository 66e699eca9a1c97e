import { memo, useMemo, type ReactElement } from 'react';
import { drawMonths, type MonthBar } from '@/components/charts/draw-months';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell, type FigureCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import { shareText } from '@/components/quality/figure-words';
import { isTooFew } from '@/lib/metrics/rate';
import type { MonthFigures } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { countCell, said, shareCell, wholeOf } from './figure-cells';
import { monthWords, shortMonth } from './month-words';
import type { PartProps } from './part';

const measures = ['added', 'acceptance', 'attainment', 'won', 'lost'] as const;
type Measure = (typeof measures)[number];

const looks: Readonly<Record<Measure, Look>> = {
  added: { tone: 'new', pattern: 'dots' },
  acceptance: { tone: 'accepted', pattern: 'across' },
  attainment: { tone: 'qualified', pattern: 'upright' },
  won: { tone: 'won', pattern: 'solid' },
  lost: { tone: 'lost', pattern: 'falling' },
};

/** What happened in each month, one line a measure, each on a scale of its own. */
export const TrendFigure = memo(function TrendFigure({ report, of, onOpen }: PartProps): ReactElement | null {
  const { trend } = report;
  const rows = useMemo(
    () =>
      measures.map((measure) => ({
        name: words(`report.trend.${measure}`),
        look: looks[measure],
        bars: trend.map((month) => barOf(month, measure)),
      })),
    [trend],
  );
  const picture = useMemo(
    () => drawMonths({ months: trend.map(({ month }) => shortMonth(month)), rows }),
    [trend, rows],
  );
  const last = trend.at(-1);
  if (!last) return null;
  return (
    <Figure
      title={words('report.trend.title')}
      says={tell(
        (month, added, won) => words('report.trend.says', [month, added, won]),
        monthWords(last.month),
        countCell(last.added, listOf(last, 'added')),
        countCell(last.won, listOf(last, 'won')),
      )}
      of={of}
      picture={picture}
      table={{
        columns: [words('report.month'), ...measures.map((measure) => words(`report.trend.${measure}`))],
        rows: trend.map(({ month }, place) => [
          textCell(monthWords(month)),
          ...rows.map(({ bars }): FigureCell => {
            const bar = bars[place];
            return bar?.full ?? noCell;
          }),
        ]),
      }}
      notes={[words('report.trend.notes')]}
      onOpen={onOpen}
    />
  );
});

function barOf(month: MonthFigures, measure: Measure): MonthBar & { readonly full: FigureCell } {
  const list = listOf(month, measure);
  if (measure === 'acceptance' || measure === 'attainment') {
    const share = month[measure];
    const full = share.n === 0 ? noCell : shareCell(share, list);
    const text = isTooFew(share)
      ? words('report.kOfN', [share.k.toLocaleString(), share.n.toLocaleString()])
      : shareText(share.rate ?? 0);
    const cell: FigureCell = {
      text: share.n === 0 ? '' : text,
      raw: share.rate ?? null,
      opens: full.opens,
    };
    return {
      value: share.rate ?? 0,
      isFew: isTooFew(share),
      cell,
      full,
      said: said(list, full),
      whole: share.n === 0 ? undefined : wholeOf(share, list),
    };
  }
  const cell = countCell(month[measure], list);
  return { value: month[measure].count, cell, full: cell, said: said(list, cell) };
}

/** How the list of those behind a month's measure is headed. */
function listOf({ month }: MonthFigures, measure: Measure): string {
  return words('quality.groupOf', [monthWords(month), words(`report.trend.${measure}`)]);
}
