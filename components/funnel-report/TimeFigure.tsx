import { memo, useMemo, type ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { drawCurves, type CurveMark } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import type { FigureTable, Told } from '@/components/charts/figure-data';
import type { Picture } from '@/components/charts/sheet';
import { shareText } from '@/components/quality/figure-words';
import type { StageTime } from '@/lib/metrics/report/times';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import { words } from '@/lib/words';
import { countCell, lengthWords } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';
import { curveTable } from './curve-table';
import { StageTimes } from './StageTimes';
import { StayLengths } from './StayLengths';
import { drawnSteps, listWithin, stillThere } from './time-curves';
import { useStageChoice } from './use-stage-choice';

/** Fewer stays say little of how long they take; fewer than `few` say nothing of it. */
const enough = 10;
const few = 5;
const noTable: FigureTable = { columns: [], rows: [] };

/** How long leads stay in a stage, those that are still there counted in; and the stays by their length. */
export const TimeFigure = memo(function TimeFigure({ report, names, of, onOpen }: PartProps): ReactElement {
  const stages = useMemo(() => report.times.stages.filter(({ stays }) => stays.count > 0), [report]);
  const [stage, choose] = useStageChoice(
    stages.map((each) => ({ stage: each.stage, weight: each.stays.count })),
  );
  const shown = stages.find((each) => each.stage === stage) ?? null;
  const picture = useMemo(() => shown && pictureOf(shown, names), [shown, names]);
  const table = useMemo(() => (shown ? tableOf(shown, names) : noTable), [shown, names]);
  return (
    <>
      <Figure
        title={words('report.time.title')}
        says={shown ? saysOf(shown, names) : words('report.time.nobody')}
        of={of}
        picture={picture}
        table={table}
        notes={shown ? notesOf(shown, names) : []}
        choices={
          shown && (
            <Picker
              label={words('report.stage')}
              choices={stages.map((each) => ({ id: each.stage, label: names.stage(each.stage) }))}
              value={shown.stage}
              onChange={choose}
            />
          )
        }
        onOpen={onOpen}
      />
      {shown && <StayLengths time={shown} names={names} of={of} onOpen={onOpen} />}
      {shown && <StageTimes times={stages} names={names} of={of} onOpen={onOpen} />}
    </>
  );
});

function saysOf({ stage, stays, curve: { quantiles } }: StageTime, names: ReportNames): Told | string {
  const name = isolated(names.stage(stage));
  const [half, most] = [quantiles[0.5], quantiles[0.9]];
  if (stays.count < few)
    return tell(
      (count) => words('report.time.saysTooFew', [name, count]),
      countCell(stays, listOf(names.stage(stage), 'stays')),
    );
  if (half === undefined) return words('report.time.saysFew', [name]);
  return most === undefined
    ? words('report.time.saysHalf', [name, lengthWords(half)])
    : words('report.time.says', [name, lengthWords(half), lengthWords(most)]);
}

function notesOf(
  { stage, curve, naive, stays, over, open, skipped }: StageTime,
  names: ReportNames,
): readonly (Told | string)[] {
  const name = names.stage(stage);
  const isShorter = (naive.median ?? 0) < (curve.quantiles[0.5] ?? Number.POSITIVE_INFINITY);
  return [
    tell(
      (ended, going) => words('report.time.notes', [ended, going]),
      countCell(over, listOf(name, 'over')),
      countCell(open, listOf(name, 'open')),
    ),
    ...(naive.median === undefined || open.count === 0
      ? []
      : [words(isShorter ? 'report.time.naive' : 'report.time.naiveSame', [lengthWords(naive.median)])]),
    ...(skipped.count === 0
      ? []
      : [
          tell(
            (count) => words('report.time.skipped', skipped.count, [count]),
            countCell(skipped, words('quality.groupOf', [name, words('report.time.skippedName')])),
          ),
        ]),
    ...(stays.count < enough ? [words('report.small')] : []),
  ];
}

/** How the list of the stays of a stage is headed. */
function listOf(name: string, column: 'stays' | 'over' | 'open'): string {
  return words('quality.groupOf', [name, words(`report.time.column.${column}`)]);
}

function pictureOf(time: StageTime, names: ReportNames): Picture | null {
  const { curve, stage, over } = time;
  const last = curve.at.at(-1);
  if (last === undefined) return null;
  const name = names.stage(stage);
  const marks = marksOf(time).map(({ at, name: mark }): CurveMark => {
    const text = words('quality.groupOf', [mark, lengthWords(at)]);
    const step = curve.at.findLastIndex((each) => each <= at);
    const opens = { name: listWithin(listOf(name, 'over'), lengthWords(at)), ...(curve.over[step] ?? over) };
    return { at, share: curve.left[step] ?? 1, cell: { text, raw: at, opens }, said: text };
  });
  return drawCurves({
    curves: [
      {
        name,
        look: names.look(stage),
        ...drawnSteps(stillThere(curve), listOf(name, 'over'), (share) =>
          words('report.time.stillThere', [share]),
        ),
      },
    ],
    marks,
    along: words('report.time.along'),
    upTo: Math.max(last, curve.quantiles[0.9] ?? 0, 1) * 1.04,
    shareText,
  });
}

function tableOf(time: StageTime, names: ReportNames): FigureTable {
  const name = names.stage(time.stage);
  return curveTable(
    [
      {
        name,
        steps: stillThere(time.curve),
        list: listOf(name, 'over'),
        marks: marksOf(time),
      },
    ],
    { over: words('report.time.column.over'), share: words('report.time.left') },
  );
}

/** The times by which half and most of the stays are over. */
function marksOf({
  curve: { quantiles },
}: StageTime): readonly { readonly at: number; readonly name: string }[] {
  return ([0.5, 0.9] as const).flatMap((share) => {
    const at = quantiles[share];
    return at === undefined
      ? []
      : [{ at, name: words(`report.time.mark.${share === 0.5 ? 'half' : 'most'}`) }];
  });
}
