import { countLookalikes, pathOf, type CrmPage, type Part } from '@/lib/sites/crm/page';
import { closest, documentOf, isDocument, nextOf, parentOf, textOf, type Root } from '@/lib/sites/dom';
import type { PersonRole, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { addressesByPerson, type Addresses } from './addresses';
import { personIn, recordOf } from './route';
import { NAME_CELL, ROW, type PipedriveTarget } from './rungs';

/**
 * Everybody in a list of people: one sighting a person, with the addresses whose links say that they are theirs.
 * @param root where to look
 */
export function readPeople(page: CrmPage<PipedriveTarget>, root: Root): Part {
  const { rung, hits } = page.find(root, 'person', (link) => idOf(link, page.url) !== null);
  const ids = isDocument(root) ? undefined : new Set(hits.map((link) => idOf(link, page.url) ?? ''));
  const addresses = addressesByPerson(page, documentOf(root), ids);
  const sightings: Sighting[] = [];
  const known = new Set<Element>();
  for (const link of hits) {
    const element = closest(link, NAME_CELL) ?? closest(link, ROW) ?? link;
    const person = toPerson(page, link, 'result', addresses);
    const parent = parentOf(link);
    // A row names one person first; whoever follows is a colleague, an owner, a relation.
    if (person === null || known.has(element)) continue;
    known.add(element);
    sightings.push({
      element,
      people: [person],
      anchor: parent && { parent, before: nextOf(link), kind: 'row' },
    });
  }
  const places = rung === -1 && isDocument(root) ? countLookalikes(root, NAME_CELL) : sightings.length;
  return { sightings, tally: { places, recognised: sightings.length, rungs: { person: rung } } };
}

/** The person whom a link to a person's page names; null where it leads elsewhere. */
export function toPerson(
  { url }: CrmPage<PipedriveTarget>,
  link: Element,
  role: PersonRole,
  addresses: Addresses,
): SeenPerson | null {
  const id = idOf(link, url);
  return id === null
    ? null
    : { role, ...named(textOf(link)), ...reachedAt(addresses.get(id)), recordId: recordOf(url, id) };
}

/** What an address book says of one person: the first address leads. */
export function reachedAt([email, ...otherEmails]: readonly string[] = []): Pick<
  SeenPerson,
  'email' | 'otherEmails'
> {
  if (email === undefined) return {};
  return otherEmails.length === 0 ? { email } : { email, otherEmails };
}

export function named(name: string): Pick<SeenPerson, 'name'> {
  return name === '' ? {} : { name };
}

function idOf(link: Element, url: URL): string | null {
  const path = pathOf(link, url);
  return path === null ? null : personIn(path);
}
