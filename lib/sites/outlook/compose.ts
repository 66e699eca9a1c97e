import { closest, nextOf, parentOf, queryFirst, type Root } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import type { Sighting } from '@/lib/sites/site-adapter';
import { isShownOutside, outermostOf, toPeople, type Page, type Part } from './page';
import { COMPOSE, FIELD, ROW } from './rungs';
import { statedIn } from './stated';

/**
 * Recipients in compose forms: one sighting a field. A chip stands after the field, never in it: what is in it is
 * sent or saved.
 * @param page where to look
 */
export function readCompose(page: Page): Part {
  const { rung, hits } = climb(page.root, page.rungsOf('composePerson'), isShownOutside(ROW));
  const pillsByField = new Map<Element, Element[]>();
  for (const hit of outermostOf(hits)) {
    const field = closest(hit, FIELD);
    if (field !== null) pillsByField.set(field, [...(pillsByField.get(field) ?? []), hit]);
  }
  const sightings: Sighting[] = [];
  for (const [element, pills] of pillsByField) {
    const people = toPeople(pills.map(statedIn), { role: 'recipient' }, page.own);
    const parent = parentOf(element);
    const anchor = parent && ({ parent, before: nextOf(element), kind: 'field' } as const);
    if (people.length > 0) sightings.push({ element, people, anchor });
  }
  return {
    sightings,
    tally: {
      places: sightings.length,
      recognised: sightings.length,
      rungs: { composePerson: rung },
    },
  };
}

/** True where a compose form is open. */
export function hasCompose(root: Root): boolean {
  return queryFirst(root, COMPOSE) !== null;
}
