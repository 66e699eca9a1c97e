import { lookColours, patternSize, patternStrokes, strokeWidthOf, type Look } from './look';

const svg = 'http://www.w3.org/2000/svg';

/** Fills of one picture: each look is defined once in it, so that the picture is whole wherever it is taken. */
export type Fills = {
  /** What `fill` is to be for a look. */
  readonly of: (look: Look) => string;
  /** Puts what was used into the picture. */
  readonly defineIn: (picture: Element) => void;
};

/** @param id of the picture, unique on the page */
export function fillsOf(id: string): Fills {
  const used = new Map<string, Look>();
  return {
    of: (look) => {
      if (look.pattern === 'solid') return lookColours(look).ink;
      const name = `${id}-${look.tone}-${look.pattern}`;
      used.set(name, look);
      return `url(#${name})`;
    },
    defineIn: (picture) => {
      const page = picture.ownerDocument;
      const defs = page.createElementNS(svg, 'defs');
      for (const [name, look] of used) defs.append(patternOf(page, name, look));
      picture.prepend(defs);
    },
  };
}

function patternOf(page: Document, name: string, look: Look): Element {
  const { ink, fill } = lookColours(look);
  const side = String(patternSize);
  const pattern = elementOf(page, 'pattern', {
    id: name,
    width: side,
    height: side,
    patternUnits: 'userSpaceOnUse',
  });
  pattern.append(elementOf(page, 'rect', { width: side, height: side, fill }));
  const d = patternStrokes[look.pattern] ?? '';
  if (d !== '')
    pattern.append(
      elementOf(page, 'path', {
        d,
        fill: 'none',
        stroke: ink,
        'stroke-width': String(strokeWidthOf(look.pattern)),
        'stroke-linecap': look.pattern === 'dots' ? 'round' : 'butt',
      }),
    );
  return pattern;
}

function elementOf(page: Document, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = page.createElementNS(svg, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
