import { memo, useMemo, type ReactElement } from 'react';
import { drawCurves } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import type { Told } from '@/components/charts/figure-data';
import { tell } from '@/components/charts/tell';
import type { Look } from '@/components/charts/look';
import { shareText } from '@/components/quality/figure-words';
import type { Report } from '@/lib/metrics/report/report';
import type { TimeCurve, TimeFigures } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { countCell, lengthWords, shareCell } from './figure-cells';
import type { PartProps } from './part';
import { curveTable } from './curve-table';
import { drawnSteps, overBy } from './time-curves';

/** Fewer wins say nothing of how long they take. */
const few = 5;
const look: Look = { tone: 'won', pattern: 'across' };
const tops = [0.02, 0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** Which share of the leads is won by which day, those that are still open counted in as far as they have come. */
export const WinTimesFigure = memo(function WinTimesFigure({
  report,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const { toWin } = report.times;
  const picture = useMemo(() => pictureOf(toWin.curve), [toWin]);
  const table = useMemo(() => {
    const won = words('report.winTimes.won');
    return curveTable([{ name: won, steps: overBy(toWin.curve), list: won }], {
      over: won,
      share: words('report.curve.share'),
    });
  }, [toWin]);
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
  const won = words('report.winTimes.won');
  return drawCurves({
    curves: [{ name: won, look, ...drawnSteps(overBy(curve), won) }],
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
