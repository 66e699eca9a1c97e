import { memo, useMemo, type ReactElement } from 'react';
import { drawMonths, type MonthBar } from '@/components/charts/draw-months';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { shareText } from '@/components/quality/figure-words';
import { isTooFew } from '@/lib/metrics/rate';
import type { MonthFigures } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { countCell, rateWords, said } from './figure-cells';
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
      says={words('report.trend.says', [
        monthWords(last.month),
        last.added.count.toLocaleString(),
        last.won.count.toLocaleString(),
      ])}
      of={of}
      picture={picture}
      table={{
        columns: [words('report.month'), ...measures.map((measure) => words(`report.trend.${measure}`))],
        rows: trend.map(({ month }, place) => [
          textCell(monthWords(month)),
          ...rows.map(({ bars }): FigureCell => {
            const bar = bars[place];
            return bar ? { ...bar.cell, text: bar.full } : textCell('');
          }),
        ]),
      }}
      notes={[words('report.trend.notes')]}
      onOpen={onOpen}
    />
  );
});

function barOf(month: MonthFigures, measure: Measure): MonthBar & { readonly full: string } {
  const list = words('quality.groupOf', [monthWords(month.month), words(`report.trend.${measure}`)]);
  if (measure === 'acceptance' || measure === 'attainment') {
    const share = month[measure];
    const full = rateWords(share);
    const text = isTooFew(share)
      ? words('report.kOfN', [share.k.toLocaleString(), share.n.toLocaleString()])
      : shareText(share.rate ?? 0);
    const cell: FigureCell = {
      text: share.n === 0 ? '' : text,
      raw: share.rate ?? null,
      opens: share.k === 0 ? undefined : { name: list, leads: share.hits },
    };
    return { value: share.rate ?? 0, cell, full, said: words('quality.groupOf', [list, full]) };
  }
  const cell = countCell(month[measure], list);
  return { value: month[measure].count, cell, full: cell.text, said: said(list, cell) };
}
