import { deepTextOf } from '@/lib/sites/deep-text';
import { attribute, documentOf, isDocument } from '@/lib/sites/dom';
import type { Tally } from '@/lib/sites/health';
import type { Accept, Climb } from '@/lib/sites/ladder';
import { climbScopes, closestAcross, rootsUnder, type Scope } from '@/lib/sites/roots';
import type { Ladders, Sighting } from '@/lib/sites/site-adapter';
import { recordIn, toRecord, type RecordRef } from './record-id';
import { ASIDE, HIDDEN, IGNORED, salesforceRungs, type SalesforceTarget } from './rungs';

/** All that reading a Lightning page needs; made anew for every reading. */
export type Page = {
  readonly root: Document | Element;
  /** The org's address, which its records' ids belong to. */
  readonly url: URL;
  /** Goes up a target's ladder in some part of the page, shadow roots included. */
  readonly climb: (target: SalesforceTarget, scopes: readonly Scope[], accept?: Accept) => Climb;
  /** The whole page, whatever part of it is read. */
  readonly scopes: () => readonly Scope[];
};

/** What one kind of place gave. */
export type Part = { readonly sightings: readonly Sighting[]; readonly tally: Tally };

/**
 * @param root what is read
 * @param url the page's
 * @param overrides ladders of the user's
 */
export function pageOf(root: Document | Element, url: URL, overrides: Ladders | undefined): Page {
  return {
    root,
    url,
    climb: (target, scopes, accept) =>
      climbScopes(scopes, overrides?.[target] ?? salesforceRungs[target], accept),
    scopes: () => rootsUnder(isDocument(root) ? root : documentOf(root)),
  };
}

/** True for what Lightning shows and nobody wrote: in no tab behind another, in no mail, feed or note. */
export function isShown(element: Element): boolean {
  return closestAcross(element, UNSEEN) === null;
}

/** The record of this org that a link goes to. */
export function recordLinked({ url }: Page, link: Element): RecordRef | null {
  const href = attribute(link, 'href') ?? '';
  const target = URL.canParse(href, url) ? new URL(href, url) : null;
  const record = target?.host === url.host ? recordIn(target.pathname) : null;
  return record ?? toRecord(attribute(link, 'data-recordid'));
}

/** What a part of the page says, shadow roots included, without what is there to be pressed or only read aloud. */
export function textIn(element: Element): string {
  return deepTextOf(element, ASIDE);
}

/** How a record is kept among a person's: the same for both forms of its id. */
export function recordIdOf({ url }: Page, { object, id }: RecordRef): string {
  return `${url.hostname}/${object}/${id}`;
}

/** What a kind of place gives where there can be none. */
export const noPart: Part = { sightings: [], tally: { places: 0, recognised: 0, rungs: {} } };

const UNSEEN = `${HIDDEN}, ${IGNORED}`;
