import type { Markish, PlotOptions, RenderFunction } from '@observablehq/plot';
import type { FigureCell, Opens } from './figure-data';
import { fillsOf, type Fills } from './fill';
import type { Plotting } from './plotting';

/** A picture that is drawn: its shapes, and the leads behind each that opens some, in the order of its keys. */
export type Drawn = { readonly picture: SVGSVGElement; readonly opens: readonly Opens[] };

/** What a shape counts, and how that is read aloud. */
type Key = { readonly cell: FigureCell; readonly said: string };

/** What a picture is drawn on. */
export type Sheet = {
  readonly plotting: Plotting;
  /** In px. */
  readonly width: number;
  /** Read from right to left: bars grow that way too. */
  readonly isRightToLeft: boolean;
  readonly fills: Fills;
  /**
   * Makes each shape of a mark a button for the leads behind its cell.
   * @param keyAt what the mark's datum at a place counts; null: nothing
   */
  readonly pressable: (keyAt: (place: number) => Key | null) => { readonly render: RenderFunction };
  /** Draws the marks. */
  readonly draw: (options: PlotOptions, marks: readonly Markish[]) => Drawn;
};

/** How a picture is drawn on a sheet; its height is known before. */
export type Picture = {
  /** In px, whatever the width. */
  readonly height: number;
  readonly draw: (sheet: Sheet) => Drawn;
};

type Given = Pick<Sheet, 'plotting' | 'width' | 'isRightToLeft'> & {
  readonly page: Document;
  /** Unique on the page. */
  readonly id: string;
};

/** A blank sheet. */
export function sheetOf({ plotting, width, isRightToLeft, page, id }: Given): Sheet {
  const opens: Opens[] = [];
  const fills = fillsOf(id);
  return {
    plotting,
    width,
    isRightToLeft,
    fills,
    pressable: (keyAt) => ({
      render: (index, scales, values, dimensions, context, next) => {
        const shapes = next?.(index, scales, values, dimensions, context) ?? null;
        for (const [place, shape] of [...(shapes?.children ?? [])].entries()) {
          const key = keyAt(index[place] ?? place);
          if (!key?.cell.opens) continue;
          shape.setAttribute('class', 'chart-key');
          shape.setAttribute('role', 'button');
          shape.setAttribute('tabindex', '-1');
          shape.setAttribute('aria-label', key.said);
          shape.append(titleOf(page, key.said));
          opens.push(key.cell.opens);
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
      return { picture, opens };
    },
  };
}

/** What is said aloud are the keys and the table; axes and labels would say it all once more, without their names. */
function silence(picture: Element): void {
  for (const each of picture.querySelectorAll('[aria-label]:not([role])')) each.removeAttribute('aria-label');
  for (const part of picture.children)
    if (!part.querySelector('[role]') && !part.hasAttribute('role')) part.setAttribute('aria-hidden', 'true');
}

/** Shown where it is pointed at. */
function titleOf(page: Document, text: string): Element {
  const title = page.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = text;
  return title;
}
