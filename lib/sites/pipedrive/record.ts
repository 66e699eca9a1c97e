import { detailsOf } from '@/lib/sites/crm/details';
import { noPart, type CrmPage, type Part } from '@/lib/sites/crm/page';
import { closest, nextOf, parentOf, queryFirst, textOf } from '@/lib/sites/dom';
import type { ChipAnchor, SeenPerson } from '@/lib/sites/site-adapter';
import { addressesByPerson } from './addresses';
import { idOf, toPerson } from './people';
import { NAME_CELL, RECORD, type PipedriveTarget } from './rungs';

/**
 * Whom a record's page is about: the person, or the one person of a deal. A deal with several names them as taking part:
 * whose stage it tells would be a guess.
 * @param document the whole page
 * @param person the id of the person whose page it is; null on the page of a deal or a lead
 */
export function readRecord(page: CrmPage<PipedriveTarget>, document: Document, person: string | null): Part {
  const about = person === null ? ofDeal(page, document) : ofPerson(page, document, person);
  const { people, anchor, rungs } = about ?? nobody;
  const element = queryFirst(document, RECORD);
  if (people.length === 0 || element === null) {
    const isUnknown = about !== null && queryFirst(document, NAME_CELL) !== null;
    return isUnknown ? { ...noPart, tally: { places: 1, recognised: 0, rungs } } : noPart;
  }
  return { sightings: [{ element, people, anchor }], tally: { places: 1, recognised: 1, rungs } };
}

type About = {
  readonly people: readonly SeenPerson[];
  readonly anchor: ChipAnchor | null;
  readonly rungs: Readonly<Record<string, number>>;
};

/** Null: the page still shows somebody else than its address says. */
function ofPerson(page: CrmPage<PipedriveTarget>, document: Document, id: string): About | null {
  const name = page.find(document, 'name', (hit) => textOf(hit) !== '');
  const addresses = addressesByPerson(page, document);
  if (addresses.size > 0 && !addresses.has(id)) return null;
  const [first] = name.hits;
  if (first === undefined) return { ...nobody, rungs: { name: -1 } };
  const person: SeenPerson = {
    ...toPerson(page, addresses, { id, role: 'subject', name: textOf(first) }),
    ...detailsOf(page, document),
  };
  return { people: [person], anchor: besideOf(first), rungs: { name: name.rung } };
}

function ofDeal(page: CrmPage<PipedriveTarget>, document: Document): About {
  const { rung, hits } = page.find(document, 'person');
  const addresses = addressesByPerson(page, document);
  const people = new Map<string, { readonly person: SeenPerson; readonly link: Element }>();
  for (const link of hits) {
    const id = idOf(link, page.url);
    if (id === null || people.has(id)) continue;
    const person = toPerson(page, addresses, { id, role: 'subject', name: textOf(link) });
    people.set(id, { person, link });
  }
  const [only, ...others] = [...people.values()];
  const rungs = { person: rung };
  if (only === undefined) return { ...nobody, rungs };
  if (others.length > 0) {
    const taking = [only, ...others].map(({ person }) => ({ ...person, role: 'participant' as const }));
    return { people: taking, anchor: null, rungs };
  }
  return { people: [{ ...only.person, ...detailsOf(page, document) }], anchor: besideOf(only.link), rungs };
}

/** Beside a name: after its link, or at the end of its field. */
function besideOf(name: Element): ChipAnchor | null {
  const link = closest(name, 'a');
  const parent = link === null ? name : parentOf(link);
  return parent && { parent, before: link && nextOf(link), kind: 'thread' };
}

const nobody: About = { people: [], anchor: null, rungs: {} };
