import { pathOf, type CrmPage, type Part } from '@/lib/sites/crm/page';
import { addressesIn } from '@/lib/sites/crm/shown-address';
import {
  attribute,
  closest,
  isDocument,
  nextOf,
  parentOf,
  queryFirst,
  textOf,
  type Root,
} from '@/lib/sites/dom';
import type { SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { recordIn, recordOf, type ZohoRecord } from './route';
import { ROW, type ZohoTarget } from './rungs';

/**
 * Everybody in a list of leads or contacts: one sighting a row.
 * @param root where to look
 * @param type of all records of the list
 */
export function readRows(page: CrmPage<ZohoTarget>, root: Root, type: ZohoRecord['type']): Part {
  // The header is a row as well, without a link.
  const row = page.find(root, 'row', (hit) => queryFirst(hit, 'a') !== null);
  const names = page.find(root, 'rowName', (link) => idOf(page, link, type) !== null);
  const emails = page.find(root, 'rowEmail', (cell) => closest(cell, ROW) !== null);
  const namesByRow = byRow(names.hits);
  const emailsByRow = byRow(emails.hits);
  const sightings: Sighting[] = [];
  for (const element of row.hits) {
    const link = namesByRow.get(element)?.[0];
    const id = link && idOf(page, link, type);
    const parent = link && parentOf(link);
    if (!link || !id || !parent) continue;
    const addresses = new Set(emailsByRow.get(element)?.flatMap(addressesIn));
    const [email, another] = [...addresses];
    const name = textOf(link);
    const person: SeenPerson = {
      role: 'result',
      ...(name === '' ? {} : { name }),
      ...(email === undefined || another !== undefined ? {} : { email }),
      recordId: recordOf(page, { type, id }),
    };
    sightings.push({ element, people: [person], anchor: { parent, before: nextOf(link), kind: 'row' } });
  }
  return {
    sightings,
    tally: {
      places: isDocument(root) ? row.hits.length : sightings.length,
      recognised: sightings.length,
      rungs: { row: row.rung, rowName: names.rung },
    },
  };
}

/** What stands in each row, in document order; what stands in none is left out. */
function byRow(elements: readonly Element[]): ReadonlyMap<Element, readonly Element[]> {
  const elementsByRow = new Map<Element, Element[]>();
  for (const element of elements) {
    const row = closest(element, ROW);
    if (row === null) continue;
    const known = elementsByRow.get(row);
    if (known === undefined) elementsByRow.set(row, [element]);
    else known.push(element);
  }
  return elementsByRow;
}

/** The id of the record that a row's name leads to: its own id says it, or its address; both agree. */
function idOf(page: CrmPage<ZohoTarget>, link: Element, type: ZohoRecord['type']): string | null {
  const [, own] = /^listView_(\d{6,})$/u.exec(attribute(link, 'id') ?? '') ?? [];
  const path = pathOf(link, page.url);
  const linked = path === null ? null : recordIn(path);
  if (linked !== null)
    return linked.type === type && (own === undefined || own === linked.id) ? linked.id : null;
  return own ?? null;
}
