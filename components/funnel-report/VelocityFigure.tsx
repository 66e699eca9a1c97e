import { memo, useMemo, type ReactElement } from 'react';
import { drawMonths, type MonthRow } from '@/components/charts/draw-months';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell, type FigureCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import type { Velocity, VelocityFigures } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { countCell, lengthWords, shareCell, timeCell } from './figure-cells';
import { monthWords, shortMonth } from './month-words';
import type { PartProps } from './part';

const look: Look = { tone: 'won', pattern: 'across' };

/** What is won in a day, by currency: deals ended, how many of them are won, what they are worth and how long they take. */
export const VelocityFigure = memo(function VelocityFigure({
  report,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const { velocity } = report;
  const picture = useMemo(() => pictureOf(velocity), [velocity]);
  const [first] = velocity.currencies;
  if (!first) return null;
  return (
    <Figure
      title={words('report.velocity.title')}
      says={
        first.velocity === undefined
          ? words('report.velocity.nobody')
          : words('report.velocity.says', [
              money(first.velocity, first.currency),
              money(first.meanValue ?? 0, first.currency),
              lengthWords(first.meanDays ?? 0),
            ])
      }
      of={of}
      picture={picture}
      table={{
        columns: [
          words('report.velocity.currency'),
          words('report.velocity.ended'),
          words('report.velocity.winRate'),
          words('report.velocity.meanValue'),
          words('report.velocity.meanDays'),
          words('report.velocity.perDay'),
        ],
        rows: [
          ...velocity.currencies.map((each) => lineOf(each, each.currency)),
          ...velocity.months.flatMap(({ month, currencies }) =>
            currencies.map((each) =>
              lineOf(each, words('quality.groupOf', [each.currency, monthWords(month)])),
            ),
          ),
        ],
      }}
      notes={[
        words('report.velocity.notes'),
        ...(velocity.withoutValue.count === 0
          ? []
          : [words('report.velocity.without', velocity.withoutValue.count)]),
      ]}
      onOpen={onOpen}
    />
  );
});

function pictureOf({ currencies, months }: VelocityFigures) {
  if (months.length < 2) return null;
  return drawMonths({
    months: months.map(({ month }) => shortMonth(month)),
    rows: currencies.map(({ currency }): MonthRow => ({
      name: words('quality.groupOf', [currency, words('report.velocity.perDay')]),
      look,
      bars: months.map((each) => {
        const found = each.currencies.find((velocity) => velocity.currency === currency);
        const list = words('quality.groupOf', [currency, monthWords(each.month)]);
        const cell = found ? moneyCell(found.velocity, currency) : noCell;
        const opens = found && found.won.count > 0 ? { name: list, leads: found.won.leads } : undefined;
        return {
          value: found?.velocity ?? 0,
          cell: { ...cell, opens },
          said: words('quality.groupOf', [list, cell.text]),
        };
      }),
    })),
  });
}

function lineOf(velocity: Velocity, name: string): readonly FigureCell[] {
  const { currency, ended, winRate, meanValue, meanDays } = velocity;
  return [
    textCell(name),
    countCell(ended, words('quality.groupOf', [name, words('report.velocity.ended')])),
    shareCell(winRate, words('quality.groupOf', [name, words('report.velocity.won')])),
    moneyCell(meanValue, currency),
    timeCell(meanDays),
    moneyCell(velocity.velocity, currency),
  ];
}

function moneyCell(amount: number | undefined, currency: string): FigureCell {
  return amount === undefined ? noCell : { text: money(amount, currency), raw: amount };
}

function money(amount: number, currency: string): string {
  return amount.toLocaleString(undefined, { style: 'currency', currency, maximumFractionDigits: 0 });
}
