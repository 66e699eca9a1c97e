import { expect, test, vi } from 'vitest';
import { setSamples } from '@/entrypoints/background/samples';
import { createSpaces } from '@/entrypoints/background/spaces';
import { saveSettings } from '@/lib/actions/prepare-store';

test('settings are read once, and again after each write', async () => {
  // No files here: a missing snapshot is not the matter.
  vi.spyOn(console, 'warn').mockReturnValue();
  const spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  const space = opened.value;
  const read = vi.spyOn(space.db.settings, 'get');
  const sites = async (): Promise<readonly string[]> => (await spaces.settings(space)).sites;

  expect(await sites()).toEqual(['gmail']);
  expect(await sites()).toEqual(['gmail']);
  expect(read).toHaveBeenCalledTimes(1);

  await spaces.write(space, async () => saveSettings(space.db, { sites: [] }));
  expect(await sites()).toEqual([]);

  await expect(spaces.write(space, async () => Promise.reject(new Error('not written')))).rejects.toThrow();
  await sites();
  expect(read).toHaveBeenCalledTimes(4);
});

test('the invented team is known as soon as it is there', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const spaces = createSpaces();
  const opened = await spaces.open('practice');
  if (!opened.ok) throw new Error(opened.refusal);
  await setSamples(spaces, opened.value, 'fillIfEmpty');
  expect((await spaces.settings(opened.value)).colleagues.length).toBeGreaterThan(0);
});
