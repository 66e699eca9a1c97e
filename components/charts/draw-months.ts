import type { FigureCell } from './figure-data';
import { isolated } from './isolated';
import { lookColours, type Look } from './look';
import type { Drawn, Picture, Sheet } from './sheet';

/** A number of one month. */
export type MonthBar = {
  readonly value: number;
  readonly cell: FigureCell;
  readonly said: string;
  /** A share of so few that it is of chance: drawn hollow. */
  readonly isFew?: boolean;
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

/** Standing bars by month, one line of them for each measure; a press on a month opens its leads. */
export function drawMonths(asked: MonthsAsked): Picture {
  const step = nameHeight + labelHeight + barHeight + between;
  const height = asked.rows.length * step - between + axisHeight;
  return { height, draw: (sheet) => drawOn(sheet, asked, { height, step }) };
}

function drawOn(
  sheet: Sheet,
  { months, rows }: MonthsAsked,
  { height, step }: { readonly height: number; readonly step: number },
): Drawn {
  const { plotting, width, fills } = sheet;
  const each = width / Math.max(1, months.length);
  const inset = Math.min(10, each * 0.14);
  const bars = rows.flatMap(({ bars, look }, row): readonly Placed[] => {
    const most = Math.max(1e-9, ...bars.map(({ value }) => value));
    const first = bars.findIndex(({ value }) => value === most);
    return bars.map((bar, month) => ({
      ...bar,
      month,
      look,
      top: row * step + nameHeight,
      share: bar.value / most,
      isMost: month === first,
    }));
  });
  const names = rows.map(({ name }, row) => ({ name, y: row * step + nameHeight / 2 }));
  const every = Math.max(1, Math.ceil(wide / each));
  const ticks = months.flatMap((text, month) =>
    (months.length - 1 - month) % every === 0 ? [{ text, month }] : [],
  );
  const start = ({ month }: { readonly month: number }): number => month * each;
  const middle = ({ month }: { readonly month: number }): number => (month + 0.5) * each;
  const foot = ({ top }: Placed): number => top + labelHeight + barHeight;
  return sheet.draw({ height, x: { type: 'identity', axis: null }, y: { type: 'identity', axis: null } }, [
    plotting.rect(bars, {
      x1: start,
      x2: (bar: Placed) => start(bar) + each,
      y1: 'top',
      y2: foot,
      fill: 'transparent',
      ...sheet.pressable((at) => (bars[at] ? { ...bars[at], line: bars[at].top } : null)),
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
      rows.map((_, row) => row * step + step - between),
      { stroke: 'var(--edge)' },
    ),
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
