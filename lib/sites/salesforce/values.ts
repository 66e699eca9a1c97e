import { toAddress } from '@/lib/sites/address';
import { attribute } from '@/lib/sites/dom';
import { queryScopes, rootsUnder } from '@/lib/sites/roots';
import { textIn, type Page } from './page';
import { VALUE } from './rungs';

/**
 * The one address that a field or a row shows; two that differ are none. A link counts that reads as it goes: Lightning
 * writes addresses out, and what else lies there is not the site's.
 * @param page whose ladder counts
 * @param element the field or row
 */
export function addressIn(page: Page, element: Element): string | undefined {
  const { hits } = page.climb('address', rootsUnder(element));
  return only(hits.map((link) => addressOf(link)).filter((address) => address !== undefined));
}

/** What a field shows, without its label and its buttons; a lookup's own link before all else. */
export function valueIn(field: Element): string | undefined {
  const scopes = rootsUnder(field);
  const value = VALUE.map((selector) => queryScopes(scopes, selector)[0]).find(
    (found) => found !== undefined,
  );
  if (value === undefined) return undefined;
  const [link = value] = queryScopes(rootsUnder(value), LOOKUP);
  // In native shadow a link's text may be slotted into it: then it lies outside.
  return textIn(link) || textIn(value) || undefined;
}

/** What is said with one value alone, however often. */
export function only<Value>(values: readonly Value[]): Value | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** The address of a `mailto:` link, without what is to be written to it. */
function addressOf(link: Element): string | undefined {
  const address = toAddress(attribute(link, 'href')?.split(/[:?]/u)[1]);
  return address !== undefined && textIn(link).toLowerCase().includes(address) ? address : undefined;
}

/** A field that holds another record shows it as a link, beside a button that says more of it. */
const LOOKUP = 'a[href*="/lightning/r/"]';
