import { attribute } from '@/lib/sites/dom';
import { readCards, type Card } from './cards';
import { markOf, type Mark } from './mark';
import { findAll, type Page } from './page';
import { recordIdOf, recordIn } from './record-in';
import { surroundingsOn, type Surroundings } from './surroundings';
import { textMarks } from './text-marks';

/** Everything on a page that says who somebody is. */
export type Collected = {
  /** In document order, those of each root together. */
  readonly marks: readonly Mark[];
  readonly cards: readonly Card[];
  /** Scripts that hold data; none of their text is the page's. */
  readonly data: readonly Element[];
  readonly surroundings: (element: Element) => Surroundings;
  /** Addresses that were announced and are none. */
  readonly misread: number;
};

/**
 * Looks for cards, links, attributes, fields and texts, in this order of trust: what one of them says is not read again
 * as another.
 */
export function collect(page: Page): Collected {
  const cards = readCards(page);
  const data = findAll(page, page.selectorOf('data'));
  const selector = MARKED.map((target) => page.selectorOf(target)).join(',');
  const said = findAll(page, selector).flatMap((element) => markOf(element, page.url) ?? []);
  const surroundings = surroundingsOn(
    page,
    new Set([...data, ...[...cards, ...said].map(({ element }) => element)]),
  );
  const isOutside = ({ element }: Mark | Card): boolean => {
    const { isIgnored, inside } = surroundings(element);
    return !isIgnored && inside === element;
  };
  const standing = said.filter(isOutside);
  const marks = standing.filter((mark) => saysSomebody(mark) && !isOfPage(mark, page.url));
  return {
    marks: inOrder(marks, textMarks(page, surroundings)),
    cards: cards.filter(isOutside),
    data,
    surroundings,
    misread: standing.filter((mark) => !saysSomebody(mark) && announces(mark)).length,
  };
}

const MARKED = ['link', 'attribute', 'input', 'profile', 'record'] as const;

/** A record's page leads to itself by tabs and crumbs, which are called anything. */
function isOfPage({ recordId, addressees }: Mark, url: URL): boolean {
  const record = addressees.length > 0 || recordId === undefined ? null : recordIn(url);
  return record !== null && recordIdOf(url, record) === recordId;
}

function saysSomebody({ addressees, profileUrl, recordId }: Mark): boolean {
  return addressees.length > 0 || profileUrl !== undefined || recordId !== undefined;
}

/** A `mailto:` without an address shares a page with whom one likes; one with an @ means somebody. */
function announces({ element }: Mark): boolean {
  return attribute(element, 'href')?.includes('@') ?? false;
}

/** Two lists in document order as one. */
function inOrder(marks: readonly Mark[], texts: readonly Mark[]): readonly Mark[] {
  if (texts.length === 0) return marks;
  const ordered: Mark[] = [];
  let next = 0;
  for (const mark of marks) {
    for (let text = texts[next]; text !== undefined && isBefore(text, mark); text = texts[next]) {
      ordered.push(text);
      next += 1;
    }
    ordered.push(mark);
  }
  return [...ordered, ...texts.slice(next)];
}

function isBefore(a: Mark, b: Mark): boolean {
  const position = Node.prototype.compareDocumentPosition.call(a.element, b.element);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
