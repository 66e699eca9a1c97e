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
  const idByLink = new Map<Element, string>();
  const { rung, hits } = page.find(root, 'person', (link) => {
    const id = idOf(link, page.url);
    if (id !== null) idByLink.set(link, id);
    return id !== null;
  });
  const ids = isDocument(root) ? undefined : new Set(idByLink.values());
  const addresses = addressesByPerson(page, documentOf(root), ids);
  const sightings: Sighting[] = [];
  const known = new Set<Element>();
  for (const link of hits) {
    const id = idByLink.get(link);
    const element = closest(link, NAME_CELL) ?? closest(link, ROW) ?? link;
    const parent = parentOf(link);
    // A row names one person first; whoever follows is a colleague, an owner, a relation.
    if (id === undefined || known.has(element)) continue;
    known.add(element);
    sightings.push({
      element,
      people: [toPerson(page, addresses, { id, role: 'result', name: textOf(link) })],
      anchor: parent && { parent, before: nextOf(link), kind: 'row' },
    });
  }
  const places = rung === -1 && isDocument(root) ? countLookalikes(root, NAME_CELL) : sightings.length;
  return { sightings, tally: { places, recognised: sightings.length, rungs: { person: rung } } };
}

/** What the page says of one person: of several addresses, the first leads. */
export function toPerson(
  page: CrmPage<PipedriveTarget>,
  addresses: Addresses,
  { id, role, name }: { readonly id: string; readonly role: PersonRole; readonly name: string },
): SeenPerson {
  const recordId = recordOf(page, id);
  const person: SeenPerson = name === '' ? { role, recordId } : { role, name, recordId };
  const [email, ...otherEmails] = addresses.get(id) ?? [];
  if (email === undefined) return person;
  return otherEmails.length === 0 ? { ...person, email } : { ...person, email, otherEmails };
}

/** The id of the person to whose page a link leads; null where it leads elsewhere. */
export function idOf(link: Element, page: URL): string | null {
  const path = pathOf(link, page);
  return path === null ? null : personIn(path);
}
