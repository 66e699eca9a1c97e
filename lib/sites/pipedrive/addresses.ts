import { addressOfLink } from '@/lib/sites/crm/shown-address';
import { linkedTo, type CrmPage } from '@/lib/sites/crm/page';
import { attribute, closest, type Root } from '@/lib/sites/dom';
import { CELL, type PipedriveTarget } from './rungs';

/** Addresses by whose they are: a person's id, as the links say. */
export type Addresses = ReadonlyMap<string, readonly string[]>;

/**
 * Every address of a page whose link says whose it is. The page's own URL says nothing of them: it changes before the
 * page does.
 * @param root the whole page
 */
export function addressesByPerson(page: CrmPage<PipedriveTarget>, root: Root): Addresses {
  const addresses = new Map<string, string[]>();
  for (const link of page.find(root, 'email').hits) {
    const id = linkedTo(link, page.url)?.searchParams.get('related_person_id') ?? '';
    const address = addressOfLink(link);
    const known = addresses.get(id) ?? [];
    if (id !== '' && address !== undefined && !known.includes(address))
      addresses.set(id, [...known, address]);
  }
  return addresses;
}

/** The number of the grid's row that an element stands in. */
export function gridRowOf(element: Element): string | null {
  const cell = closest(element, CELL);
  return /^grid-cell-column-(\d+)-/u.exec((cell && attribute(cell, 'data-cy')) ?? '')?.[1] ?? null;
}
