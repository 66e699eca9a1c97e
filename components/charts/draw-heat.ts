import type { FigureCell } from './figure-data';
import { isolated } from './isolated';
import type { Drawn, Picture, Sheet } from './sheet';
import { wholeSize, wholeText, type Whole } from './whole';

/** One cell of a heat table: a share from 0 to 1; undefined: nothing to say there. */
export type HeatCell = {
  readonly share: number | undefined;
  readonly cell: FigureCell;
  readonly said: string;
  /** What the share is of; stands beneath it. Absent: nothing to say there. */
  readonly whole?: Whole | undefined;
};

export type HeatRow = {
  readonly name: string;
  /** All of the row. */
  readonly whole: { readonly cell: FigureCell; readonly said: string };
  readonly cells: readonly HeatCell[];
};

type HeatAsked = {
  /** Over the wholes. */
  readonly wholes: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
};

/** In px. */
const head = 38;
const line = 42;
/** What is left of it for the whole of a share, at its foot. */
const wholeHeight = 18;
const nameWidth = 78;
const wholeWidth = 56;

type Placed = HeatCell & { readonly row: number; readonly column: number };
type PlacedSum = HeatRow['whole'] & { readonly row: number };
/** A cell, or the whole beneath its share. */
type Key = Pick<HeatCell, 'cell' | 'said'> & { readonly of: Placed; readonly isWhole: boolean };

/**
 * Shares in rows and columns, the darker the greater, each written above the whole that it is of. A press on a cell opens
 * those counted in its share, one on the whole opens all that it is of.
 */
export function drawHeat(asked: HeatAsked): Picture {
  const height = head + asked.rows.length * line;
  return { height, draw: (sheet) => drawOn(sheet, asked, height) };
}

function drawOn(sheet: Sheet, { wholes, columns, rows }: HeatAsked, height: number): Drawn {
  const { plotting, width, widthOf } = sheet;
  const left = nameWidth + wholeWidth;
  const each = Math.max(36, (width - left) / Math.max(1, columns.length));
  const cells = rows.flatMap((row, at) =>
    row.cells.map((cell, column): Placed => ({ ...cell, row: at, column })),
  );
  const keys = cells.flatMap((of): readonly Key[] => [
    { cell: of.cell, said: of.said, of, isWhole: false },
    ...(of.whole ? [{ cell: of.whole.cell, said: of.whole.said, of, isWhole: true }] : []),
  ]);
  const sums = rows.map(({ whole }, row): PlacedSum => ({ ...whole, row }));
  const most = Math.max(1e-9, ...cells.map(({ share }) => share ?? 0));
  const top = ({ row }: { readonly row: number }): number => head + row * line;
  const middle = (placed: { readonly row: number }): number => top(placed) + line / 2;
  const start = ({ column }: Placed): number => left + column * each;
  const label = { lineAnchor: 'middle', fill: 'var(--text)', pointerEvents: 'none' } as const;
  return sheet.draw({ height, x: { type: 'identity', axis: null }, y: { type: 'identity', axis: null } }, [
    plotting.rect(sums, {
      x1: nameWidth,
      x2: left - 2,
      y1: top,
      y2: (sum: PlacedSum) => top(sum) + line,
      fill: 'transparent',
      ...sheet.pressable((at) => (sums[at] ? { ...sums[at], line: top(sums[at]) } : null)),
    }),
    plotting.rect(cells, {
      x1: start,
      x2: (cell: Placed) => start(cell) + each,
      y1: top,
      y2: (cell: Placed) => top(cell) + line,
      inset: 1,
      fill: 'var(--accent)',
      // Never so dark that what is written on it could not be read.
      fillOpacity: ({ share = 0 }: Placed) => (share === 0 ? 0 : 0.06 + 0.36 * (share / most)),
      stroke: 'var(--rule)',
      pointerEvents: 'none',
    }),
    plotting.rect(keys, {
      x1: ({ of }: Key) => start(of),
      x2: ({ of }: Key) => start(of) + each,
      y1: ({ of, isWhole }: Key) => top(of) + (isWhole ? line - wholeHeight : 0),
      y2: ({ of, isWhole }: Key) => top(of) + line - (isWhole || !of.whole ? 0 : wholeHeight),
      inset: 1,
      fill: 'transparent',
      ...sheet.pressable((at) => (keys[at] ? { ...keys[at], line: top(keys[at].of) } : null)),
    }),
    plotting.text(cells, {
      x: (cell: Placed) => start(cell) + each / 2,
      y: (cell: Placed) => (cell.whole ? top(cell) + (line - wholeHeight) / 2 + 2 : middle(cell)),
      text: ({ cell }: Placed) => cell.text,
      ...label,
      fontSize: 12,
    }),
    plotting.text(cells, {
      x: (cell: Placed) => start(cell) + each / 2,
      y: (cell: Placed) => top(cell) + line - wholeHeight / 2 - 1,
      text: ({ whole }: Placed) =>
        whole ? isolated(wholeText(whole, each - 4, (text) => widthOf(text, wholeSize))) : '',
      ...label,
      fontSize: wholeSize,
    }),
    plotting.text(sums, {
      x: left - 10,
      y: middle,
      text: ({ cell }: PlacedSum) => cell.text,
      ...label,
      textAnchor: 'end',
    }),
    plotting.text(rows, {
      x: 0,
      y: (_: HeatRow, row: number) => middle({ row }),
      text: ({ name }: HeatRow) => isolated(name),
      ...label,
      textAnchor: 'start',
    }),
    plotting.text([wholes, ...columns], {
      x: (_: string, place: number) =>
        place === 0 ? nameWidth + wholeWidth / 2 : left + (place - 0.5) * each,
      y: head - 6,
      text: (text: string) => isolated(text),
      textAnchor: 'middle',
      lineAnchor: 'bottom',
      lineWidth: each / 12 - 0.4,
      fill: 'var(--text-2)',
      fontSize: 12,
      pointerEvents: 'none',
    }),
  ]);
}
