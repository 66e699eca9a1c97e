import { deepTextOf } from '@/lib/sites/deep-text';
import { attribute, documentOf, type Root } from '@/lib/sites/dom';
import type { Tally } from '@/lib/sites/health';
import type { Accept, Climb } from '@/lib/sites/ladder';
import { rememberRoots, climbScopes, type Scope } from '@/lib/sites/roots';
import type { Ladders, Rungs, Sighting } from '@/lib/sites/site-adapter';
import { recordIn, toRecord, type RecordRef } from './record-id';
import { ASIDE, salesforceRungs, type SalesforceTarget } from './rungs';
import { rememberShown } from './shown';

/** All that reading a Lightning page needs; made anew for every reading. */
export type Page = {
  readonly root: Root;
  /** The org's address, which its records' ids belong to. */
  readonly url: URL;
  readonly hostname: string;
  readonly rungsOf: (target: SalesforceTarget) => Rungs;
  /** Goes up a target's ladder in some part of the page, shadow roots included. */
  readonly climb: (target: SalesforceTarget, scopes: readonly Scope[], accept?: Accept) => Climb;
  /** Some part of the page with every shadow root in it. */
  readonly scopesIn: (part: Root) => readonly Scope[];
  /** The whole page, whatever part of it is read. */
  readonly whole: () => readonly Scope[];
  /** True for what Lightning shows and nobody wrote: in no tab behind another, in no mail, feed or note. */
  readonly isShown: Accept;
};

/** What one kind of place gave. */
export type Part = { readonly sightings: readonly Sighting[]; readonly tally: Tally };

/**
 * @param root what is read
 * @param url the page's
 * @param overrides ladders of the user's
 */
export function pageOf(root: Root, url: URL, overrides: Ladders | undefined): Page {
  const scopesIn = rememberRoots();
  const rungsOf = (target: SalesforceTarget): Rungs => overrides?.[target] ?? salesforceRungs[target];
  return {
    root,
    url,
    hostname: url.hostname,
    rungsOf,
    climb: (target, scopes, accept) => climbScopes(scopes, rungsOf(target), accept),
    scopesIn,
    whole: () => scopesIn(documentOf(root)),
    isShown: rememberShown(),
  };
}

/** The record of this org that a link goes to. */
export function recordLinked({ url }: Page, link: Element): RecordRef | null {
  return recordIn(pathOf(attribute(link, 'href') ?? '', url)) ?? toRecord(attribute(link, 'data-recordid'));
}

/** The path on this org that a link's address leads to; null where it leads elsewhere. */
function pathOf(href: string, url: URL): string | null {
  if (PLAIN_PATH.test(href)) return href;
  const target = URL.canParse(href, url) ? new URL(href, url) : null;
  return target?.host === url.host ? target.pathname : null;
}

/** What a part of the page says, shadow roots included, without what is there to be pressed or only read aloud. */
export function textIn({ scopesIn }: Page, element: Element): string {
  return deepTextOf(element, ASIDE, scopesIn);
}

/** How a record is kept among a person's: the same for both forms of its id. */
export function recordIdOf({ hostname }: Page, { object, id }: RecordRef): string {
  return `${hostname}/${object}/${id}`;
}

/** What a kind of place gives where there can be none. */
export const noPart: Part = { sightings: [], tally: { places: 0, recognised: 0, rungs: {} } };

/** An address that is a path alone and means it as it stands, as nearly all of Lightning's do: there is nothing to parse. */
const PLAIN_PATH = /^\/(?!\/)[\w/]*$/u;
