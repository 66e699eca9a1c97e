import { memo, useMemo, type ReactElement } from 'react';
import { drawMonths, type MonthRow } from '@/components/charts/draw-months';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell, type FigureCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import type { Velocity, VelocityFigures } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { countCell, said, shareCell, timeCell } from './figure-cells';
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
          : tell(
              (perDay, value, time) => words('report.velocity.says', [perDay, value, time]),
              moneyCell(first.velocity, first),
              moneyCell(first.meanValue, first),
              timeCell(first.meanDays, 'day', { ...first.won, name: wonList(first.currency) }),
            )
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
          : [
              tell(
                (count) => words('report.velocity.without', velocity.withoutValue.count, [count]),
                countCell(velocity.withoutValue, words('report.velocity.withoutName')),
              ),
            ]),
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
        const cell = found ? moneyCell(found.velocity, found, list) : noCell;
        return { value: found?.velocity ?? 0, cell, said: said(list, cell) };
      }),
    })),
  });
}

function lineOf(velocity: Velocity, name: string): readonly FigureCell[] {
  const { ended, winRate, meanValue, meanDays } = velocity;
  return [
    textCell(name),
    countCell(ended, words('quality.groupOf', [name, words('report.velocity.ended')])),
    shareCell(winRate, wonList(name)),
    moneyCell(meanValue, velocity, name),
    timeCell(meanDays, 'day', { ...velocity.won, name: wonList(name) }),
    moneyCell(velocity.velocity, velocity, name),
  ];
}

/** An amount, and the deals that it was taken from. */
function moneyCell(
  amount: number | undefined,
  { currency, won }: Velocity,
  name: string = currency,
): FigureCell {
  if (amount === undefined) return noCell;
  const text = amount.toLocaleString(undefined, { style: 'currency', currency, maximumFractionDigits: 0 });
  return { text, raw: amount, opens: countCell(won, wonList(name)).opens };
}

/** How the list of the deals that were won is headed. */
function wonList(name: string): string {
  return words('quality.groupOf', [name, words('report.velocity.won')]);
}
