import { addressOfLink } from '@/lib/sites/crm/shown-address';
import type { CrmPage } from '@/lib/sites/crm/page';
import { attribute, closest, type Root } from '@/lib/sites/dom';
import { CELL, type PipedriveTarget } from './rungs';

/** Addresses by whose they are: a person's id, as the links say. */
export type Addresses = ReadonlyMap<string, readonly string[]>;

/**
 * Every address of a page whose link says whose it is. The page's own URL says nothing of them: it changes before the
 * page does.
 * @param root the whole page
 * @param only of whom; absent: of everybody. A row that is read alone asks for nobody else's
 */
export function addressesByPerson(
  page: CrmPage<PipedriveTarget>,
  root: Root,
  only?: ReadonlySet<string>,
): Addresses {
  const addresses = new Map<string, string[]>();
  const isMeant = (link: Element): boolean => only === undefined || only.has(personOf(link));
  const { rung, hits } = page.find(root, 'email', isMeant);
  // The rung is the page's: one that hits for these alone is not climbed to.
  if (only !== undefined && rung > 0 && page.find(root, 'email').rung !== rung) return addresses;
  for (const link of hits) {
    const id = personOf(link);
    const address = addressOfLink(link);
    const known = addresses.get(id) ?? [];
    if (id !== '' && address !== undefined && !known.includes(address))
      addresses.set(id, [...known, address]);
  }
  return addresses;
}

/** Whose address a mail link says that it is; empty where it does not say. */
function personOf(link: Element): string {
  return /[?&]related_person_id=(\d+)/u.exec(attribute(link, 'href') ?? '')?.[1] ?? '';
}

/** The number of the grid's row that an element stands in. */
export function gridRowOf(element: Element): string | null {
  const cell = closest(element, CELL);
  return /^grid-cell-column-(\d+)-/u.exec((cell && attribute(cell, 'data-cy')) ?? '')?.[1] ?? null;
}
