import { memo, useMemo, type ReactElement } from 'react';
import { drawCurves, dashOf, type CurveMark } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import type { FigureTable, Told } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import { shareText } from '@/components/quality/figure-words';
import { quantileShares } from '@/lib/metrics/report/times';
import type { ClockFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { countCell, lengthWords } from './figure-cells';
import { legendOf } from './legend-of';
import type { PartProps } from './part';
import { curveTable } from './curve-table';
import { drawnSteps, listWithin, stillThere } from './time-curves';

type ClockId = ClockFigures['of'];

const looks: Readonly<Record<ClockId, Look>> = {
  acceptance: { tone: 'accepted', pattern: 'solid' },
  contact: { tone: 'qualified', pattern: 'solid' },
};
/** Fewer say nothing of how long it takes. */
const few = 5;

/** How soon leads are answered and talked to, those that still wait counted in. */
export const FirstTouchFigure = memo(function FirstTouchFigure({
  report,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const clocks = useMemo(
    () => [report.followUp.acceptance, report.followUp.contact].filter(({ curve }) => curve.n > 0),
    [report],
  );
  const picture = useMemo(() => pictureOf(clocks), [clocks]);
  const table = useMemo(() => tableOf(clocks), [clocks]);
  if (clocks.length === 0) return null;
  return (
    <Figure
      title={words('report.touch.title')}
      says={tell((...each) => each.join(' '), ...clocks.map((clock) => saysOf(clock)))}
      of={of}
      picture={picture}
      table={table}
      legend={legendOf(
        clocks.map((clock) => clock.of),
        looks,
        nameOf,
        (id) => clocks.filter((clock) => clock.of === id).map(({ done }) => done),
        dashOf,
      )}
      notes={[
        words('report.touch.notes'),
        ...clocks.map((clock) => tell((...each) => words('report.touch.counts', each), ...countsOf(clock))),
      ]}
      onOpen={onOpen}
    />
  );
});

function nameOf(id: ClockId): string {
  return words(`report.followUp.clocks.${id}`);
}

/** How the list of those behind a number of a clock is headed. */
function listOf({ of }: ClockFigures, column: 'events' | 'waiting'): string {
  return words('quality.groupOf', [nameOf(of), words(`report.touch.${column}`)]);
}

function saysOf(clock: ClockFigures): Told | string {
  const name = nameOf(clock.of);
  if (clock.curve.n < few)
    return tell(
      (done) => words('report.touch.saysTooFew', [name, done]),
      countCell(clock.done, listOf(clock, 'events')),
    );
  const half = clock.curve.quantiles[0.5];
  return half === undefined
    ? words('report.touch.saysFew', [name])
    : words('report.touch.says', [name, lengthWords(half, 'hour')]);
}

/** Of a clock, its name, how many were done and how many wait. */
function countsOf(clock: ClockFigures) {
  return [
    nameOf(clock.of),
    countCell(clock.done, listOf(clock, 'events')),
    countCell(clock.waiting, listOf(clock, 'waiting')),
  ] as const;
}

function tableOf(clocks: readonly ClockFigures[]): FigureTable {
  return curveTable(
    clocks.map((clock) => ({
      name: nameOf(clock.of),
      steps: stillThere(clock.curve),
      list: listOf(clock, 'events'),
      marks: quantileShares.flatMap((share) => {
        const at = clock.curve.quantiles[share];
        return at === undefined ? [] : [{ at, name: words('report.touch.by', [shareText(share)]) }];
      }),
    })),
    {
      name: words('report.followUp.clock'),
      over: words('report.touch.events'),
      share: words('report.touch.left'),
    },
  );
}

function pictureOf(clocks: readonly ClockFigures[]) {
  const last = Math.max(0, ...clocks.map(({ curve }) => curve.at.at(-1) ?? 0));
  if (last === 0) return null;
  // A few that waited for weeks would squeeze all others.
  const upTo = Math.min(last, 2 * Math.max(24, ...clocks.map(({ curve }) => curve.quantiles[0.9] ?? 0)));
  return drawCurves({
    curves: clocks.map((clock) => ({
      name: nameOf(clock.of),
      look: looks[clock.of],
      ...drawnSteps(stillThere(clock.curve), listOf(clock, 'events'), (share) =>
        words('report.touch.notDone', [share]),
      ),
    })),
    marks: clocks.flatMap((clock): readonly CurveMark[] => {
      const at = clock.curve.quantiles[0.5];
      if (at === undefined || at > upTo) return [];
      const text = words('quality.groupOf', [nameOf(clock.of), lengthWords(at, 'hour')]);
      const step = clock.curve.at.findLastIndex((each) => each <= at);
      const done = clock.curve.over[step] ?? clock.done;
      const opens = { name: listWithin(listOf(clock, 'events'), lengthWords(at, 'hour')), ...done };
      return [{ at, share: clock.curve.left[step] ?? 0.5, cell: { text, raw: at, opens }, said: text }];
    }),
    along: words('report.touch.along'),
    upTo: upTo * 1.04,
    shareText,
  });
}
