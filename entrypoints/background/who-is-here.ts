import type { Settings } from '@/lib/funnel/settings';
import { chipBuilder } from '@/lib/messaging/build-chip';
import type { Chip } from '@/lib/messaging/chip';
import type { Space } from '@/lib/messaging/space';
import { leadsOfPeople } from '@/lib/store/reads/leads';
import type { Asker } from './letters';
import type { Spaces } from './spaces';

type People = readonly (readonly string[])[];

/**
 * Chips of the people on a page, in the order asked; null: no lead, or two different ones (then nobody is sure). From
 * memory where that is known to be up to date, so that a worker that was just started answers before the database is
 * open; else from the database. Quadrants are found out afterwards, for the asker to look up again.
 */
export async function chipsFor(
  spaces: Spaces,
  space: Space,
  people: People,
  now: number,
  asker: Asker,
): Promise<readonly (Chip | null)[]> {
  const cache = spaces.lookUps;
  if (space === 'main') await cache.load();
  const remembered = space === 'main' ? cache.leadsOfPeople(people) : null;
  const frame = remembered && cache.frame();
  const opened = frame ? null : await spaces.open(space);
  if (opened && !opened.ok) return people.map(() => null);
  const definition = frame?.definition ?? opened?.value.definition;
  const settings = frame?.settings ?? (opened && (await spaces.settings(opened.value)));
  const found = remembered ?? (opened && (await leadsOfPeople(opened.value.db, people)));
  if (!definition || !settings || !found) return people.map(() => null);
  const ids = found.flatMap((leads) => (leads.length === 1 ? leads.map(({ id }) => id) : []));
  const chipOf = chipBuilder(definition, settings, now, spaces.letters.known(space, ids, asker, now));
  return found.map(([lead, ...others]) => (lead && others.length === 0 ? chipOf(lead) : null));
}

/** The user's settings, without opening the database where they are remembered; null: there is no store to read. */
export async function settingsNow(spaces: Spaces): Promise<Settings | null> {
  await spaces.lookUps.load();
  const frame = spaces.lookUps.frame();
  if (frame) return frame.settings;
  const opened = await spaces.open('main');
  return opened.ok ? spaces.settings(opened.value) : null;
}
