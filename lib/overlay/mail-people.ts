import type { PeopleOf } from './page-people';
import { recognisable, toPersonSeen } from './people';

const most = 20;
const rank = { sender: 0, subject: 0, recipient: 1, participant: 1, result: 1, mentioned: 2 } as const;

/** Whom a page of a mailbox is about, a thread's sender first; lists, also those beside an open thread, are about nobody. */
export const mailPeople: PeopleOf = ({ view, sightings }, { keysOf }) => {
  if (view === 'list') return { people: [] };
  const people = sightings.flatMap((sighting) =>
    recognisable(
      sighting.people.filter(({ thread, rows }) => thread === undefined && rows === undefined),
      keysOf,
    ),
  );
  const each = new Map(people.map((one) => [one.keys.join(' '), one]));
  return {
    people: [...each.values()]
      .sort((one, other) => rank[one.person.role] - rank[other.person.role])
      .slice(0, most)
      .map(toPersonSeen),
  };
};
