import { toAddress } from '@/lib/sites/address';
import { attribute, textOf, tidy } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/site-adapter';

/** What all people of one place have in common. */
export type Place = Pick<SeenPerson, 'role' | 'thread' | 'rows'>;

/**
 * The people whom elements with an address stand for, each once, in the order of the page.
 * @param elements elements with `email` and `name`, or `data-hovercard-id` and `data-name`
 * @param place what they have in common
 * @param own addresses of the mailbox's owner
 */
export function readPeople(
  elements: readonly Element[],
  place: Place,
  own: ReadonlySet<string>,
): readonly SeenPerson[] {
  const people: SeenPerson[] = [];
  for (const element of elements) {
    const person = readPerson(element, place, own);
    if (person !== null && !people.some((known) => isSame(known, person))) people.push(person);
  }
  return people;
}

/** True where somebody can be told apart: a name alone is anybody's. */
export function isRecognised(people: readonly SeenPerson[]): boolean {
  return people.some((person) => person.email !== undefined);
}

/** Built field by field: this runs for everybody on the page, and spreads are slow. */
function readPerson(element: Element, place: Place, own: ReadonlySet<string>): SeenPerson | null {
  const email = toAddress(attribute(element, 'email') ?? attribute(element, 'data-hovercard-id'));
  const name = tidy(attribute(element, 'name') ?? attribute(element, 'data-name')) || textOf(element);
  if (email === undefined && name === '') return null;
  const person: { -readonly [Field in keyof SeenPerson]: SeenPerson[Field] } = { role: place.role };
  if (name !== '') person.name = name;
  if (email !== undefined) person.email = email;
  if (place.thread !== undefined) person.thread = place.thread;
  if (place.rows !== undefined) person.rows = place.rows;
  if (email !== undefined && own.has(email)) person.self = true;
  return person;
}

function isSame(known: SeenPerson, person: SeenPerson): boolean {
  return known.email === undefined && person.email === undefined
    ? known.name === person.name
    : known.email === person.email;
}
