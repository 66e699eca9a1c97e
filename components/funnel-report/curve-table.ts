import { noCell, textCell, type FigureCell, type FigureTable } from '@/components/charts/figure-data';
import { shareText } from '@/components/quality/figure-words';
import { toldTimes } from '@/lib/metrics/report/times';
import { words } from '@/lib/words';
import { countCell, lengthWords } from './figure-cells';
import { listWithin, type Steps } from './time-curves';

/** One curve of a table. */
export type ToldCurve = {
  /** In the first column, where there are several. */
  readonly name: string;
  readonly steps: Steps;
  /** How the list of all that are over is headed. */
  readonly list: string;
  /** Times that are told beside the usual ones, and what each of them is. */
  readonly marks?: readonly { readonly at: number; readonly name: string }[];
};

type Columns = {
  /** Over the names; absent: there is one curve, and its name is not told. */
  readonly name?: string;
  readonly over: string;
  readonly share: string;
};

/** Curves as a table: by one time after the other what was over, each with its leads, and the share with its band. */
export function curveTable(curves: readonly ToldCurve[], columns: Columns): FigureTable {
  return {
    columns: [
      ...(columns.name === undefined ? [] : [columns.name]),
      words('report.curve.within'),
      columns.over,
      columns.share,
      words('report.curve.low'),
      words('report.curve.high'),
    ],
    rows: curves.flatMap((curve) =>
      rowsOf(curve).map((row) => (columns.name === undefined ? row : [textCell(curve.name), ...row])),
    ),
  };
}

function rowsOf({ steps, list, marks = [] }: ToldCurve): readonly (readonly FigureCell[])[] {
  const { unit, start, at, share, low, high, over } = steps;
  const times = [...usualTimes(steps).map((time) => ({ at: time, name: null })), ...marks];
  return times
    .toSorted((one, other) => one.at - other.at)
    .map(({ at: time, name }) => {
      const step = at.findLastIndex((each) => each <= time);
      const length = lengthWords(time, unit);
      const counted = over[step];
      return [
        textCell(name === null ? length : words('quality.groupOf', [name, length])),
        counted ? countCell(counted, listWithin(list, length)) : textCell((0).toLocaleString()),
        shareCell(share[step] ?? start),
        shareCell(step === -1 ? start : low[step]),
        shareCell(step === -1 ? start : high[step]),
      ];
    });
}

/** Up to the first by which there is no more to tell. */
function usualTimes({ unit, at }: Steps): readonly number[] {
  const last = at.at(-1) ?? 0;
  const times: readonly number[] = toldTimes[unit];
  return times.slice(0, times.findIndex((time) => time >= last) + 1 || times.length);
}

function shareCell(share: number | undefined): FigureCell {
  return share === undefined ? noCell : { text: shareText(share), raw: share };
}
