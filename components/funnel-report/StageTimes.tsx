import { useMemo, type ReactElement } from 'react';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureTable } from '@/components/charts/figure-data';
import { tell } from '@/components/charts/tell';
import { together } from '@/lib/metrics/report/counting';
import type { StageTime } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { countCell, timeCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';
import { listWithin } from './time-curves';

type Props = Omit<PartProps, 'report'> & { readonly times: readonly StageTime[] };

/** How long leads stay in each stage, one beneath the other. */
export function StageTimes({ times, names, of, onOpen }: Props): ReactElement {
  const table = useMemo(() => tableOf(times, names), [times, names]);
  const all = (part: 'stays' | 'over') =>
    countCell(together(times.map((time) => time[part])), words(`report.time.column.${part}`));
  return (
    <Figure
      title={words('report.time.byStage')}
      says={tell((stays, over) => words('report.time.saysByStage', [stays, over]), all('stays'), all('over'))}
      of={of}
      picture={null}
      table={table}
      onOpen={onOpen}
    />
  );
}

function tableOf(times: readonly StageTime[], names: ReportNames): FigureTable {
  return {
    columns: [
      words('report.stage'),
      words('report.time.column.stays'),
      words('report.time.column.over'),
      words('report.time.column.open'),
      words('report.time.mark.half'),
      words('report.time.mark.most'),
      words('report.time.column.naive'),
      words('report.time.column.oldest'),
    ],
    rows: times.map((time) => {
      const { stage, stays, over, open, naive, ages } = time;
      const name = names.stage(stage);
      const list = (column: 'stays' | 'over' | 'open'): string =>
        words('quality.groupOf', [name, words(`report.time.column.${column}`)]);
      return [
        textCell(name),
        countCell(stays, list('stays')),
        countCell(over, list('over')),
        countCell(open, list('open')),
        quantileCell(time, 0.5, list('over')),
        quantileCell(time, 0.9, list('over')),
        timeCell(naive.median, 'day', { ...over, name: list('over') }),
        timeCell(ages.oldest, 'day', { ...open, name: list('open') }),
      ];
    }),
  };
}

/** A time by which a share of the stays is over; opens those that were. */
function quantileCell({ curve }: StageTime, share: 0.5 | 0.9, list: string) {
  const at = curve.quantiles[share];
  const over = curve.over[curve.at.findLastIndex((each) => each <= (at ?? -1))];
  const cell = timeCell(at);
  return over ? timeCell(at, 'day', { ...over, name: listWithin(list, cell.text) }) : cell;
}
