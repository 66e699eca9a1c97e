import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import type { Reading, SiteAdapter } from '@/lib/sites/site-adapter';
import { recognisable, toPersonSeen, type Recognisable } from './people';

/** Tells of a reading whom the page is about, and whom it lists for tagging. */
export type PeopleOf = (
  reading: Pick<Reading, 'view' | 'sightings'>,
  adapter: SiteAdapter,
) => Pick<PageSeen, 'people' | 'results'>;

const most = { people: 20, results: 50 } as const;

/**
 * Who is on a page that is nobody's mailbox: its subjects, also those of whom it shows a name alone, and everybody in a
 * list who could be tagged with others.
 */
export const pagePeople: PeopleOf = ({ sightings }, { keysOf }) => {
  const everybody = sightings.flatMap(({ people }) => people);
  const results = recognisable(
    everybody.filter(({ role }) => role === 'result'),
    keysOf,
  );
  const about = everybody
    .filter(({ role, self }) => role !== 'result' && role !== 'mentioned' && self !== true)
    .map((person) => ({ person, keys: keysOf(person) }))
    .filter(({ person, keys }) => keys.length > 0 || person.name !== undefined);
  return { people: onceEach(about, most.people), results: onceEach(results, most.results) };
};

function onceEach(people: readonly Recognisable[], limit: number): readonly PersonSeen[] {
  const each = new Map(people.map((one) => [one.keys.join(' ') || `name ${one.person.name ?? ''}`, one]));
  return [...each.values()].slice(0, limit).map((one) => toPersonSeen(one));
}
