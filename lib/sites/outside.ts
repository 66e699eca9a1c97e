import { documentOf, elementsNamed, isConnected, matches, parentOf, queryAll } from './dom';
import type { Accept } from './ladder';

/**
 * Whether neither an element of a page nor anything around it matches. Answers are kept for one reading; one who asks
 * makes a new one for each.
 * @param many after so many elements asked one by one, all of the page that matches is looked for at once: worth it
 *   where most of a page is asked about; never where absent
 */
export function outside(selector: string, many = Infinity): Accept {
  const known = new Map<Element, boolean>();
  let inside: ReadonlySet<Element> | undefined;
  const isOutside = (element: Element): boolean => {
    if (inside === undefined && known.size > many && isConnected(element))
      inside = insideOf(documentOf(element), selector);
    if (inside !== undefined) return !inside.has(element);
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const parent = parentOf(element);
    const found = !matches(element, selector) && (parent === null || isOutside(parent));
    known.set(element, found);
    return found;
  };
  return isOutside;
}

/** Everything on a page that matches, with all that lies in it. */
function insideOf(page: Document, selector: string): ReadonlySet<Element> {
  const inside = new Set<Element>();
  for (const outer of queryAll(page, selector)) {
    if (inside.has(outer)) continue;
    inside.add(outer);
    for (const inner of elementsNamed(outer, '*')) inside.add(inner);
  }
  return inside;
}
