import type { StageTone } from '@/lib/messaging/chip';
import { toneLooks } from '@/lib/tones';
import type { Page } from './page';

/** Shapes of ours beside the tones' own; filled paths in a 12 x 12 box. */
const shapes = {
  // Three dots in a row.
  several: 'M.6 4.6h2.8v2.8H.6zM4.6 4.6h2.8v2.8H4.6zM8.6 4.6h2.8v2.8H8.6z',
  // A plus.
  stranger: 'M5 1.4h2V5h3.6v2H7v3.6H5V7H1.4V5H5z',
  // A tick.
  accept: 'M4.5 10.4.8 6.7l1.5-1.5 2.2 2.2 5.3-5.3 1.5 1.5z',
  // A cross of two thin lines.
  close: 'M2.1 1.2 6 5.1l3.9-3.9.9.9L6.9 6l3.9 3.9-.9.9L6 6.9l-3.9 3.9-.9-.9L5.1 6 1.2 2.1z',
} as const;

export type Shape = StageTone | keyof typeof shapes;

/** A drawing of one shape. Decoration only: the text beside it says the same. */
export function makeGlyph(page: Page, shape: Shape): SVGElement {
  const drawing = page.makeShape('svg');
  drawing.setAttribute('viewBox', '0 0 12 12');
  drawing.setAttribute('aria-hidden', 'true');
  const path = page.makeShape('path');
  path.setAttribute('fill-rule', 'evenodd');
  drawing.append(path);
  drawShape(drawing, shape);
  return drawing;
}

/** Turns a drawing into another shape. */
export function drawShape(drawing: Element, shape: Shape): void {
  const path = shape in shapes ? shapes[shape as keyof typeof shapes] : toneLooks[shape as StageTone].glyph;
  drawing.firstElementChild?.setAttribute('d', path);
}
