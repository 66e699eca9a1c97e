import { attribute, closest, parentOf } from '@/lib/sites/dom';
import type { Scope } from '@/lib/sites/roots';
import type { Mark } from './mark';
import type { Addressee } from './mailto';
import type { Page } from './page';
import type { Surroundings } from './surroundings';
import { addresseesInText } from './texts';

/**
 * Addresses in the page's texts, one mark for each element that holds some. Every text is only asked for an @ by the
 * cheapest question there is; what follows is for the few that have one.
 * @param page that is read
 * @param surroundings tells what lies in something that was read already
 */
export function textMarks(page: Page, surroundings: (element: Element) => Surroundings): Mark[] {
  const addresseesByElement = new Map<Element, Addressee[]>();
  for (const text of page.scopes.flatMap(textsWithAt)) {
    const element = parentOf(text);
    if (element === null) continue;
    const { isIgnored, inside } = surroundings(element);
    if (isIgnored || inside !== null || isNoText(element)) continue;
    const known = addresseesByElement.get(element) ?? [];
    const fresh = addresseesInText(text.data).filter(({ email }) =>
      known.every((one) => one.email !== email),
    );
    if (fresh.length > 0) addresseesByElement.set(element, [...known, ...fresh]);
  }
  return Array.from(addresseesByElement, ([element, addressees]) => ({
    element,
    source: 'text',
    addressees,
  }));
}

/** Data of a script; and what a link to an address calls itself, which may be another's. */
function isNoText(element: Element): boolean {
  if (element.localName === 'script') return true;
  const link = closest(element, 'a');
  return link !== null && /^mailto:/iu.test(attribute(link, 'href') ?? '');
}

function textsWithAt(scope: Scope): Text[] {
  const walker = Document.prototype.createTreeWalker.call(document, scope, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    if (text.data.includes('@')) texts.push(text);
  }
  return texts;
}
