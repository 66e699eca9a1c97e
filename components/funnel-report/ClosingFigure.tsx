import { memo, useMemo, type ReactElement } from 'react';
import { drawBars } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import type { Report } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { baseCell, countCell, lengthWords, rateWords, said, shareCell } from './figure-cells';
import type { PartProps } from './part';

const rates = ['closeRate', 'decided', 'leadToCustomer'] as const;
const look: Look = { tone: 'won', pattern: 'rising' };

/** How often leads become customers, by each of the three ways to count it, and how long that takes. */
export const ClosingFigure = memo(function ClosingFigure({ report, of, onOpen }: PartProps): ReactElement {
  const rows = useMemo(() => rates.map((rate) => rowOf(report, rate)), [report]);
  const picture = useMemo(() => drawBars({ rows, upTo: 1 }), [rows]);
  const { closing, summary } = report;
  return (
    <Figure
      title={words('report.closing.title')}
      says={
        closing.added.count === 0
          ? words('report.funnel.nobody')
          : summary.daysToWin === undefined
            ? words('report.closing.says', [rateWords(closing.leadToCustomer)])
            : words('report.closing.saysTime', [
                rateWords(closing.leadToCustomer),
                lengthWords(summary.daysToWin),
              ])
      }
      of={of}
      picture={closing.added.count === 0 ? null : picture}
      table={{
        columns: [
          words('report.closing.rate'),
          words('report.closing.won'),
          words('report.closing.base'),
          words('report.closing.open'),
        ],
        rows: rows.map(({ name, bars: [bar], base, open }) => [textCell(name), bar.cell, base, open]),
      }}
      notes={[
        words('report.closing.notes'),
        ...(closing.wonBeforeAdded.count === 0
          ? []
          : [words('report.closing.early', closing.wonBeforeAdded.count)]),
      ]}
      onOpen={onOpen}
    />
  );
});

function rowOf({ closing }: Report, which: (typeof rates)[number]) {
  const share = closing[which];
  const name = words(`report.closing.rates.${which}`);
  const list = (column: 'won' | 'base' | 'open'): string =>
    words('quality.groupOf', [name, words(`report.closing.${column}`)]);
  const cell = shareCell(share, list('won'));
  const open = which === 'decided' ? null : closing[which].open;
  const { rate = 0, low, high } = share;
  return {
    name,
    detail:
      open === null || open.count === 0
        ? undefined
        : words('report.closing.stillOpen', [open.count.toLocaleString()]),
    bars: [{ value: rate, low, high, look, cell, said: said(list('won'), cell) }] as const,
    base: baseCell(share, list('base')),
    open: open === null ? noCell : countCell(open, list('open')),
  };
}
