import { attribute, queryAll, textOf, type Root } from '@/lib/sites/dom';
import type { Tally } from '@/lib/sites/health';
import { climb, type Accept, type Climb } from '@/lib/sites/ladder';
import { outside } from '@/lib/sites/outside';
import type { Ladders, Rungs, Sighting } from '@/lib/sites/site-adapter';

/** A page of a web CRM, as one reading looks at it. */
export type CrmPage<Target extends string> = {
  readonly url: URL;
  /** The URL's, asked for once: each record is known by it. */
  readonly host: string;
  /** What the first rung that hits finds in a root, of what is shown and nobody else wrote. */
  readonly find: (root: Root, target: Target, accept?: Accept) => Climb;
};

/** What a page or a part of it gave. */
export type Part = { readonly sightings: readonly Sighting[]; readonly tally: Tally };

/**
 * @param url the page's
 * @param ladders the site's
 * @param overrides a user's, by target
 * @param ignored where others wrote: notes, mails, activities
 */
export function crmPage<Target extends string>(
  url: URL,
  ladders: Readonly<Record<Target, Rungs>>,
  overrides: Ladders | undefined,
  ignored: string,
): CrmPage<Target> {
  const unseen = `${HIDDEN}, ${ignored}`;
  const isShown = outside(unseen, MANY);
  return {
    url,
    host: url.host,
    find: (root, target, accept = () => true) =>
      climb(root, overrides?.[target] ?? ladders[target], (hit) => accept(hit) && isShown(hit)),
  };
}

/** The one text that elements show; undefined where they show none, or differ: then nobody knows which is meant. */
export function onlyText(elements: readonly Element[]): string | undefined {
  const [only, ...others] = new Set(elements.map(textOf).filter((text) => text !== ''));
  return others.length === 0 ? only : undefined;
}

/** The path that a link leads to on the page's own host; null where it leads elsewhere. */
export function pathOf(link: Element, page: URL): string | null {
  const href = attribute(link, 'href') ?? '';
  // Most links lead so: no address needs to be put together for that.
  if (PLAIN_PATH.test(href)) return href;
  const to = URL.canParse(href, page.href) ? new URL(href, page.href) : null;
  return to?.host === page.host ? to.pathname : null;
}

/** How many elements of a whole page only look like what was not found. */
export function countLookalikes(root: Root, selector: string): number {
  return queryAll(root, selector).length;
}

export const noPart: Part = { sightings: [], tally: { places: 0, recognised: 0, rungs: {} } };

/** What the page hides by its own hand. */
const HIDDEN = '[hidden], [style]:is([style*="display:none"], [style*="display: none"])';

/** A path that stays as it is in whatever address: words, with nothing to resolve or to decode. */
const PLAIN_PATH = /^(?:\/[\w-]+)+$/u;

/** Only long lists ask about so many elements, and they ask about most of their page. */
const MANY = 200;
