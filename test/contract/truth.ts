import type { SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import type { Expected, ExpectedContact } from './fixtures';

/**
 * What tells people apart: where there is no such thing, the name.
 * @param person seen or expected
 */
function identityOf(person: SeenPerson | ExpectedContact): string {
  return person.email ?? person.profileUrl ?? `name:${person.name ?? ''}`;
}

/** Who was found where: `place identity`, sorted. The place is the thread, or the part that the person plays. */
export function findings(sightings: readonly Sighting[]): string[] {
  return sightings
    .flatMap(({ people }) => people.map((person) => `${person.thread ?? person.role} ${identityOf(person)}`))
    .sort();
}

/**
 * The wrong people of a reading: those whom the page's truth does not know, or knows in another thread. Empty is
 * right. The owner may stand anywhere: no chip is ever shown for them. A thread that lost its id counts as the page.
 * @param sightings what was read
 * @param expected the page's truth
 */
export function wrongPeople(sightings: readonly Sighting[], expected: Expected): string[] {
  const threads = new Set(expected.contacts.map(({ thread }) => thread));
  const known = new Set(expected.contacts.map((contact) => `${contact.thread ?? ''} ${identityOf(contact)}`));
  const anywhere = new Set(expected.contacts.map(identityOf));
  return sightings
    .flatMap((sighting) => sighting.people)
    .filter((person) => person.self !== true)
    .filter((person) =>
      person.thread !== undefined && threads.has(person.thread)
        ? !known.has(`${person.thread} ${identityOf(person)}`)
        : !anywhere.has(identityOf(person)),
    )
    .map((person) => `${person.thread ?? person.role} ${identityOf(person)}`);
}
