import { toAddress } from '@/lib/sites/address';
import { attribute, closest, queryWithin, tidy, type Root } from '@/lib/sites/dom';
import { deepTextOf } from '@/lib/sites/deep-text';
import type { Tally } from '@/lib/sites/health';
import { climb, type Accept, type Climb } from '@/lib/sites/ladder';
import type { Ladders, Sighting } from '@/lib/sites/site-adapter';
import { HIDDEN, hubspotRungs, IGNORED, type HubspotTarget } from './rungs';

/** All that reading a page of HubSpot's needs; made anew for every reading. */
export type Page = {
  readonly root: Root;
  readonly climb: (target: HubspotTarget, root: Root, accept: Accept) => Climb;
};

/** What one kind of place gave. */
export type Part = { readonly sightings: readonly Sighting[]; readonly tally: Tally };

/** What a kind of place gives where there can be none. */
export const noPart: Part = { sightings: [], tally: { places: 0, recognised: 0, rungs: {} } };

/**
 * @param root what is read
 * @param overrides ladders of the user's
 */
export function pageOf(root: Root, overrides: Ladders | undefined): Page {
  return {
    root,
    climb: (target, within, accept) => climb(within, overrides?.[target] ?? hubspotRungs[target], accept),
  };
}

/** True for what HubSpot itself shows: in no tab behind another, in no mail, note or preview. */
export function isShown(element: Element): boolean {
  return closest(element, UNSEEN) === null;
}

/** What an element says: its text without its label, else the value of a form's field. */
export function valueIn(element: Element): string {
  const text = deepTextOf(element, ASIDE);
  return text === '' ? (typedIn(element)[0] ?? '') : text;
}

/** Every address of a value that holds addresses alone, each once: what says more is none of HubSpot's. */
export function addressesIn(element: Element): readonly string[] {
  const texts = [deepTextOf(element, `${ASIDE}, button`), ...typedIn(element)];
  const words = texts.flatMap((text) => text.split(/[\s;,]+/u)).filter((word) => word !== '');
  const addresses = words.map((word) => toAddress(word)).filter((address) => address !== undefined);
  return addresses.length === words.length ? [...new Set(addresses)] : [];
}

function typedIn(element: Element): string[] {
  return queryWithin(element, 'input, textarea').map((field) => tidy(attribute(field, 'value')));
}

/** The one address of a value; two that differ are none. */
export function addressIn(element: Element): string | undefined {
  const [address, ...others] = addressesIn(element);
  return others.length === 0 ? address : undefined;
}

const ASIDE = 'style, script, label';

const UNSEEN = `${HIDDEN}, ${IGNORED}`;
