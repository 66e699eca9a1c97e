import { closest, elementsNamed, isDocument, parentOf, queryFirst, type Root } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import { inDocumentOrder } from '@/lib/sites/order';
import type { Sighting } from '@/lib/sites/site-adapter';
import { isShownIn, type Page, type Part } from './page';
import { isRecognised, readPeople } from './people';
import { COMPOSE, COMPOSE_WINDOW, COMPOSE_FIELDS, COMPOSE_SUMMARY, type GmailTarget } from './rungs';

/**
 * Recipients in compose windows, inline, docked or popped out: one sighting a field, or one for the line into which
 * the fields fold. A window without recipients is no place: there is nothing to recognise yet.
 * @param page where to look
 */
export function readCompose(page: Page): Part {
  if (isDocument(page.root) && !hasCompose(page.root)) return nothing;
  const fields = readFields(page, 'composePerson', fieldOf);
  const summaries = readFields(page, 'composeSummary', (element) => closest(element, COMPOSE_SUMMARY));
  const sightings = inDocumentOrder([fields.sightings, summaries.sightings]);
  return {
    sightings,
    tally: {
      places: sightings.length,
      recognised: sightings.filter(({ people }) => isRecognised(people)).length,
      rungs: { composePerson: fields.rung, composeSummary: summaries.rung },
    },
  };
}

/** True where a compose window is open. Forms are few and soon found; a look for the field itself asks every element. */
export function hasCompose(root: Root): boolean {
  return elementsNamed(root, COMPOSE_WINDOW).some((window) => queryFirst(window, COMPOSE) !== null);
}

/** The field that a recipient stands in. */
function fieldOf(element: Element): Element | null {
  const field = COMPOSE_FIELDS.map((selector) => closest(element, selector)).find((found) => found !== null);
  return field ?? parentOf(element);
}

/** Other lists of people (guests, suggestions) look alike; only a compose window has a subject's field too. */
function isComposed(element: Element): boolean {
  const around = closest(element, COMPOSE_WINDOW);
  return around !== null && queryFirst(around, COMPOSE) !== null;
}

function readFields(
  page: Page,
  target: GmailTarget,
  placeOf: (element: Element) => Element | null,
): { rung: number; sightings: Sighting[] } {
  const isShown = isShownIn(page.root, false);
  const { rung, hits } = climb(page.root, page.rungsOf(target), (hit) => isShown(hit) && isComposed(hit));
  const elementsByField = new Map<Element, Element[]>();
  for (const hit of hits) {
    const field = placeOf(hit);
    if (field !== null) elementsByField.set(field, [...(elementsByField.get(field) ?? []), hit]);
  }
  const sightings = [...elementsByField].map(([element, elements]) => ({
    element,
    people: readPeople(elements, { role: 'recipient' }, page.own),
    anchor: { parent: element, before: null, kind: 'field' } as const,
  }));
  return { rung, sightings: sightings.filter(({ people }) => people.length > 0) };
}

const nothing: Part = {
  sightings: [],
  tally: { places: 0, recognised: 0, rungs: { composePerson: -1, composeSummary: -1 } },
};
