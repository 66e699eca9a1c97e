import type { FigureCell } from './figure-data';
import { isolated } from './isolated';
import { lookColours, type Look } from './look';
import type { Drawn, Picture, Sheet } from './sheet';
import { wholeSize, wholeText, type Whole } from './whole';

/** A number of one month. */
export type MonthBar = {
  readonly value: number;
  readonly cell: FigureCell;
  readonly said: string;
  /** A share of so few that it is of chance: drawn hollow. */
  readonly isFew?: boolean;
  /** What it is a share of; stands beneath it. */
  readonly whole?: Whole | undefined;
};

/** One measure over the months, on a scale of its own. */
export type MonthRow = {
  readonly name: string;
  readonly look: Look;
  /** In the order of the months. */
  readonly bars: readonly MonthBar[];
};

type MonthsAsked = {
  /** As short as they can be said. */
  readonly months: readonly string[];
  readonly rows: readonly MonthRow[];
};

/** In px. */
const nameHeight = 20;
const barHeight = 56;
const labelHeight = 18;
const between = 10;
/** Beneath the bars of shares, for what they are of. */
const wholeHeight = 18;
const axisHeight = 22;
/** Narrower months are told by every second, third name, and only their greatest number is written. */
const wide = 34;

type Placed = MonthBar & {
  readonly month: number;
  readonly top: number;
  readonly share: number;
  readonly isMost: boolean;
  readonly look: Look;
};
/** A bar, or the whole beneath it. */
type Key = Pick<MonthBar, 'cell' | 'said'> & { readonly of: Placed; readonly isWhole: boolean };

type LaidOut = {
  readonly height: number;
  /** Where each row begins. */
  readonly tops: readonly number[];
};

/**
 * Standing bars by month, one line of them for each measure; a press on a month opens its leads. What a share is of stands
 * beneath its bar, and opens all of them.
 */
export function drawMonths(asked: MonthsAsked): Picture {
  const laidOut = layOut(asked);
  return { height: laidOut.height, draw: (sheet) => drawOn(sheet, asked, laidOut) };
}

function layOut({ rows }: MonthsAsked): LaidOut {
  const tops: number[] = [];
  let top = 0;
  for (const { bars } of rows) {
    tops.push(top);
    const hasWholes = bars.some(({ whole }) => whole !== undefined);
    top += nameHeight + labelHeight + barHeight + (hasWholes ? wholeHeight : 0) + between;
  }
  return { height: top - between + axisHeight, tops };
}

function drawOn(sheet: Sheet, { months, rows }: MonthsAsked, { height, tops }: LaidOut): Drawn {
  const { plotting, width, fills, widthOf } = sheet;
  const topOf = (row: number): number => tops[row] ?? 0;
  const each = width / Math.max(1, months.length);
  const inset = Math.min(10, each * 0.14);
  const bars = rows.flatMap(({ bars, look }, row): readonly Placed[] => {
    const most = Math.max(1e-9, ...bars.map(({ value }) => value));
    const first = bars.findIndex(({ value }) => value === most);
    return bars.map((bar, month) => ({
      ...bar,
      month,
      look,
      top: topOf(row) + nameHeight,
      share: bar.value / most,
      isMost: month === first,
    }));
  });
  const keys = bars.flatMap((of): readonly Key[] => [
    { cell: of.cell, said: of.said, of, isWhole: false },
    ...(of.whole ? [{ cell: of.whole.cell, said: of.whole.said, of, isWhole: true }] : []),
  ]);
  const names = rows.map(({ name }, row) => ({ name, y: topOf(row) + nameHeight / 2 }));
  const every = Math.max(1, Math.ceil(wide / each));
  const ticks = months.flatMap((text, month) =>
    (months.length - 1 - month) % every === 0 ? [{ text, month }] : [],
  );
  const start = ({ month }: { readonly month: number }): number => month * each;
  const middle = ({ month }: { readonly month: number }): number => (month + 0.5) * each;
  const foot = ({ top }: Placed): number => top + labelHeight + barHeight;
  return sheet.draw({ height, x: { type: 'identity', axis: null }, y: { type: 'identity', axis: null } }, [
    plotting.rect(keys, {
      x1: ({ of }: Key) => start(of),
      x2: ({ of }: Key) => start(of) + each,
      y1: ({ of, isWhole }: Key) => (isWhole ? foot(of) + 1 : of.top),
      y2: ({ of, isWhole }: Key) => foot(of) + (isWhole ? wholeHeight : 0),
      fill: 'transparent',
      ...sheet.pressable((at) => (keys[at] ? { ...keys[at], line: keys[at].of.top } : null)),
    }),
    plotting.rect(bars, {
      x1: (bar: Placed) => start(bar) + inset,
      x2: (bar: Placed) => start(bar) + each - inset,
      y1: (bar: Placed) => foot(bar) - bar.share * barHeight,
      y2: foot,
      fill: ({ look, isFew = false }: Placed) => fills.of(isFew ? { ...look, pattern: 'open' } : look),
      stroke: ({ look }: Placed) => lookColours(look).ink,
      filter: ({ share }: Placed) => share > 0,
      pointerEvents: 'none',
    }),
    plotting.ruleY(
      rows.map((_, row) => topOf(row) + nameHeight + labelHeight + barHeight),
      { stroke: 'var(--edge)' },
    ),
    plotting.text(bars, {
      x: middle,
      y: (bar: Placed) => foot(bar) + wholeHeight / 2 + 1,
      text: ({ whole }: Placed) =>
        whole ? isolated(wholeText(whole, each - 3, (text) => widthOf(text, wholeSize))) : '',
      fill: 'var(--text-2)',
      fontSize: wholeSize,
      lineAnchor: 'middle',
      pointerEvents: 'none',
    }),
    plotting.text(bars, {
      x: middle,
      y: (bar: Placed) => foot(bar) - bar.share * barHeight - 9,
      text: ({ cell }: Placed) => cell.text,
      filter: ({ isMost, month }: Placed) => each >= wide || isMost || month === months.length - 1,
      fill: 'var(--text)',
      fontSize: 12,
      pointerEvents: 'none',
    }),
    plotting.text(names, {
      x: 0,
      y: 'y',
      text: ({ name }: (typeof names)[number]) => isolated(name),
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: 'var(--text)',
      fontWeight: 500,
      lineWidth: width / 13,
      textOverflow: 'ellipsis-end',
    }),
    plotting.text(ticks, {
      x: middle,
      y: height - axisHeight / 2,
      text: 'text',
      fill: 'var(--text-2)',
      fontSize: 12,
      lineAnchor: 'middle',
    }),
  ]);
}
