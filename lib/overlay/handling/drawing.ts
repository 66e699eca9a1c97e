import type { StageTone } from '@/lib/messaging/chip';
import { ownGlyphs } from '@/lib/overlay/chip-glyphs';
import type { Page } from '@/lib/overlay/page';
import { toneLooks } from '@/lib/tones';

/** Filled paths in a 12 x 12 box. */
const shapes = {
  ...ownGlyphs,
  // A cross of two thin lines.
  close: 'M2.1 1.2 6 5.1l3.9-3.9.9.9L6.9 6l3.9 3.9-.9.9L6 6.9l-3.9 3.9-.9-.9L5.1 6 1.2 2.1z',
} as const;

const svgSpace = 'http://www.w3.org/2000/svg';

/** A drawing of one shape. Decoration only: the text beside it says the same. */
export function makeDrawing({ document }: Page, shape: StageTone | keyof typeof shapes): SVGElement {
  const make = (tag: string): SVGElement =>
    Document.prototype.createElementNS.call(document, svgSpace, tag) as SVGElement;
  const drawing = make('svg');
  drawing.setAttribute('viewBox', '0 0 12 12');
  drawing.setAttribute('aria-hidden', 'true');
  const path = make('path');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', isOwn(shape) ? shapes[shape] : toneLooks[shape].glyph);
  drawing.append(path);
  return drawing;
}

function isOwn(shape: StageTone | keyof typeof shapes): shape is keyof typeof shapes {
  return shape in shapes;
}
