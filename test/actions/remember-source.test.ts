import { expect, test } from 'vitest';
import { saveSettings } from '@/lib/actions/prepare-store';
import { rememberSource } from '@/lib/actions/remember-source';
import { firstSettings } from '@/lib/funnel/first-settings';
import { readSettings } from '@/lib/store/reads/settings';
import { teamStore, type TeamStore } from '@/test/actions/team-store';

const offered = ['Website', 'Trade show'];

async function withSettings(sources: readonly string[] = []): Promise<TeamStore> {
  const store = await teamStore();
  await saveSettings(store.db, { ...firstSettings('bo'), sources });
  return store;
}

async function remembered(
  typed: readonly string[],
  before: readonly string[] = [],
): Promise<readonly string[]> {
  const { db } = await withSettings(before);
  for (const source of typed) await rememberSource(db, source, offered);
  return (await readSettings(db)).sources;
}

test('a source that was typed is kept, once, as it was typed first', async () => {
  expect(await remembered([' A dinner ', 'a DINNER', 'Tip'])).toEqual(['A dinner', 'Tip']);
});

test('what is offered anyway is not kept', async () => {
  expect(await remembered(['website', 'Trade show'])).toEqual([]);
});

test('keeps no more than anybody chooses from, and loses none for it', async () => {
  const many = Array.from({ length: 200 }, (_, number) => `Source ${number}`);
  expect(await remembered(['One more'], many)).toEqual(many);
});

test('leaves the other settings as they are, and those of an older edition are read', async () => {
  const { db } = await withSettings();
  await saveSettings(db, { sites: ['gmail'] });
  const { sources: _, ...older } = await readSettings(db);
  await db.settings.put({ key: 'settings', value: older });
  expect((await readSettings(db)).sources).toEqual([]);
  await rememberSource(db, 'A dinner', offered);
  expect(await readSettings(db)).toEqual({ ...older, sources: ['A dinner'] });
});
