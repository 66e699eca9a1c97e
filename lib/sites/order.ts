import type { Sighting } from './site-adapter';

/**
 * Joins sightings of several kinds in the order of the page. Each kind is in order itself, so one alone needs no
 * comparing.
 * @param kinds sightings by kind
 */
export function inDocumentOrder(kinds: readonly (readonly Sighting[])[]): readonly Sighting[] {
  const [only = [], ...others] = kinds.filter((sightings) => sightings.length > 0);
  return others.length === 0 ? only : kinds.flat().sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
}

function isBefore(a: Element, b: Element): boolean {
  const position = Node.prototype.compareDocumentPosition.call(a, b);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
