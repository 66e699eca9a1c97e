import { memo, useMemo, type ReactElement } from 'react';
import { dashOf, drawCurves } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import type { FigureTable, Told } from '@/components/charts/figure-data';
import { isolated } from '@/components/charts/isolated';
import type { Picture } from '@/components/charts/sheet';
import { tell } from '@/components/charts/tell';
import { Picker } from '@/components/field/Picker';
import { shareText } from '@/components/quality/figure-words';
import type { Counted } from '@/lib/metrics/report/counted';
import type { ExitTimes, ExitWay, StageExits, WayOut } from '@/lib/metrics/report/exits';
import { words } from '@/lib/words';
import { exitLooks } from './exit-looks';
import { countCell } from './figure-cells';
import { legendOf } from './legend-of';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';
import { curveTable } from './curve-table';
import { drawnSteps, wentBy } from './time-curves';
import { useStageChoice } from './use-stage-choice';

/**
 * Of the leads that came into a stage, which share had left it which way by which day, those that are still there counted
 * in (Aalen-Johansen): one way out takes leads from all others.
 */
export const ExitTimesFigure = memo(function ExitTimesFigure({
  report,
  names,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const stages = useMemo(
    () => report.exits.filter(({ incidence }) => incidence.at.length > 0 && waysOf(incidence).length > 0),
    [report],
  );
  const [stage, choose] = useStageChoice(
    stages.map((each) => ({ stage: each.stage, weight: each.all.count })),
  );
  const shown = stages.find((each) => each.stage === stage) ?? null;
  const picture = useMemo(() => shown && pictureOf(shown, names), [shown, names]);
  const table = useMemo(() => shown && tableOf(shown, names), [shown, names]);
  const came = report.times.stages.find((each) => each.stage === shown?.stage)?.stays;
  if (!shown || !table || !came) return null;
  const ways = waysOf(shown.incidence);
  return (
    <Figure
      title={words('report.exitTimes.title')}
      says={saysOf(shown, came, names)}
      of={of}
      picture={picture}
      table={table}
      legend={legendOf(
        ways.map(({ way }) => way),
        exitLooks,
        nameOf,
        (way) => ways.filter((each) => each.way === way).map(({ went }) => went),
        dashOf,
      )}
      notes={[words('report.exitTimes.notes')]}
      choices={
        <Picker
          label={words('report.stage')}
          choices={stages.map((each) => ({ id: each.stage, label: names.stage(each.stage) }))}
          value={shown.stage}
          onChange={choose}
        />
      }
      onOpen={onOpen}
    />
  );
});

function nameOf(way: ExitWay): string {
  return words(`report.exits.ways.${way}`);
}

/** The ways that anybody went. */
function waysOf({ ways }: ExitTimes): readonly WayOut[] {
  return ways.filter(({ went }) => went.count > 0);
}

/** By counts: what the curves come to is an estimate. */
function saysOf({ stage, incidence }: StageExits, came: Counted, names: ReportNames): Told | string {
  const name = names.stage(stage);
  const [most] = waysOf(incidence).toSorted((one, other) => other.went.count - one.went.count);
  if (!most) return '';
  const went = countCell(most.went, listOf(name, most.way));
  const all = countCell(came, words('quality.groupOf', [name, words('report.exitTimes.came')]));
  return tell(
    (from, counts, way) => words('report.exitTimes.says', [from, counts, way]),
    isolated(name),
    tell((k, n) => words('quality.counts', [k, n]), went, all),
    nameOf(most.way),
  );
}

/** How the list of those who went a way is headed. */
function listOf(stage: string, way: ExitWay): string {
  return words('quality.groupOf', [stage, nameOf(way)]);
}

function pictureOf({ stage, incidence }: StageExits, names: ReportNames): Picture | null {
  const last = incidence.at.at(-1);
  if (last === undefined) return null;
  return drawCurves({
    curves: waysOf(incidence).map((out) => ({
      name: nameOf(out.way),
      look: exitLooks[out.way],
      ...drawnSteps(wentBy(incidence, out), listOf(names.stage(stage), out.way)),
    })),
    marks: [],
    along: words('report.time.along'),
    upTo: Math.max(last, 1) * 1.04,
    shareText,
  });
}

function tableOf({ stage, incidence }: StageExits, names: ReportNames): FigureTable {
  return curveTable(
    waysOf(incidence).map((out) => ({
      name: nameOf(out.way),
      steps: wentBy(incidence, out),
      list: listOf(names.stage(stage), out.way),
    })),
    {
      name: words('report.exitTimes.way'),
      over: words('report.exitTimes.went'),
      share: words('report.curve.share'),
    },
  );
}
