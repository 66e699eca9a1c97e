import { contains, queryWithin, type Root } from '@/lib/sites/dom';
import type { ProfileLink } from './links';

/** One of several cards of a page, and what it holds. */
export type Card = {
  readonly element: Element;
  readonly links: readonly ProfileLink[];
  /** What a selector finds in it, itself included. */
  readonly find: (selector: string) => readonly Element[];
};

/**
 * Cards that are read together: one look at the page for links or for a selector serves all of them.
 * @param root what holds them
 * @param elements the cards in document order, none within another
 * @param links all to profiles that the root holds
 */
export function openCards(
  root: Root,
  elements: readonly Element[],
  links: readonly ProfileLink[],
): readonly Card[] {
  const linksIn = shareOut(elements, links, ({ link }) => link);
  const known = new Map<string, Shares<Element>>();
  const look = (selector: string): Shares<Element> => {
    const found = known.get(selector) ?? shareOut(elements, queryWithin(root, selector), (one) => one);
    known.set(selector, found);
    return found;
  };
  return elements.map((element) => ({
    element,
    links: linksIn.get(element) ?? [],
    find: (selector) => look(selector).get(element) ?? [],
  }));
}

/** What each card holds. */
type Shares<Item> = ReadonlyMap<Element, readonly Item[]>;

/** Shares out what was found, in document order too, among cards; what lies in none is left out. */
function shareOut<Item>(
  cards: readonly Element[],
  found: readonly Item[],
  elementOf: (item: Item) => Element,
): Shares<Item> {
  const shares = new Map<Element, readonly Item[]>();
  let next = 0;
  for (const card of cards) {
    while (next < found.length && isBefore(elementOf(found[next] as Item), card)) next += 1;
    const first = next;
    while (next < found.length && contains(card, elementOf(found[next] as Item))) next += 1;
    if (next > first) shares.set(card, found.slice(first, next));
  }
  return shares;
}

/** True too for what is around a card; false for the card itself and what it holds. */
function isBefore(element: Element, card: Element): boolean {
  const position = Node.prototype.compareDocumentPosition.call(element, card);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
