import type { ToldPart } from './figure-data';

const svgSpace = 'http://www.w3.org/2000/svg';

/** A key that lies under a number of a text. */
export type TextKey = {
  readonly shape: Element;
  readonly text: SVGTextContentElement;
  readonly part: ToldPart;
  /** The number. */
  readonly shown: string;
};

/** Around a number, in px: easier to hit. */
const around = { inline: 4, block: 3 };

/** Makes a shape of a picture a button; all of them are one stop of the Tab key. */
export function makeKey(shape: Element, said: string): void {
  shape.setAttribute('class', 'chart-key');
  shape.setAttribute('role', 'button');
  shape.setAttribute('tabindex', '-1');
  shape.setAttribute('aria-label', said);
  // Shown where it is pointed at.
  const title = shape.ownerDocument.createElementNS(svgSpace, 'title');
  title.textContent = said;
  shape.append(title);
}

/** A key without a size yet, beneath a text. */
export function keyBefore(text: Element, said: string): Element {
  const shape = text.ownerDocument.createElementNS(svgSpace, 'rect');
  shape.setAttribute('fill', 'transparent');
  // The texts themselves let the pointer through to what lies under them.
  shape.setAttribute('pointer-events', 'auto');
  shape.setAttribute('rx', '3');
  makeKey(shape, said);
  text.before(shape);
  return shape;
}

/**
 * Lays a key where the letters of its number are, whichever way they are written. A number that the end of its line cut
 * off has none.
 */
export function settleKey({ shape, text, part, shown }: TextKey): void {
  // Where nothing is laid out, as in tests, letters are nowhere.
  if (!('getExtentOfChar' in text)) return;
  // The text is isolated by a letter at each end.
  if (text.textContent.slice(part.from + 1, part.to + 1) !== shown) {
    shape.setAttribute('display', 'none');
    return;
  }
  // A number is written one way: its ends are its first and its last letter, whichever is on the left.
  const letters = [text.getExtentOfChar(part.from + 1), text.getExtentOfChar(part.to)];
  const left = Math.min(...letters.map(({ x }) => x));
  const right = Math.max(...letters.map(({ x, width }) => x + width));
  const top = Math.min(...letters.map(({ y }) => y));
  const foot = Math.max(...letters.map(({ y, height }) => y + height));
  const place = text.getAttribute('transform');
  if (place !== null) shape.setAttribute('transform', place);
  shape.setAttribute('x', String(left - around.inline));
  shape.setAttribute('width', String(right - left + 2 * around.inline));
  shape.setAttribute('y', String(top - around.block));
  shape.setAttribute('height', String(foot - top + 2 * around.block));
}
