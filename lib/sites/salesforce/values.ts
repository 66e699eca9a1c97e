import { toAddress } from '@/lib/sites/address';
import { attribute } from '@/lib/sites/dom';
import { queryScopes } from '@/lib/sites/roots';
import { textIn, type Page } from './page';
import { VALUE } from './rungs';

/**
 * The one address that a field or a row shows; two that differ are none. A link counts that reads as it goes: Lightning
 * writes addresses out, and what else lies there is not the site's.
 * @param page whose ladder counts
 * @param element the field or row
 */
export function addressIn(page: Page, element: Element): string | undefined {
  return addressOf(page, page.climb('address', page.scopesIn(element)).hits);
}

/** The one address that mail links say. */
export function addressOf(page: Page, links: readonly Element[]): string | undefined {
  return only(links.map((link) => addressLinked(page, link)).filter((address) => address !== undefined));
}

/** What a field shows, without its label and its buttons; a lookup's own link before all else. */
export function valueIn(page: Page, field: Element): string | undefined {
  const scopes = page.scopesIn(field);
  const value = VALUE.map((selector) => queryScopes(scopes, selector)[0]).find(
    (found) => found !== undefined,
  );
  if (value === undefined) return undefined;
  const [link = value] = queryScopes(page.scopesIn(value), LOOKUP);
  // In native shadow a link's text may be slotted into it: then it lies outside.
  return textIn(page, link) || textIn(page, value) || undefined;
}

/** What is said with one value alone, however often. */
export function only<Value>(values: readonly Value[]): Value | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** The address of a `mailto:` link, without what is to be written to it. */
function addressLinked(page: Page, link: Element): string | undefined {
  const address = toAddress(MAILTO.exec(attribute(link, 'href') ?? '')?.[1]);
  return address !== undefined && textIn(page, link).toLowerCase().includes(address) ? address : undefined;
}

/** What stands between the scheme and what is to be written. */
const MAILTO = /^[^:?]*[:?]([^:?]*)/u;

/** A field that holds another record shows it as a link, beside a button that says more of it. */
const LOOKUP = 'a[href*="/lightning/r/"]';
