import { memo, useMemo, type ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { drawCurves, type CurveMark } from '@/components/charts/draw-curves';
import { Figure } from '@/components/charts/Figure';
import { textCell, type FigureTable, type Told } from '@/components/charts/figure-data';
import type { Picture } from '@/components/charts/sheet';
import { shareText } from '@/components/quality/figure-words';
import type { StageTime } from '@/lib/metrics/report/times';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import { words } from '@/lib/words';
import { countCell, lengthWords, timeCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';
import { StayLengths } from './StayLengths';
import { stillThere } from './time-curves';
import { useStageChoice } from './use-stage-choice';

/** Fewer stays say little of how long they take; fewer than `few` say nothing of it. */
const enough = 10;
const few = 5;

/** How long leads stay in a stage, those that are still there counted in; and the stays by their length. */
export const TimeFigure = memo(function TimeFigure({ report, names, of, onOpen }: PartProps): ReactElement {
  const stages = useMemo(() => report.times.stages.filter(({ stays }) => stays.count > 0), [report]);
  const [stage, choose] = useStageChoice(
    stages.map((each) => ({ stage: each.stage, weight: each.stays.count })),
  );
  const shown = stages.find((each) => each.stage === stage) ?? null;
  const picture = useMemo(() => shown && pictureOf(shown, names), [shown, names]);
  const table = useMemo(() => tableOf(stages, names), [stages, names]);
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
  const { curve, stage, stays } = time;
  const last = curve.at.at(-1);
  if (last === undefined) return null;
  const marks = ([0.5, 0.9] as const).flatMap((share): readonly CurveMark[] => {
    const at = curve.quantiles[share];
    if (at === undefined) return [];
    const name = words(`report.time.mark.${share === 0.5 ? 'half' : 'most'}`);
    const text = words('quality.groupOf', [name, lengthWords(at)]);
    const left = curve.left[curve.at.findLastIndex((each) => each <= at)] ?? 1 - share;
    const opens = { name: words('report.time.stays', [names.stage(stage)]), ...stays };
    return [{ at, share: left, cell: { text, raw: at, opens }, said: text }];
  });
  return drawCurves({
    curves: [
      {
        name: names.stage(stage),
        look: names.look(stage),
        ...stillThere(curve),
      },
    ],
    marks,
    along: words('report.time.along'),
    upTo: Math.max(last, curve.quantiles[0.9] ?? 0, 1) * 1.04,
    shareText,
  });
}

function tableOf(stages: readonly StageTime[], names: ReportNames): FigureTable {
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
    rows: stages.map(({ stage, stays, over, open, curve, naive, ages }) => {
      const name = names.stage(stage);
      const list = (column: 'stays' | 'over' | 'open'): string => listOf(name, column);
      const all = { ...stays, name: list('stays') };
      return [
        textCell(name),
        countCell(stays, list('stays')),
        countCell(over, list('over')),
        countCell(open, list('open')),
        timeCell(curve.quantiles[0.5], 'day', all),
        timeCell(curve.quantiles[0.9], 'day', all),
        timeCell(naive.median, 'day', { ...over, name: list('over') }),
        timeCell(ages.oldest, 'day', { ...open, name: list('open') }),
      ];
    }),
  };
}
