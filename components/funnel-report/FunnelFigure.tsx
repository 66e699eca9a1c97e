import { memo, useMemo, useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { drawBars, type Bar, type BarRow } from '@/components/charts/draw-bars';
import { Figure } from '@/components/charts/Figure';
import { noCell, textCell, type FigureTable, type Told } from '@/components/charts/figure-data';
import type { Report, StageFigures } from '@/lib/metrics/report/report';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import { words } from '@/lib/words';
import { briefShare, countCell, ratioCell, said, shareCell } from './figure-cells';
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

function saysOf({ funnel: { toGoal, added } }: Report, names: ReportNames): Told | string {
  return added.count === 0
    ? words('report.funnel.nobody')
    : tell(
        (stage, share) => words('report.funnel.says', [stage, share]),
        isolated(names.stage(toGoal.to)),
        shareCell(
          toGoal,
          words('quality.groupOf', [names.stage(toGoal.to), words('report.funnel.column.reached')]),
        ),
      );
}

/** Off the way only those stages where somebody is, or went. */
function isShown({ isOnWay, now, entered }: StageFigures): boolean {
  return isOnWay || now.count + entered.count > 0;
}

const figureByView = { cohort: 'reached', snapshot: 'entered', now: 'now' } as const;

function rowOf(stage: StageFigures, view: View, names: ReportNames): BarRow {
  const name = names.stage(stage.stage);
  const counted = stage[figureByView[view]];
  const list = listOf(name, figureByView[view]);
  const cell = countCell(counted, list);
  const bars: Bar[] = [{ value: counted.count, look: names.look(stage.stage), cell, said: said(list, cell) }];
  if (view === 'snapshot' && stage.droppedOut.k > 0) bars.push(dropped(stage, name));
  return { name, detail: detailOf(stage, view, name), bars };
}

function dropped({ droppedOut }: StageFigures, name: string): Bar {
  const list = words('quality.groupOf', [name, words('report.funnel.droppedOut')]);
  const cell = countCell({ count: droppedOut.k, leads: droppedOut.hits }, list);
  return { value: droppedOut.k, look: dropLook, cell, said: said(list, cell) };
}

function detailOf({ conversion, snapshot }: StageFigures, view: View, name: string): Told | undefined {
  if (view === 'cohort' && conversion && conversion.n > 0)
    return tell(
      (share) => words('report.funnel.goOn', [share]),
      briefShare(conversion, listOf(name, 'conversion')),
    );
  if (view === 'snapshot' && snapshot?.ratio !== undefined)
    return tell(
      (ratio) => words('report.funnel.ratio', [ratio]),
      ratioCell(snapshot, listOf(name, 'snapshot')),
    );
  return undefined;
}

const columns = ['reached', 'entered', 'now', 'conversion', 'open', 'snapshot', 'droppedOut'] as const;
type Column = (typeof columns)[number];

function headingOf(column: Column): string {
  return words(`report.funnel.column.${column}`);
}

/** How the list of those behind a number of a stage is headed. */
function listOf(name: string, column: Column): string {
  return words('quality.groupOf', [name, headingOf(column)]);
}

function tableOf({ funnel }: Report, names: ReportNames): FigureTable {
  return {
    columns: [words('report.stage'), ...columns.map((column) => headingOf(column))],
    rows: funnel.stages.filter(isShown).map((stage) => {
      const name = names.stage(stage.stage);
      const list = (column: Column): string => listOf(name, column);
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
