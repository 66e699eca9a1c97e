import type { Tally } from '@/lib/sites/health';
import type { Sighting } from '@/lib/sites/site-adapter';
import type { Collected } from './collect';

/**
 * What a page gave. It is never broken: any page may hold nobody. Addresses that were announced and are none make it partial.
 * @param sightings of the page
 */
export function tallyOf(sightings: readonly Sighting[], { marks, cards, misread }: Collected): Tally {
  const recognised = sightings.length;
  const hit = (is: boolean): number => (is ? 0 : -1);
  const sources = new Set(marks.map(({ source }) => source));
  return {
    places: recognised === 0 ? 0 : recognised + misread,
    recognised,
    rungs: {
      link: hit(sources.has('link')),
      attribute: hit(sources.has('attribute')),
      input: hit(sources.has('input')),
      card: hit(cards.length > 0),
      profile: hit(sources.has('profile')),
      record: hit(sources.has('record')),
      text: hit(sources.has('text')),
    },
  };
}
