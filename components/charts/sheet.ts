import type { Markish, PlotOptions, RenderFunction } from '@observablehq/plot';
import type { FigureCell, Opens, Told } from './figure-data';
import { fillsOf, type Fills } from './fill';
import type { Plotting } from './plotting';
import { keyBefore, makeKey, settleKey, type TextKey } from './text-keys';

/** A shape that opens the leads behind it. */
export type DrawnKey = { readonly shape: Element; readonly opens: Opens };

/** A picture that is drawn, with its keys from its top to its foot. */
export type Drawn = {
  readonly picture: SVGSVGElement;
  readonly keys: readonly DrawnKey[];
  /** Lays keys over the numbers of texts; once the picture is on the page. */
  readonly settle: () => void;
};

/** What a shape counts, how that is read aloud, and how far down it lies, in px. */
type Key = { readonly cell: FigureCell; readonly said: string; readonly line?: number };

/** What a text tells, and how far down; what `except` opens has a key of its own already. */
type ToldLine = { readonly told: Told; readonly line: number; readonly except?: Opens | undefined };

/** What a picture is drawn on. */
export type Sheet = {
  readonly plotting: Plotting;
  /** In px. */
  readonly width: number;
  /** Read from right to left: bars grow that way too. */
  readonly isRightToLeft: boolean;
  readonly fills: Fills;
  /** How wide a text is, in px. */
  readonly widthOf: (text: string, fontSize: number, weight?: number) => number;
  /**
   * Makes each shape of a mark a button for the leads behind its cell.
   * @param keyAt what the mark's datum at a place counts; null: nothing
   */
  readonly pressable: (keyAt: (place: number) => Key | null) => { readonly render: RenderFunction };
  /** Makes each number of a mark's texts a button for its leads. */
  readonly telling: (toldAt: (place: number) => ToldLine | null) => { readonly render: RenderFunction };
  /** Draws the marks. */
  readonly draw: (options: PlotOptions, marks: readonly Markish[]) => Drawn;
};

/** How a picture is drawn on a sheet; its height is known before. */
export type Picture = {
  /** In px, whatever the width. */
  readonly height: number;
  readonly draw: (sheet: Sheet) => Drawn;
};

type Given = Pick<Sheet, 'plotting' | 'width' | 'isRightToLeft' | 'widthOf'> & {
  readonly page: Document;
  /** Unique on the page. */
  readonly id: string;
};

/** A blank sheet. */
export function sheetOf({ plotting, width, isRightToLeft, widthOf, page, id }: Given): Sheet {
  const keys: (DrawnKey & { readonly line: number })[] = [];
  const texts: TextKey[] = [];
  const fills = fillsOf(id);
  return {
    plotting,
    width,
    isRightToLeft,
    widthOf,
    fills,
    pressable: (keyAt) => ({
      render: (index, scales, values, dimensions, context, next) => {
        const shapes = next?.(index, scales, values, dimensions, context) ?? null;
        for (const [place, shape] of [...(shapes?.children ?? [])].entries()) {
          const key = keyAt(index[place] ?? place);
          if (!key?.cell.opens) continue;
          makeKey(shape, key.said);
          keys.push({ shape, opens: key.cell.opens, line: key.line ?? 0 });
        }
        return shapes;
      },
    }),
    telling: (toldAt) => ({
      render: (index, scales, values, dimensions, context, next) => {
        const shapes = next?.(index, scales, values, dimensions, context) ?? null;
        for (const [place, text] of [...(shapes?.children ?? [])].entries()) {
          const telling = toldAt(index[place] ?? place);
          for (const part of telling?.told.parts ?? []) {
            if (!telling || part.opens === telling.except) continue;
            const shown = telling.told.text.slice(part.from, part.to);
            const shape = keyBefore(text, `${part.opens.name}: ${shown}`);
            texts.push({ shape, text: text as SVGTextContentElement, part, shown });
            keys.push({ shape, opens: part.opens, line: telling.line });
          }
        }
        return shapes;
      },
    }),
    draw: (options, marks) => {
      const picture = plotting.plot({
        document: page,
        width,
        margin: 0,
        className: 'chart',
        ...options,
        marks: [...marks],
      }) as SVGSVGElement;
      fills.defineIn(picture);
      silence(picture);
      return {
        picture,
        keys: keys.toSorted((one, other) => one.line - other.line),
        settle: () => {
          for (const each of texts) settleKey(each);
        },
      };
    },
  };
}

/** What is said aloud are the keys and the table; axes and labels would say it all once more, without their names. */
function silence(picture: Element): void {
  for (const each of picture.querySelectorAll('[aria-label]:not([role])')) each.removeAttribute('aria-label');
  for (const part of picture.children)
    if (!part.querySelector('[role]') && !part.hasAttribute('role')) part.setAttribute('aria-hidden', 'true');
  for (const text of picture.querySelectorAll('text'))
    if (!text.closest('[aria-hidden]')) text.setAttribute('aria-hidden', 'true');
}
