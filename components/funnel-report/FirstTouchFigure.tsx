import { memo, useMemo, type ReactElement } from 'react';
import { drawCurves, dashOf, type CurveMark } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureTable, type Told } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import { shareText } from '@/components/quality/figure-words';
import { quantileShares } from '@/lib/metrics/report/times';
import type { ClockFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { countCell, lengthWords, timeCell } from './figure-cells';
import { legendOf } from './legend-of';
import type { PartProps } from './part';
import { stillThere } from './time-curves';

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
      notes={[words('report.touch.notes')]}
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

function tableOf(clocks: readonly ClockFigures[]): FigureTable {
  return {
    columns: [
      words('report.followUp.clock'),
      words('report.touch.events'),
      words('report.touch.waiting'),
      ...quantileShares.map((share) => words('report.touch.by', [shareText(share)])),
    ],
    rows: clocks.map((clock) => [
      textCell(nameOf(clock.of)),
      countCell(clock.done, listOf(clock, 'events')),
      countCell(clock.waiting, listOf(clock, 'waiting')),
      ...quantileShares.map((share) => timeCell(clock.curve.quantiles[share], 'hour')),
    ]),
  };
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
      ...stillThere(clock.curve),
    })),
    marks: clocks.flatMap((clock): readonly CurveMark[] => {
      const at = clock.curve.quantiles[0.5];
      if (at === undefined || at > upTo) return [];
      const text = words('quality.groupOf', [nameOf(clock.of), lengthWords(at, 'hour')]);
      const left = clock.curve.left[clock.curve.at.findLastIndex((each) => each <= at)] ?? 0.5;
      const opens = { name: listOf(clock, 'events'), ...clock.done };
      return [{ at, share: left, cell: { text, raw: at, opens }, said: text }];
    }),
    along: words('report.touch.along'),
    upTo: upTo * 1.04,
    shareText,
  });
}
