import { attribute, closest, isDocument, parentOf, queryAll, type Root } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { addressesIn, addressIn, isShown, noPart, valueIn, type Page, type Part } from './page';
import { contactIn, recordIdOf } from './route';
import { ASSOCIATIONS, LOOKS_LIKE_RECORD, OWN_LINKS, type HubspotTarget } from './rungs';

/**
 * The contact whose record is open: name, addresses, company, job title and stage, from the strip at the top and the
 * cards of properties.
 * @param page where to look
 * @param contact that the address names
 */
export function readContact(page: Page, contact: { readonly portal: string; readonly id: string }): Part {
  const { root } = page;
  const header = page.climb('name', root, isOwn);
  const [heading] = header.hits;
  const rungs: Record<string, number> = { name: header.rung };
  const name = heading === undefined ? '' : valueIn(heading);
  const email = one(property('email').map((element) => addressIn(element)));
  if (namesAnother(root, contact)) return noPart;
  if (heading === undefined || (name === '' && email === undefined)) return missing(root, rungs);
  const otherEmails = [...new Set(property('otherEmails').flatMap((element) => addressesIn(element)))].filter(
    (address) => address !== email,
  );
  const company = text('company');
  const title = text('title');
  const siteStage = text('stage') ?? text('status');
  const person: SeenPerson = {
    role: 'subject',
    ...(name === '' ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(email === undefined || otherEmails.length === 0 ? {} : { otherEmails }),
    recordId: recordIdOf(contact),
    ...(company === undefined ? {} : { company }),
    ...(title === undefined ? {} : { title }),
    ...(siteStage === undefined ? {} : { siteStage }),
  };
  const parent = parentOf(heading);
  return {
    sightings: [
      { element: heading, people: [person], anchor: parent && { parent, before: null, kind: 'thread' } },
    ],
    tally: { places: 1, recognised: 1, rungs },
  };

  function property(target: HubspotTarget): readonly Element[] {
    return page.climb(target, root, isOwn).hits;
  }

  function text(target: HubspotTarget): string | undefined {
    return property(target)
      .map((element) => valueIn(element))
      .find((value) => value !== '' && !/^-+$/u.test(value));
  }
}

/** Shown, and the record's own: cards of other records carry properties of theirs. */
function isOwn(element: Element): boolean {
  return isShown(element) && closest(element, ASSOCIATIONS) === null;
}

/** Where one property is shown twice otherwise, nobody can say which is right. */
function one(values: readonly (string | undefined)[]): string | undefined {
  const [value, ...others] = new Set(values.filter((each) => each !== undefined));
  return others.length === 0 ? value : undefined;
}

/** True where links to parts of a record name records, and none of them is this one: the page is not there yet. */
function namesAnother(root: Root, { id }: { readonly id: string }): boolean {
  const named = queryAll(root, OWN_LINKS).map((link) => contactIn(attribute(link, 'href')));
  const known = named.filter((contact) => contact !== null);
  return known.length > 0 && !known.some((contact) => contact.id === id);
}

function missing(root: Root, rungs: Readonly<Record<string, number>>): Part {
  const places = isDocument(root) ? Math.min(queryAll(root, LOOKS_LIKE_RECORD).length, 1) : 0;
  return { sightings: [], tally: { places, recognised: 0, rungs } };
}
