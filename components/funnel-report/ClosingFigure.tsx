import { memo, useMemo, type ReactElement } from 'react';
import { noCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import type { ClosingFigures } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { baseCell, countCell, shareCell } from './figure-cells';
import type { PartProps } from './part';
import { shareBar } from './share-bar';

const rates = ['closeRate', 'decided', 'leadToCustomer'] as const;
type RateId = (typeof rates)[number];
const look: Look = { tone: 'won', pattern: 'rising' };
const columns = ['won', 'base', 'open'] as const;

/** How often leads become customers, by each of the three ways to count it. */
export const ClosingFigure = memo(function ClosingFigure({
  report: { closing },
  of,
  onOpen,
}: PartProps): ReactElement {
  const lines = useMemo(() => rates.map((rate) => lineOf(closing, rate)), [closing]);
  return (
    <BarsFigure
      title={words('report.closing.title')}
      says={
        closing.added.count === 0
          ? words('report.funnel.nobody')
          : tell(
              (share) => words('report.closing.says', [share]),
              shareCell(closing.leadToCustomer, listOf('leadToCustomer', 'won')),
            )
      }
      of={of}
      isBare={closing.added.count === 0}
      lines={lines}
      upTo={1}
      columns={[words('report.closing.rate'), ...columns.map((column) => words(`report.closing.${column}`))]}
      notes={[
        words('report.closing.notes'),
        ...(closing.wonBeforeAdded.count === 0
          ? []
          : [
              tell(
                (count) => words('report.closing.early', closing.wonBeforeAdded.count, [count]),
                countCell(closing.wonBeforeAdded, words('report.closing.earlyName')),
              ),
            ]),
      ]}
      onOpen={onOpen}
    />
  );
});

function lineOf(closing: ClosingFigures, which: RateId): BarsLine {
  const share = closing[which];
  const bar = shareBar(share, listOf(which, 'won'), look);
  const openOnes = which === 'decided' ? null : countCell(closing[which].open, listOf(which, 'open'));
  return {
    name: words(`report.closing.rates.${which}`),
    detail: openOnes?.opens && tell((count) => words('report.closing.stillOpen', [count]), openOnes),
    bars: [bar],
    cells: [bar.cell, baseCell(share, listOf(which, 'base')), openOnes ?? noCell],
  };
}

/** How the list of those behind a rate is headed. */
function listOf(which: RateId, column: (typeof columns)[number]): string {
  return words('quality.groupOf', [
    words(`report.closing.rates.${which}`),
    words(`report.closing.${column}`),
  ]);
}
