import { memo, useMemo, type ReactElement } from 'react';
import { drawBars } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { textCell } from '@/components/charts/figure-data';
import { briefRate, said, shareCell } from './figure-cells';
import { isolated } from '@/components/charts/isolated';
import { words } from '@/lib/words';
import type { PartProps } from './part';

/** How many leads came back from each stage, and what became of them after all. */
export const RecyclingFigure = memo(function RecyclingFigure({
  report,
  names,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const rows = useMemo(
    () =>
      report.recycling
        .filter(({ rate }) => rate.k > 0)
        .map((recycled) => {
          const name = names.stage(recycled.stage);
          const list = (column: 'rate' | 'yield' | 'won'): string =>
            words('quality.groupOf', [name, words(`report.recycling.${column}`)]);
          return {
            name,
            stage: recycled.stage,
            rate: recycled.rate,
            cells: {
              rate: shareCell(recycled.rate, list('rate')),
              yield: shareCell(recycled.yield, list('yield')),
              won: shareCell(recycled.won, list('won')),
            },
            list: list('rate'),
            yield: recycled.yield,
          };
        }),
    [report, names],
  );
  const picture = useMemo(
    () =>
      drawBars({
        upTo: 1,
        rows: rows.map(({ name, stage, rate, cells, list, yield: again }) => ({
          name,
          detail: words('report.recycling.again', [briefRate(again)]),
          bars: [
            {
              value: rate.rate ?? 0,
              low: rate.low,
              high: rate.high,
              look: names.look(stage),
              cell: cells.rate,
              said: said(list, cells.rate),
            },
          ],
        })),
      }),
    [rows, names],
  );
  const [first] = rows.toSorted((one, other) => other.rate.k - one.rate.k);
  if (!first) return null;
  return (
    <Figure
      title={words('report.recycling.title')}
      says={words('report.recycling.says', [isolated(first.name), first.cells.rate.text])}
      of={of}
      picture={picture}
      table={{
        columns: [
          words('report.stage'),
          words('report.recycling.rate'),
          words('report.recycling.yield'),
          words('report.recycling.won'),
        ],
        rows: rows.map(({ name, cells }) => [textCell(name), cells.rate, cells.yield, cells.won]),
      }}
      notes={[words('report.recycling.notes')]}
      onOpen={onOpen}
    />
  );
});
