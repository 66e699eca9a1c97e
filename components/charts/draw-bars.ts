import type { FigureCell } from './figure-data';
import { isolated } from './isolated';
import { lookColours, type Look } from './look';
import type { Drawn, Picture, Sheet } from './sheet';

/** One bar: a count, or a share with its interval. */
export type Bar = {
  readonly value: number;
  /** Ends of its interval; absent: none is drawn. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly look: Look;
  /** What stands beside it, and opens. */
  readonly cell: FigureCell;
  /** As read aloud: of what it is the number, and the number. */
  readonly said: string;
};

/** Bars that belong together, under their name. */
export type BarRow = {
  readonly name: string;
  /** At the far end of the name's line. */
  readonly detail?: string | undefined;
  readonly bars: readonly Bar[];
};

type BarsAsked = {
  readonly rows: readonly BarRow[];
  /** The value at the far end; absent: the greatest there is. */
  readonly upTo?: number;
  /** One line that all are measured by, as a target is. */
  readonly mark?: { readonly value: number; readonly text: string };
};

/** In px. */
const nameHeight = 20;
const lane = 22;
const thickness = 14;
const between = 12;
const markHeight = 18;
/** Of an average letter at the size of the labels. */
const letter = 6.6;

/** The library guesses how wide a text is: some letters are wider. */
const fitting = 0.92;

type PlacedBar = Bar & { readonly top: number };
type PlacedName = { readonly row: BarRow; readonly top: number };
type LaidOut = {
  readonly height: number;
  readonly bars: readonly PlacedBar[];
  readonly names: readonly PlacedName[];
};

/** Lying bars under their names, each with its number beside it; a press anywhere on its line opens its leads. */
export function drawBars(asked: BarsAsked): Picture {
  const laidOut = layOut(asked);
  return { height: laidOut.height, draw: (sheet) => drawOn(sheet, asked, laidOut) };
}

function layOut({ rows, mark }: BarsAsked): LaidOut {
  const bars: PlacedBar[] = [];
  const names: PlacedName[] = [];
  let top = mark ? markHeight : 0;
  for (const row of rows) {
    names.push({ row, top });
    top += nameHeight;
    for (const bar of row.bars) {
      bars.push({ ...bar, top });
      top += lane;
    }
    top += between;
  }
  return { height: Math.max(lane, top - between + 4), bars, names };
}

function drawOn(sheet: Sheet, { upTo, mark }: BarsAsked, { height, bars, names }: LaidOut): Drawn {
  const { plotting, width, isRightToLeft, fills } = sheet;
  const most = upTo ?? Math.max(1e-9, ...bars.map((bar) => endOf(bar)));
  const room = Math.min(width / 2, 14 + letter * Math.max(3, ...bars.map(({ cell }) => cell.text.length)));
  const place = (value: number): number => {
    const far = 1 + (Math.min(most, value) / most) * Math.max(0, width - room - 1);
    return isRightToLeft ? width - far : far;
  };
  const [near, far] = isRightToLeft ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const edge = (share: number): number => (isRightToLeft ? width * (1 - share) : width * share);
  const label = { fill: 'var(--text)', lineAnchor: 'middle', pointerEvents: 'none' } as const;
  const hasDetail = names.some(({ row }) => row.detail !== undefined);
  const ranged = bars.filter(({ low, high }) => low !== undefined && high !== undefined);
  const nameShare = hasDetail ? 0.48 : 1;
  return sheet.draw({ height, x: { type: 'identity', axis: null }, y: { type: 'identity', axis: null } }, [
    plotting.rect(bars, {
      x1: 0,
      x2: width,
      y1: 'top',
      y2: ({ top }: PlacedBar) => top + lane,
      fill: 'transparent',
      ...sheet.pressable((at) => bars[at] ?? null),
    }),
    plotting.rect(bars, {
      x1: place(0),
      x2: ({ value }: PlacedBar) => place(value),
      y1: ({ top }: PlacedBar) => top + (lane - thickness) / 2,
      y2: ({ top }: PlacedBar) => top + (lane + thickness) / 2,
      fill: ({ look }: PlacedBar) => fills.of(look),
      stroke: ({ look }: PlacedBar) => lookColours(look).ink,
      strokeWidth: 1,
      pointerEvents: 'none',
    }),
    // Once wider in the ground's colour, so that the line is seen on any pattern.
    ...(['var(--surface)', 'var(--text)'] as const).map((stroke, layer) =>
      plotting.link(ranged, {
        x1: ({ low }: PlacedBar) => place(low ?? 0),
        x2: ({ high }: PlacedBar) => place(high ?? 0),
        y1: ({ top }: PlacedBar) => top + lane / 2,
        y2: ({ top }: PlacedBar) => top + lane / 2,
        stroke,
        strokeWidth: layer === 0 ? 5 : 1.5,
        ...(layer === 0 ? {} : { marker: 'tick' as const }),
        pointerEvents: 'none',
      }),
    ),
    ...(mark
      ? [
          plotting.ruleX([place(mark.value)], {
            y1: markHeight - 2,
            y2: height,
            stroke: 'var(--text-2)',
            strokeDasharray: '3 3',
            pointerEvents: 'none',
          }),
          plotting.text([mark.text], {
            x: place(mark.value),
            y: markHeight / 2 - 1,
            text: (text: string) => isolated(text),
            ...label,
            fill: 'var(--text-2)',
            fontSize: 12,
            textAnchor: mark.value > most / 2 ? far : near,
          }),
        ]
      : []),
    plotting.text(bars, {
      x: (bar: PlacedBar) => place(endOf(bar)),
      y: ({ top }: PlacedBar) => top + lane / 2,
      dx: isRightToLeft ? -7 : 7,
      text: ({ cell }: PlacedBar) => isolated(cell.text),
      ...label,
      textAnchor: near,
    }),
    plotting.text(names, {
      x: edge(0),
      y: ({ top }: PlacedName) => top + nameHeight / 2,
      text: ({ row }: PlacedName) => isolated(row.name),
      ...label,
      textAnchor: near,
      fontWeight: 500,
      lineWidth: (width * nameShare * fitting) / 13,
      textOverflow: 'ellipsis-end',
    }),
    plotting.text(
      names.filter(({ row }) => row.detail !== undefined),
      {
        x: edge(1),
        y: ({ top }: PlacedName) => top + nameHeight / 2,
        text: ({ row }: PlacedName) => isolated(row.detail ?? ''),
        ...label,
        textAnchor: far,
        fill: 'var(--text-2)',
        fontSize: 12,
        lineWidth: (width * (1 - nameShare) * fitting) / 12,
        textOverflow: 'ellipsis-end',
      },
    ),
  ]);
}

function endOf({ value, high = 0 }: Bar): number {
  return Math.max(value, high);
}
