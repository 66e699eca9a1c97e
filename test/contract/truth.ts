import type { SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import type { Expected, ExpectedContact } from './fixtures';

/**
 * What tells people apart: where there is no such thing, the name.
 * @param person seen or expected
 */
export function identityOf(person: SeenPerson | ExpectedContact): string {
  const { email, profileUrl, recordId, memberId, name = '' } = person;
  return email ?? profileUrl ?? recordId ?? memberId ?? `${NAMED}${name}`;
}

/** True where there is nothing but a name to tell a person by: nobody is bound by it. */
function isNameAlone(person: SeenPerson | ExpectedContact): boolean {
  return identityOf(person).startsWith(NAMED);
}

/** Who was found where: `place identity`, sorted. The place is the thread, or the part that the person plays. */
export function findings(sightings: readonly Sighting[]): string[] {
  return sightings
    .flatMap(({ people }) => people.map((person) => `${person.thread ?? person.role} ${identityOf(person)}`))
    .sort();
}

/**
 * The wrong people of a reading: those whom the page's truth does not know, knows in another thread, or only mentions
 * while they were read as more. Empty is right. The owner may stand anywhere: no chip is ever shown for them. A thread
 * that lost its id counts as the page; the beginning of a name that stands alone counts as the name.
 * @param sightings what was read
 * @param expected the page's truth
 */
export function wrongPeople(sightings: readonly Sighting[], expected: Expected): string[] {
  const threads = new Set(expected.contacts.map(({ thread }) => thread));
  const known = new Set(expected.contacts.map((contact) => `${contact.thread ?? ''} ${identityOf(contact)}`));
  return sightings
    .flatMap((sighting) => sighting.people)
    .filter((person) => person.self !== true)
    .filter((person) => {
      if (person.thread !== undefined && threads.has(person.thread))
        return !known.has(`${person.thread} ${identityOf(person)}`);
      if (isPromoted(person, expected)) return true;
      return isNameAlone(person)
        ? !isBeginning(person, expected)
        : !expected.contacts.some((one) => isKnownAs(person, one));
    })
    .map((person) => `${person.thread ?? person.role} ${identityOf(person)}`);
}

const NAMED = 'name:';

/** True where what tells a person is the contact's, part of it or all; an address beside another's record is nobody's. */
function isKnownAs(person: SeenPerson, contact: ExpectedContact): boolean {
  const both = (['email', 'profileUrl', 'recordId', 'memberId'] as const).filter(
    (key) => person[key] !== undefined && contact[key] !== undefined,
  );
  return both.length > 0 && both.every((key) => person[key] === contact[key]);
}

/** Whoever is merely mentioned gets no chip, and is no subject. */
function isPromoted(person: SeenPerson, { contacts }: Expected): boolean {
  if (person.role === 'mentioned') return false;
  const roles = contacts.filter((one) => identityOf(one) === identityOf(person)).map(({ role }) => role);
  return roles.length > 0 && roles.every((role) => role === 'mentioned');
}

function isBeginning({ name = '' }: SeenPerson, { contacts }: Expected): boolean {
  return contacts.some((one) => isNameAlone(one) && one.name.startsWith(name));
}
