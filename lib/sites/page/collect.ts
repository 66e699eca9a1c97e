import { attribute } from '@/lib/sites/dom';
import { readCards, type Card } from './cards';
import { attributeMark, inputMark, linkMark, type Mark } from './mark';
import type { Page } from './page';
import { recordIdOf, recordIn } from './record-in';
import { inSequence } from './sequence';
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
  const data = page.find('data');
  const said = inSequence(
    inSequence(
      marksAt(page.findLinks(), (link) => linkMark(link, page.url)),
      marksAt(page.find('attribute'), (element) => attributeMark(element, page.url)),
    ),
    marksAt(page.find('input'), inputMark),
  );
  const surroundings = surroundingsOn(
    page,
    new Set([...data, ...[...cards, ...said].map(({ element }) => element)]),
  );
  const isOutside = ({ element }: Mark | Card): boolean => {
    const { isIgnored, inside } = surroundings(element);
    return !isIgnored && inside === element;
  };
  const standing = said.filter(isOutside);
  const record = recordIn(page.url);
  const own = record === null ? undefined : recordIdOf(page.url, record);
  const marks = standing.filter((mark) => saysSomebody(mark) && !leadsHere(mark, own));
  return {
    marks: inSequence(marks, textMarks(page, surroundings)),
    cards: cards.filter(isOutside),
    data,
    surroundings,
    misread: standing.filter((mark) => !saysSomebody(mark) && announces(mark)).length,
  };
}

function marksAt(elements: readonly Element[], markOf: (element: Element) => Mark | null): Mark[] {
  const marks: Mark[] = [];
  for (const element of elements) {
    const mark = markOf(element);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

/** A record's page leads to itself by tabs and crumbs, which are called anything. */
function leadsHere({ recordId, addressees }: Mark, own: string | undefined): boolean {
  return recordId !== undefined && recordId === own && addressees.length === 0;
}

function saysSomebody({ addressees, profileUrl, recordId }: Mark): boolean {
  return addressees.length > 0 || profileUrl !== undefined || recordId !== undefined;
}

/** A `mailto:` without an address shares a page with whom one likes; one with an @ means somebody. */
function announces({ element }: Mark): boolean {
  return attribute(element, 'href')?.includes('@') ?? false;
}
