import { memo, useMemo, type ReactElement } from 'react';
import type { Look } from '@/components/charts/look';
import { tell } from '@/components/charts/tell';
import type { ClockFigures } from '@/lib/metrics/report/hand-offs';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { briefShare, countCell, said, shareCell } from './figure-cells';
import { legendOf } from './legend-of';
import type { PartProps } from './part';

const states = ['met', 'breached', 'pending', 'passedOn'] as const;

const looks: Readonly<Record<(typeof states)[number], Look>> = {
  met: { tone: 'won', pattern: 'solid' },
  breached: { tone: 'lost', pattern: 'falling' },
  pending: { tone: 'hand-off', pattern: 'dots' },
  passedOn: { tone: 'closed', pattern: 'open' },
};

/** Both follow-up clocks: in time, too late, and those that say nothing yet. */
export const FollowUpFigure = memo(function FollowUpFigure({
  report: { followUp, summary },
  of,
  onOpen,
}: PartProps): ReactElement {
  const clocks = useMemo(() => [followUp.acceptance, followUp.contact], [followUp]);
  const lines = useMemo(() => clocks.map((clock) => lineOf(clock)), [clocks]);
  return (
    <BarsFigure
      title={words('report.followUp.title')}
      says={
        summary.attainment.n === 0
          ? words('report.followUp.nobody')
          : tell(
              (share) => words('report.followUp.says', [share]),
              shareCell(summary.attainment, words('report.followUp.met')),
            )
      }
      of={of}
      lines={lines}
      columns={[
        words('report.followUp.clock'),
        ...states.map((state) => words(`report.followUp.${state}`)),
        words('report.followUp.attainment'),
      ]}
      legend={legendOf(
        states,
        looks,
        (state) => words(`report.followUp.${state}`),
        (state) => clocks.map((clock) => clock[state]),
      )}
      notes={[words('report.followUp.notes')]}
      onOpen={onOpen}
    />
  );
});

function lineOf(clock: ClockFigures): BarsLine {
  const name = words(`report.followUp.clocks.${clock.of}`);
  const list = (state: (typeof states)[number]): string =>
    words('quality.groupOf', [name, words(`report.followUp.${state}`)]);
  return {
    name,
    detail: tell(
      (share) => words('report.followUp.inTime', [share]),
      briefShare(clock.attainment, list('met')),
    ),
    bars: states
      .filter((state) => clock[state].count > 0)
      .map((state) => {
        const cell = countCell(clock[state], list(state));
        const text = said(words(`report.followUp.${state}`), cell);
        return {
          value: clock[state].count,
          look: looks[state],
          cell: { ...cell, text },
          said: said(list(state), cell),
        };
      }),
    cells: [
      ...states.map((state) => countCell(clock[state], list(state))),
      shareCell(clock.attainment, list('met')),
    ],
  };
}
