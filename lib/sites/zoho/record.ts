import { detailsOf } from '@/lib/sites/crm/details';
import { noPart, type CrmPage, type Part } from '@/lib/sites/crm/page';
import { addressesIn } from '@/lib/sites/crm/shown-address';
import { attribute, queryAll, queryFirst, textOf } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { recordOf, type ZohoRecord } from './route';
import { RECORD, RECORD_ID, type ZohoTarget } from './rungs';

/**
 * The person whom a lead's or a contact's page is about. Addresses count only where the page itself says that it shows
 * the record of its URL; where it says another, it is still the page before, and about nobody.
 * @param document the whole page
 */
export function readRecord(page: CrmPage<ZohoTarget>, document: Document, record: ZohoRecord): Part {
  const shown = new Set(queryAll(document, `[${RECORD_ID}]`).map((part) => attribute(part, RECORD_ID)));
  if (shown.size > 0 && !(shown.size === 1 && shown.has(record.id))) return noPart;
  const name = page.find(document, 'name', (hit) => textOf(hit) !== '');
  const element = queryFirst(document, RECORD);
  const [first] = name.hits;
  if (first === undefined || element === null) {
    const isUnknown = shown.size > 0;
    return { sightings: [], tally: { places: isUnknown ? 1 : 0, recognised: 0, rungs: { name: -1 } } };
  }
  const rungs: Record<string, number> = { name: name.rung };
  const person: SeenPerson = {
    role: 'subject',
    name: textOf(first),
    recordId: recordOf(page, record),
    ...(shown.size > 0 ? reached(page, document, rungs) : {}),
    ...detailsOf(page, document),
  };
  return {
    sightings: [{ element, people: [person], anchor: { parent: first, before: null, kind: 'thread' } }],
    tally: { places: 1, recognised: 1, rungs },
  };
}

/** The record's own address, and the second one. Two that differ in one field: nobody knows which is meant. */
function reached(
  page: CrmPage<ZohoTarget>,
  document: Document,
  rungs: Record<string, number>,
): Pick<SeenPerson, 'email' | 'otherEmails'> {
  const first = page.find(document, 'email');
  rungs['email'] = first.rung;
  const [email, another] = [...new Set(first.hits.flatMap(addressesIn))];
  if (email === undefined || another !== undefined) return {};
  const others = new Set(page.find(document, 'otherEmail').hits.flatMap(addressesIn));
  others.delete(email);
  return others.size === 1 ? { email, otherEmails: [...others] } : { email };
}
