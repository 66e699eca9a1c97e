import { memo, useMemo, type ReactElement } from 'react';
import { drawMonths } from '@/components/charts/draw-months';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureTable, type Told } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import { intervalText, shareText } from '@/components/quality/figure-words';
import { isTooFew } from '@/lib/metrics/rate';
import type { TimeFigures } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { baseCell, lengthWords, said, shareCell, wholeOf } from './figure-cells';
import type { PartProps } from './part';

type Week = TimeFigures['toWin']['weeks'][number];

/** Fewer wins say nothing of when they come. */
const few = 5;
const look: Look = { tone: 'won', pattern: 'upright' };
/** Half a year; the table has them all. */
const drawnMost = 26;

/** How the chance to be won changes with age: week by week, of the leads that were not won before. */
export const WinChanceFigure = memo(function WinChanceFigure({
  report,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const { weeks, hazard, won } = report.times.toWin;
  const picture = useMemo(() => pictureOf(weeks.slice(0, drawnMost)), [weeks]);
  const table = useMemo(() => tableOf(weeks), [weeks]);
  const [first] = weeks;
  if (!first || won.count < few) return null;
  return (
    <Figure
      title={words('report.winChance.title')}
      says={saysOf(first, hazard.halfLifeDays)}
      of={of}
      picture={picture}
      table={table}
      notes={[
        words('report.winChance.notes'),
        ...(weeks.length > drawnMost
          ? [words('report.firstOf', [drawnMost.toLocaleString(), weeks.length.toLocaleString()])]
          : []),
      ]}
      onOpen={onOpen}
    />
  );
});

function saysOf(first: Week, halfLife: number | undefined): Told {
  const share = shareCell(first, listOf(first));
  return halfLife === undefined
    ? tell((won) => words('report.winChance.says', [won]), share)
    : tell((won, time) => words('report.winChance.saysHalf', [won, time]), share, lengthWords(halfLife));
}

function pictureOf(weeks: readonly Week[]) {
  return drawMonths({
    months: weeks.map(({ week }) => (week + 1).toLocaleString()),
    rows: [
      {
        name: words('report.winChance.won'),
        look,
        bars: weeks.map((week) => {
          const full = shareCell(week, listOf(week));
          const text = isTooFew(week)
            ? words('report.kOfN', [week.k.toLocaleString(), week.n.toLocaleString()])
            : shareText(week.rate ?? 0);
          return {
            value: week.rate ?? 0,
            isFew: isTooFew(week),
            cell: { text, raw: full.raw, opens: full.opens },
            said: said(listOf(week), full),
            whole: wholeOf(week, listOf(week)),
          };
        }),
      },
    ],
  });
}

function tableOf(weeks: readonly Week[]): FigureTable {
  return {
    columns: [
      words('report.winChance.week'),
      words('report.winChance.atRisk'),
      words('report.winChance.won'),
      words('report.winChance.interval'),
    ],
    rows: weeks.map((week) => [
      textCell((week.week + 1).toLocaleString()),
      baseCell(week, words('quality.groupOf', [weekWords(week), words('report.winChance.atRisk')])),
      shareCell(week, listOf(week)),
      textCell(intervalText(week) ?? ''),
    ]),
  };
}

function weekWords({ week }: Week): string {
  return words('report.winChance.inWeek', [(week + 1).toLocaleString()]);
}

/** How the list of those who were won in a week is headed. */
function listOf(week: Week): string {
  return words('quality.groupOf', [weekWords(week), words('report.winChance.won')]);
}
