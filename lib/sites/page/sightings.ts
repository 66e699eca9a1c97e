import { queryFirst } from '@/lib/sites/dom';
import type { SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { anchorAt } from './anchor';
import type { Collected } from './collect';
import { groupsOf } from './groups';
import { peopleInLinkedData } from './linked-data';
import type { Page } from './page';
import { peopleOf, type Named } from './people';

/**
 * The places of a page: rows, cards, single links, fields and texts, and what it says of people in data that nobody sees.
 * @returns by kind, each in document order
 */
export function sightingsOf(page: Page, collected: Collected): readonly (readonly Sighting[])[] {
  const own = (person: SeenPerson): SeenPerson =>
    page.own.has(person.email ?? '') ? { ...person, self: true } : person;
  const cards = collected.cards.map(({ element, person }) => ({
    element,
    people: [own(person)],
    anchor: anchorAt(
      queryFirst(element, 'h1, h2, h3, h4, h5, h6, .p-name, .fn, [itemprop~="name"]') ?? element,
      null,
    ),
  }));
  const data = collected.data.flatMap((element) => {
    const people = peopleInLinkedData(element.textContent).map(own);
    return people.length === 0 ? [] : [{ element, people, anchor: null }];
  });
  const groups = groupsOf(collected.marks, collected.surroundings);
  const rows = groups.flatMap((group) =>
    group.row === null ? [] : together(group.row, peopleOf(group), own),
  );
  const single = groups.flatMap((group) => (group.row === null ? apart(peopleOf(group), own) : []));
  return [rows, single, cards, data];
}

type Own = (person: SeenPerson) => SeenPerson;

function together(row: Element, people: readonly Named[], own: Own): Sighting[] {
  const [first] = people;
  if (first === undefined) return [];
  const link = people.find(({ mark }) => mark.source === 'record') ?? first;
  return [
    {
      element: row,
      people: people.map(({ person }) => own(person)),
      anchor: anchorAt(link.mark.element, row),
    },
  ];
}

function apart(people: readonly Named[], own: Own): Sighting[] {
  const peopleByElement = new Map<Element, SeenPerson[]>();
  for (const { mark, person } of people) {
    const known = peopleByElement.get(mark.element) ?? [];
    peopleByElement.set(mark.element, [...known, own(person)]);
  }
  return Array.from(peopleByElement, ([element, each]) => ({
    element,
    people: each,
    anchor: anchorAt(element, null),
  }));
}
