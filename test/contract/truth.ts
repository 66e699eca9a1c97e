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

/**
 * Who was found where: `place identity`, sorted. The place is the thread, or the part that the person plays. Whoever is
 * known by several things is the same person by any of them.
 * @param sightings what was read
 * @param known whom the page's truth tells of
 */
export function findings(sightings: readonly Sighting[], known: readonly ExpectedContact[]): string[] {
  return sightings
    .flatMap(({ people }) =>
      people.map((person) => {
        const contact = known.find((one) => isSame(person, one, known));
        return `${person.thread ?? person.role} ${identityOf(contact ?? person)}`;
      }),
    )
    .sort();
}

/**
 * The wrong people of a reading: those whom the page's truth does not know, knows in another thread, or only mentions
 * while they were read as more; and those who were put together of two. Empty is right. The owner may stand anywhere: no
 * chip is ever shown for them. A thread that lost its id counts as the page; the beginning of a name that stands alone
 * counts as the name.
 * @param sightings what was read
 * @param expected the page's truth
 */
export function wrongPeople(sightings: readonly Sighting[], expected: Expected): string[] {
  const { contacts } = expected;
  const threads = new Set(contacts.map(({ thread }) => thread));
  return sightings
    .flatMap((sighting) => sighting.people)
    .filter((person) => person.self !== true)
    .filter((person) => {
      const isThreaded = person.thread !== undefined && threads.has(person.thread);
      const there = isThreaded ? contacts.filter(({ thread }) => thread === person.thread) : contacts;
      if (!isThreaded && isPromoted(person, expected)) return true;
      if (!isThreaded && isNameAlone(person)) return !isBeginning(person, expected);
      return !there.some((contact) => isSame(person, contact, contacts));
    })
    .map((person) => `${person.thread ?? person.role} ${identityOf(person)}`);
}

const ids = ['email', 'profileUrl', 'recordId', 'memberId'] as const;

/** Not every truth tells these: where nobody on the page has one told, it does not count. */
const untold: ReadonlySet<string> = new Set(['recordId', 'memberId']);

/** All that tells the person apart tells the contact apart: an address beside another's record is nobody's. */
function isSame(person: SeenPerson, contact: ExpectedContact, contacts: readonly ExpectedContact[]): boolean {
  const said = ids.filter(
    (id) => person[id] !== undefined && (!untold.has(id) || contacts.some((one) => one[id] !== undefined)),
  );
  if (said.length === 0) return identityOf(person) === identityOf(contact);
  return said.every(
    (id) =>
      person[id] === contact[id] ||
      (id === 'email' && contact.otherEmails?.some((email) => email === person.email)),
  );
}

const NAMED = 'name:';

/** Whoever is merely mentioned gets no chip, and is no subject. */
function isPromoted(person: SeenPerson, { contacts }: Expected): boolean {
  if (person.role === 'mentioned') return false;
  const roles = contacts.filter((one) => identityOf(one) === identityOf(person)).map(({ role }) => role);
  return roles.length > 0 && roles.every((role) => role === 'mentioned');
}

function isBeginning({ name = '' }: SeenPerson, { contacts }: Expected): boolean {
  return contacts.some((one) => isNameAlone(one) && one.name.startsWith(name));
}
