import type { FigureCell, Told } from './figure-data';
import { isolated } from './isolated';
import { lookColours, type Look } from './look';
import type { Drawn, Picture, Sheet } from './sheet';
import { plain, toldOf } from './tell';
import { fitText } from './text-width';

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
  readonly detail?: Told | string | undefined;
  readonly bars: readonly Bar[];
};

/** One line that all bars are measured by, as a target is. */
export type BarsMark = { readonly value: number; readonly text: string };

type BarsAsked = {
  readonly rows: readonly BarRow[];
  /** The value at the far end; absent: the greatest there is. */
  readonly upTo?: number;
  readonly mark?: BarsMark;
};

/** In px. */
const nameHeight = 20;
const lane = 22;
const thickness = 14;
const between = 12;
const markHeight = 18;
/** Between a name and what stands at the far end of its line. */
const gap = 12;
/** An interval that is seen as one. */
const seen = 8;
const textSize = 13;
const detailSize = 12;

type PlacedBar = Bar & { readonly top: number };
type PlacedName = { readonly row: BarRow; readonly detail: Told | null; readonly top: number };
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
    const { detail } = row;
    names.push({ row, detail: typeof detail === 'string' ? plain(detail) : (detail ?? null), top });
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
  const { plotting, width, isRightToLeft, fills, widthOf } = sheet;
  const most = upTo ?? Math.max(1e-9, ...bars.map((bar) => endOf(bar)));
  const room = Math.min(
    width * 0.68,
    14 + Math.max(24, ...bars.map(({ cell }) => widthOf(cell.text, textSize))),
  );
  const place = (value: number): number => {
    const far = 1 + (Math.min(most, value) / most) * Math.max(0, width - room - 1);
    return isRightToLeft ? width - far : far;
  };
  const [near, far] = isRightToLeft ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const edge = (share: number): number => (isRightToLeft ? width * (1 - share) : width * share);
  const label = { fill: 'var(--text)', lineAnchor: 'middle', pointerEvents: 'none' } as const;
  // Too narrow to be seen, its ends would be a blot.
  const ranged = bars.filter(
    ({ low, high }) => low !== undefined && high !== undefined && Math.abs(place(high) - place(low)) >= seen,
  );
  const detailed = names.filter(({ detail }) => detail !== null);
  const detailOf = ({ detail }: PlacedName): string =>
    detail === null ? '' : fitText(detail.text, width * 0.6, (text) => widthOf(text, detailSize));
  // A name takes what its detail leaves.
  const nameOf = (name: PlacedName): string => {
    const taken = name.detail === null ? 0 : widthOf(detailOf(name), detailSize) + gap;
    return fitText(name.row.name, width - taken, (text) => widthOf(text, textSize, 500));
  };
  return sheet.draw({ height, x: { type: 'identity', axis: null }, y: { type: 'identity', axis: null } }, [
    plotting.rect(bars, {
      x1: 0,
      x2: width,
      y1: 'top',
      y2: ({ top }: PlacedBar) => top + lane,
      fill: 'transparent',
      ...sheet.pressable((at) => lineOf(bars[at])),
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
      ...sheet.telling((at) => toldBeside(bars[at])),
    }),
    plotting.text(names, {
      x: edge(0),
      y: ({ top }: PlacedName) => top + nameHeight / 2,
      text: (name: PlacedName) => isolated(nameOf(name)),
      ...label,
      textAnchor: near,
      fontWeight: 500,
    }),
    plotting.text(detailed, {
      x: edge(1),
      y: ({ top }: PlacedName) => top + nameHeight / 2,
      text: (name: PlacedName) => isolated(detailOf(name)),
      ...label,
      textAnchor: far,
      fill: 'var(--text-2)',
      fontSize: detailSize,
      ...sheet.telling((at) => toldAbove(detailed[at])),
    }),
  ]);
}

/** A bar as a key; its line is where it lies. */
function lineOf(bar: PlacedBar | undefined) {
  return bar ? { ...bar, line: bar.top } : null;
}

/** The numbers beside a bar that do not open what the bar does. */
function toldBeside(bar: PlacedBar | undefined) {
  return bar ? { told: toldOf(bar.cell), line: bar.top, except: bar.cell.opens } : null;
}

function toldAbove(name: PlacedName | undefined) {
  return name?.detail ? { told: name.detail, line: name.top } : null;
}

function endOf({ value, high = 0 }: Bar): number {
  return Math.max(value, high);
}
