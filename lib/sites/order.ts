import type { Sighting } from './site-adapter';

/**
 * Joins sightings of several kinds in the order of the page. Each kind is in order itself, so one alone needs no
 * comparing.
 * @param kinds sightings by kind
 */
export function inDocumentOrder(kinds: readonly (readonly Sighting[])[]): readonly Sighting[] {
  const [only = [], ...others] = kinds.filter((sightings) => sightings.length > 0);
  return others.length === 0 ? only : kinds.flat().sort((a, b) => inOrder(a.element, b.element));
}

/**
 * Below zero, zero or above, as sorting asks. The second is asked where the first stands, not the other way round: a browser
 * goes back along the siblings of what it is asked about, and sorting names the later one first for the most part.
 */
function inOrder(a: Element, b: Element): number {
  const position = Node.prototype.compareDocumentPosition.call(b, a);
  if ((position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) return 1;
  return position === 0 ? 0 : -1;
}
