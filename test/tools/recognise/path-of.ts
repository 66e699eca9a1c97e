import { attribute, parentOf } from '@/lib/sites/dom';

/**
 * A path to an element that a person can follow: from the nearest ancestor with an id, or the top.
 * @param element where a chip would be put
 * @param before the child that it would be put before, if any
 */
export function pathOf(element: Element, before: Element | null = null): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    steps.unshift(stepOf(at));
    if (attribute(at, 'id')) break;
  }
  return steps.join(' > ') + (before === null ? '' : ` (before ${stepOf(before)})`);
}

function stepOf(element: Element): string {
  const tag = element.localName;
  const id = attribute(element, 'id');
  const classes = (attribute(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '');
  return id ? `${tag}#${escapeName(id)}` : [tag, ...classes.map(escapeName)].join('.');
}

/** Gmail's ids begin with a colon, which a selector must escape. */
function escapeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]/gu, String.raw`\$&`);
}
