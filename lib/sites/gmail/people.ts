import { toAddress } from '@/lib/sites/address';
import { attribute, textOf, tidy } from '@/lib/sites/dom';
import type { PersonRole, SeenPerson } from '@/lib/sites/site-adapter';

/**
 * The people whom elements with an address stand for, each once, in the order of the page.
 * @param elements elements with `email` and `name`, or `data-hovercard-id` and `data-name`
 * @param role the part that they play
 * @param own addresses of the mailbox's owner
 */
export function readPeople(
  elements: readonly Element[],
  role: PersonRole,
  own: ReadonlySet<string>,
): SeenPerson[] {
  const personByKey = new Map<string, SeenPerson>();
  for (const element of elements) {
    const person = readPerson(element, role, own);
    const key = person.email ?? `name:${person.name ?? ''}`;
    if (key !== 'name:' && !personByKey.has(key)) personByKey.set(key, person);
  }
  return [...personByKey.values()];
}

/** True where somebody can be told apart: a name alone is anybody's. */
export function isRecognised(people: readonly SeenPerson[]): boolean {
  return people.some((person) => person.email !== undefined);
}

function readPerson(element: Element, role: PersonRole, own: ReadonlySet<string>): SeenPerson {
  const email = toAddress(attribute(element, 'email') ?? attribute(element, 'data-hovercard-id'));
  const name = tidy(attribute(element, 'name') ?? attribute(element, 'data-name')) || textOf(element);
  return {
    ...(name === '' ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    role,
    ...(email !== undefined && own.has(email) ? { self: true } : {}),
  };
}
