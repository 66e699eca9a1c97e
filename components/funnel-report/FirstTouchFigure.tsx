import { memo, useMemo, type ReactElement } from 'react';
import { drawCurves, dashOf, type CurveMark } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import { textCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import { shareText } from '@/components/quality/figure-words';
import { quantileShares } from '@/lib/metrics/report/times';
import type { ClockFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { countCell, lengthWords, timeCell } from './figure-cells';
import type { PartProps } from './part';

const looks: Readonly<Record<ClockFigures['of'], Look>> = {
  acceptance: { tone: 'accepted', pattern: 'solid' },
  contact: { tone: 'qualified', pattern: 'solid' },
};

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
  if (clocks.length === 0) return null;
  return (
    <Figure
      title={words('report.touch.title')}
      says={clocks.map((clock) => saysOf(clock)).join(' ')}
      of={of}
      picture={picture}
      table={{
        columns: [
          words('report.followUp.clock'),
          words('report.touch.events'),
          words('report.touch.waiting'),
          ...quantileShares.map((share) => words('report.touch.by', [shareText(share)])),
        ],
        rows: clocks.map((clock) => [
          textCell(nameOf(clock)),
          { text: clock.curve.events.toLocaleString(), raw: clock.curve.events },
          countCell(clock.pending, words('quality.groupOf', [nameOf(clock), words('report.touch.waiting')])),
          ...quantileShares.map((share) => timeCell(clock.curve.quantiles[share], 'hour')),
        ]),
      }}
      legend={clocks.map((clock, place) => ({
        look: looks[clock.of],
        text: nameOf(clock),
        dash: dashOf(place),
      }))}
      onOpen={onOpen}
    />
  );
});

function nameOf({ of }: ClockFigures): string {
  return words(`report.followUp.clocks.${of}`);
}

function saysOf(clock: ClockFigures): string {
  const half = clock.curve.quantiles[0.5];
  return half === undefined
    ? words('report.touch.saysFew', [nameOf(clock)])
    : words('report.touch.says', [nameOf(clock), lengthWords(half, 'hour')]);
}

function pictureOf(clocks: readonly ClockFigures[]) {
  const last = Math.max(0, ...clocks.map(({ curve }) => curve.at.at(-1) ?? 0));
  if (last === 0) return null;
  // A few that waited for weeks would squeeze all others.
  const upTo = Math.min(last, 2 * Math.max(24, ...clocks.map(({ curve }) => curve.quantiles[0.9] ?? 0)));
  return drawCurves({
    curves: clocks.map((clock) => ({
      name: nameOf(clock),
      look: looks[clock.of],
      at: [0, ...clock.curve.at],
      share: [1, ...clock.curve.left],
    })),
    marks: clocks.flatMap((clock): readonly CurveMark[] => {
      const at = clock.curve.quantiles[0.5];
      if (at === undefined || at > upTo) return [];
      const text = words('quality.groupOf', [nameOf(clock), lengthWords(at, 'hour')]);
      const left = clock.curve.left[clock.curve.at.findLastIndex((each) => each <= at)] ?? 0.5;
      const opens = {
        name: words('quality.groupOf', [nameOf(clock), words('report.followUp.met')]),
        leads: clock.met.leads,
      };
      return [{ at, share: left, cell: { text, raw: at, opens }, said: text }];
    }),
    along: words('report.touch.along'),
    upTo: upTo * 1.04,
    shareText,
  });
}
