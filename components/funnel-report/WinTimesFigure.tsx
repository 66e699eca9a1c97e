import { memo, useMemo, type ReactElement } from 'react';
import { drawCurves } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell, type FigureTable, type Told } from '@/components/charts/figure-data';
import { tell } from '@/components/charts/tell';
import type { Look } from '@/components/charts/look';
import { shareText } from '@/components/quality/figure-words';
import type { Report } from '@/lib/metrics/report/report';
import type { TimeCurve, TimeFigures } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { countCell, lengthWords, shareCell } from './figure-cells';
import type { PartProps } from './part';
import { overBy } from './time-curves';

/** Fewer wins say nothing of how long they take. */
const few = 5;
const look: Look = { tone: 'won', pattern: 'across' };
const tops = [0.02, 0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8, 1] as const;
/** Days at which the table tells the share. */
const days = [7, 14, 30, 60, 90, 180, 365] as const;

/** Which share of the leads is won by which day, those that are still open counted in as far as they have come. */
export const WinTimesFigure = memo(function WinTimesFigure({
  report,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const { toWin } = report.times;
  const picture = useMemo(() => pictureOf(toWin.curve), [toWin]);
  const table = useMemo(() => tableOf(toWin.curve), [toWin]);
  if (toWin.won.count < few) return null;
  return (
    <Figure
      title={words('report.winTimes.title')}
      says={saysOf(report)}
      of={of}
      picture={picture}
      table={table}
      notes={notesOf(toWin)}
      onOpen={onOpen}
    />
  );
});

function saysOf({ closing, times: { toWin } }: Report): Told {
  const share = shareCell(closing.leadToCustomer, words('report.winTimes.won'));
  const half = toWin.curve.quantiles[0.5];
  return half === undefined
    ? tell((won) => words('report.winTimes.says', [won]), share)
    : tell((won, time) => words('report.winTimes.saysHalf', [won, time]), share, lengthWords(half));
}

function notesOf({ won, open, naive }: TimeFigures['toWin']): readonly Told[] {
  return [
    tell(
      (ended, going) => words('report.winTimes.notes', [ended, going]),
      countCell(won, words('report.winTimes.won')),
      countCell(open, words('report.winTimes.open')),
    ),
    ...(naive.median === undefined
      ? []
      : [tell((time) => words('report.winTimes.naive', [time]), lengthWords(naive.median))]),
  ];
}

function pictureOf(curve: TimeCurve) {
  const last = curve.at.at(-1);
  if (last === undefined) return null;
  return drawCurves({
    curves: [{ name: words('report.winTimes.won'), look, ...overBy(curve) }],
    marks: [],
    top: topOf(curve),
    along: words('report.winTimes.along'),
    upTo: Math.max(last, 1) * 1.04,
    shareText,
  });
}

/** Where the picture ends: few leads are won, and what happens among them is to be seen. */
function topOf({ low, left }: TimeCurve): number {
  const most = 1 - Math.min(...low.map((share) => share ?? 1), ...left);
  return tops.find((top) => top >= most) ?? 1;
}

/** Up to the first of the days by which there is no more to tell. */
function tableOf(curve: TimeCurve): FigureTable {
  const last = curve.at.at(-1) ?? 0;
  const { at, share, band } = overBy(curve);
  const told = days.slice(0, days.findIndex((day) => day >= last) + 1 || days.length);
  const shareAt = (value: number | undefined) =>
    value === undefined ? noCell : { text: shareText(value), raw: value };
  return {
    columns: [
      words('report.winTimes.by'),
      words('report.winTimes.won'),
      words('report.winTimes.low'),
      words('report.winTimes.high'),
    ],
    rows: told.map((day) => {
      const step = at.findLastIndex((each) => each <= day);
      return [
        textCell(lengthWords(day)),
        shareAt(share[step]),
        shareAt(band.low[step]),
        shareAt(band.high[step]),
      ];
    }),
  };
}
