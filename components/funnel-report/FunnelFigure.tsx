import { memo, useMemo, useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { drawBars, type Bar, type BarRow } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell, type FigureTable } from '@/components/charts/figure-data';
import type { Report, StageFigures } from '@/lib/metrics/report/report';
import { isolated } from '@/components/charts/isolated';
import { words } from '@/lib/words';
import { countCell, briefRate, rateWords, ratioCell, said, shareCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';

const views = ['cohort', 'snapshot', 'now'] as const;
type View = (typeof views)[number];
const dropLook = { tone: 'lost', pattern: 'falling' } as const;

/** The way of the funnel: who came so far, how many go on from each stage, and how many leave for good. */
export const FunnelFigure = memo(function FunnelFigure({
  report,
  names,
  of,
  onOpen,
}: PartProps): ReactElement {
  const [view, setView] = useState<View>('cohort');
  const picture = useMemo(
    () => drawBars({ rows: report.funnel.stages.filter(isShown).map((stage) => rowOf(stage, view, names)) }),
    [report, names, view],
  );
  const table = useMemo(() => tableOf(report, names), [report, names]);
  return (
    <Figure
      title={words('report.funnel.title')}
      says={saysOf(report, names)}
      of={of}
      picture={picture}
      table={table}
      legend={view === 'snapshot' ? [{ look: dropLook, text: words('report.funnel.droppedOut') }] : []}
      notes={[words(`report.funnel.notes.${view}`)]}
      choices={
        <ChoiceList
          label={words('report.funnel.view')}
          isLabelUnseen
          flow="row"
          choices={views.map((id) => ({ id, label: words(`report.funnel.views.${id}`) }))}
          value={view}
          onChange={setView}
        />
      }
      onOpen={onOpen}
    />
  );
});

function saysOf({ funnel: { toGoal, added } }: Report, names: ReportNames): string {
  return added.count === 0
    ? words('report.funnel.nobody')
    : words('report.funnel.says', [isolated(names.stage(toGoal.to)), rateWords(toGoal)]);
}

/** Off the way only those stages where somebody is, or went. */
function isShown({ isOnWay, now, entered }: StageFigures): boolean {
  return isOnWay || now.count + entered.count > 0;
}

const figureByView = { cohort: 'reached', snapshot: 'entered', now: 'now' } as const;

function rowOf(stage: StageFigures, view: View, names: ReportNames): BarRow {
  const name = names.stage(stage.stage);
  const column = words(`report.funnel.column.${figureByView[view]}`);
  const counted = stage[figureByView[view]];
  const list = words('quality.groupOf', [name, column]);
  const cell = countCell(counted, list);
  const bars: Bar[] = [{ value: counted.count, look: names.look(stage.stage), cell, said: said(list, cell) }];
  if (view === 'snapshot' && stage.droppedOut.k > 0) bars.push(dropped(stage, name));
  return { name, detail: detailOf(stage, view), bars };
}

function dropped({ droppedOut }: StageFigures, name: string): Bar {
  const list = words('quality.groupOf', [name, words('report.funnel.droppedOut')]);
  const cell = countCell({ count: droppedOut.k, leads: droppedOut.hits }, list);
  return { value: droppedOut.k, look: dropLook, cell, said: said(list, cell) };
}

function detailOf({ conversion, snapshot }: StageFigures, view: View): string | undefined {
  if (view === 'cohort' && conversion && conversion.n > 0)
    return words('report.funnel.goOn', [briefRate(conversion)]);
  if (view === 'snapshot' && snapshot?.ratio !== undefined)
    return words('report.funnel.ratio', [ratioCell(snapshot, '').text]);
  return undefined;
}

const columns = ['reached', 'entered', 'now', 'conversion', 'open', 'snapshot', 'droppedOut'] as const;

function tableOf({ funnel }: Report, names: ReportNames): FigureTable {
  const heading = (column: (typeof columns)[number]): string => words(`report.funnel.column.${column}`);
  return {
    columns: [words('report.stage'), ...columns.map((column) => heading(column))],
    rows: funnel.stages.filter(isShown).map((stage) => {
      const name = names.stage(stage.stage);
      const list = (column: (typeof columns)[number]): string =>
        words('quality.groupOf', [name, heading(column)]);
      const { conversion, snapshot, droppedOut } = stage;
      return [
        textCell(name),
        countCell(stage.reached, list('reached')),
        countCell(stage.entered, list('entered')),
        countCell(stage.now, list('now')),
        conversion ? shareCell(conversion, list('conversion')) : noCell,
        conversion ? countCell(conversion.open, list('open')) : noCell,
        snapshot ? ratioCell(snapshot, list('snapshot')) : noCell,
        droppedOut.n > 0 ? shareCell(droppedOut, list('droppedOut')) : noCell,
      ];
    }),
  };
}
