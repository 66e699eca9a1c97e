import { memo, useMemo, type ReactElement } from 'react';
import { drawBars } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { textCell } from '@/components/charts/figure-data';
import type { Look } from '@/components/charts/look';
import type { ClockFigures } from '@/lib/metrics/report/hand-offs';
import type { Report } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { countCell, briefRate, rateWords, said, shareCell } from './figure-cells';
import type { PartProps } from './part';

const states = ['met', 'breached', 'pending', 'passedOn'] as const;

const looks: Readonly<Record<(typeof states)[number], Look>> = {
  met: { tone: 'won', pattern: 'solid' },
  breached: { tone: 'lost', pattern: 'falling' },
  pending: { tone: 'hand-off', pattern: 'dots' },
  passedOn: { tone: 'closed', pattern: 'open' },
};

/** Both follow-up clocks: in time, too late, and those that say nothing yet. */
export const FollowUpFigure = memo(function FollowUpFigure({ report, of, onOpen }: PartProps): ReactElement {
  const rows = useMemo(() => clocksOf(report).map((clock) => rowOf(clock)), [report]);
  const picture = useMemo(() => drawBars({ rows }), [rows]);
  const { attainment } = report.summary;
  return (
    <Figure
      title={words('report.followUp.title')}
      says={
        attainment.n === 0
          ? words('report.followUp.nobody')
          : words('report.followUp.says', [rateWords(attainment)])
      }
      of={of}
      picture={picture}
      table={{
        columns: [
          words('report.followUp.clock'),
          ...states.map((state) => words(`report.followUp.${state}`)),
          words('report.followUp.attainment'),
        ],
        rows: clocksOf(report).map((clock, place) => [
          textCell(clockName(clock)),
          ...(rows[place]?.bars ?? []).map(({ counted }) => counted),
          shareCell(
            clock.attainment,
            words('quality.groupOf', [clockName(clock), words('report.followUp.met')]),
          ),
        ]),
      }}
      legend={states.map((state) => ({ look: looks[state], text: words(`report.followUp.${state}`) }))}
      notes={[words('report.followUp.notes')]}
      onOpen={onOpen}
    />
  );
});

function clocksOf({ followUp }: Report): readonly ClockFigures[] {
  return [followUp.acceptance, followUp.contact];
}

function clockName({ of }: ClockFigures): string {
  return words(`report.followUp.clocks.${of}`);
}

function rowOf(clock: ClockFigures) {
  const name = clockName(clock);
  return {
    name,
    detail: words('report.followUp.inTime', [briefRate(clock.attainment)]),
    bars: states.map((state) => {
      const counted = clock[state];
      const list = words('quality.groupOf', [name, words(`report.followUp.${state}`)]);
      const cell = countCell(counted, list);
      const text = said(words(`report.followUp.${state}`), cell);
      return {
        value: counted.count,
        look: looks[state],
        cell: { ...cell, text },
        counted: cell,
        said: said(list, cell),
      };
    }),
  };
}
