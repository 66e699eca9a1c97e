import type { Health, Reading, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { pathOf } from '@/test/tools/recognise/path-of';

/** One person of a page, as `<page>.expected.json` writes them, and where the chip would stand. */
export type ReportedContact = Omit<SeenPerson, 'rows'> & {
  readonly rows?: number;
  readonly anchor: string | null;
};

/** What recognition made of a page: the shape of `<page>.expected.json`, with health in full. */
export type PageReport = {
  readonly url: string;
  readonly view: string;
  readonly site: string;
  readonly viewer?: Reading['viewer'];
  readonly health: Health;
  readonly contacts: readonly ReportedContact[];
};

/**
 * Turns a reading into the corpus's shape: in lists one entry for each person of each thread, elsewhere each person
 * once and the mailbox's owner left out. `rows` is told only on pages where some thread takes more than one.
 * @param site the adapter's id
 * @param url the page's
 * @param reading of the whole page
 */
export function reportPage(site: string, url: string, reading: Reading): PageReport {
  const tellsRows = reading.sightings.some(({ people }) => people.some(({ rows }) => (rows ?? 1) > 1));
  return {
    url,
    view: reading.view,
    site,
    ...(reading.viewer === undefined ? {} : { viewer: reading.viewer }),
    health: reading.health,
    contacts: onceEach(reading.sightings).map(({ person: { rows, ...person }, sighting }) => ({
      ...person,
      ...(rows !== undefined && tellsRows ? { rows } : {}),
      anchor: sighting.anchor && pathOf(sighting.anchor.parent, sighting.anchor.before),
    })),
  };
}

function onceEach(sightings: readonly Sighting[]): { person: SeenPerson; sighting: Sighting }[] {
  const told = new Set<string>();
  return sightings.flatMap((sighting) =>
    sighting.people
      .filter((person) => {
        if (person.thread !== undefined || person.rows !== undefined) return true;
        const key =
          person.email ??
          person.profileUrl ??
          person.recordId ??
          person.memberId ??
          `name:${person.name ?? ''}`;
        const isFirst = !told.has(key);
        told.add(key);
        return isFirst && person.self !== true;
      })
      .map((person) => ({ person, sighting })),
  );
}
