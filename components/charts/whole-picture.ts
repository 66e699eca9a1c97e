import { fillsOf } from './fill';
import type { LegendLine } from './Legend';
import { lookColours } from './look';

const svgSpace = 'http://www.w3.org/2000/svg';

/** What shapes are drawn by; written out, as a picture by itself knows no sheets and no tokens. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'direction',
  'overflow',
] as const;

/** In px. */
const pad = 20;
const titleSize = 18;
const textSize = 13;
const leading = 19;

type Given = {
  /** As it is on the page. */
  readonly picture: SVGSVGElement;
  readonly title: string;
  /** Beneath the title: what it says, and of which time. */
  readonly lines: readonly string[];
  readonly legend: readonly LegendLine[];
  /** How wide a text is in a font, in px. */
  readonly widthOf: (text: string, font: string) => number;
};

type Whole = { readonly svg: SVGSVGElement; readonly width: number; readonly height: number };

/** A picture with its title, what it says and its legend, which needs nothing of the page any more. */
export function wholePicture({ picture, title, lines, legend, widthOf }: Given): Whole {
  const page = picture.ownerDocument;
  const frame = picture.parentElement ?? picture;
  const shown = getComputedStyle(frame);
  const token = (name: string): string => shown.getPropertyValue(name).trim();
  const size = { width: lengthOf(picture, 'width'), height: lengthOf(picture, 'height') };
  const width = size.width + 2 * pad;
  const svg = page.createElementNS(svgSpace, 'svg');
  svg.setAttribute('xmlns', svgSpace);
  svg.setAttribute('font-family', shown.fontFamily);
  const ground = put(svg, 'rect', { width: '100%', height: '100%', fill: token('--surface') });
  let y = pad;
  const write = (text: string, fontSize: number, weight: number, fill: string): void => {
    const font = `${weight} ${fontSize}px ${shown.fontFamily}`;
    for (const line of wrapped(text, size.width, (part) => widthOf(part, font))) {
      y += fontSize;
      put(svg, 'text', { x: pad, y, 'font-size': fontSize, 'font-weight': weight, fill }).textContent = line;
      y += leading - textSize;
    }
  };
  write(title, titleSize, 600, token('--text'));
  for (const line of lines) write(line, textSize, 400, token('--text-2'));
  y += 10;
  const copy = standAlone(picture);
  copy.setAttribute('x', String(pad));
  copy.setAttribute('y', String(y));
  svg.append(copy);
  y += size.height;
  if (legend.length > 0) y += 10;
  const fills = fillsOf('legend');
  const swatches: Element[] = [];
  for (const { look, text, dash } of legend) {
    const stroke = lookColours(look).ink;
    const place = { x: pad, y: y + 3 };
    swatches.push(
      dash === undefined
        ? put(svg, 'rect', { ...place, width: 18, height: 14, fill: fills.of(look), stroke })
        : put(svg, 'path', {
            d: `M${pad} ${y + 10}h28`,
            stroke,
            'stroke-width': 2,
            'stroke-dasharray': dash,
          }),
    );
    const label = { x: pad + 36, y: y + 14, 'font-size': textSize, fill: token('--text') };
    put(svg, 'text', label).textContent = text;
    y += leading;
  }
  const height = Math.ceil(y + pad);
  for (const [name, value] of [
    ['width', width],
    ['height', height],
  ] as const)
    svg.setAttribute(name, String(value));
  fills.defineIn(svg);
  // Tokens by their values: those of the legend are not on the page.
  for (const each of [ground, ...swatches, ...svg.querySelectorAll('defs *')])
    for (const attribute of ['fill', 'stroke'])
      if (each.hasAttribute(attribute))
        each.setAttribute(attribute, resolved(each.getAttribute(attribute), token));
  return { svg, width, height };
}

/** A copy with all that it looks like written into it. */
function standAlone(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const sources = [picture, ...picture.querySelectorAll('*')];
  for (const [place, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const source = sources[place];
    if (!source || !(element instanceof SVGElement)) continue;
    const looks = getComputedStyle(source);
    for (const name of properties) {
      const value = looks.getPropertyValue(name);
      if (value !== '') element.style.setProperty(name, value);
    }
    for (const name of ['class', 'role', 'tabindex', 'aria-label']) element.removeAttribute(name);
  }
  for (const each of copy.querySelectorAll('style, title')) each.remove();
  return copy;
}

/** Lines no longer than a width, broken between words. */
function wrapped(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function resolved(value: string | null, token: (name: string) => string): string {
  const name = /^var\((.+)\)$/u.exec(value ?? '')?.[1];
  return name === undefined ? (value ?? '') : token(name);
}

function lengthOf(picture: SVGSVGElement, name: 'width' | 'height'): number {
  return Number.parseFloat(picture.getAttribute(name) ?? '') || 0;
}

function put(within: Element, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = within.ownerDocument.createElementNS(svgSpace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  within.append(element);
  return element;
}
