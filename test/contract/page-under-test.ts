import type { ReadOptions, Reading, SiteAdapter } from '@/lib/sites/site-adapter';
import { ownAddressesOf, parsePage, type Fixture } from './fixtures';
import { findings } from './truth';

/** One saved page, read as the content script would read it. */
export type PageUnderTest = {
  readonly fixture: Fixture;
  /** Parsed once: to be looked at only. */
  readonly pristine: () => Document;
  /** A copy to damage. */
  readonly fresh: () => Document;
  readonly read: (root: Document | Element, options?: Partial<ReadOptions>, url?: string) => Reading;
  /** Who is found on a damaged page, as `findings` tells it. */
  readonly peopleOf: (document: Document, url?: string) => readonly string[];
  /** Who is found on the page as it is. */
  readonly people: () => readonly string[];
};

/**
 * @param adapter the one under test
 * @param fixture a page of its site
 */
export function pageUnderTest(adapter: SiteAdapter, fixture: Fixture): PageUnderTest {
  const { html, expected } = fixture;
  const pristine = once(() => parsePage(html));
  const read: PageUnderTest['read'] = (root, options = {}, url = expected.url) =>
    adapter.read(root, new URL(url), { ownAddresses: ownAddressesOf(expected), ...options });
  const peopleOf: PageUnderTest['peopleOf'] = (document, url) =>
    findings(read(document, {}, url).sightings, expected.contacts);
  return {
    fixture,
    pristine,
    // A copy of a page has no shadow roots: such a page is parsed anew.
    fresh: () =>
      html.includes('shadowrootmode') ? parsePage(html) : (pristine().cloneNode(true) as Document),
    read,
    peopleOf,
    people: once(() => peopleOf(pristine())),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
