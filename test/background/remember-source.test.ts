import { expect, test, vi } from 'vitest';
import { createHandlers } from '@/entrypoints/background/handlers';
import { createSpaces } from '@/entrypoints/background/spaces';
import type { Sender } from '@/lib/messaging/receive';

const page: Sender = {
  kind: 'page',
  url: new URL('https://x.test/popup.html'),
  tabId: null,
  frameId: 0,
  windowId: null,
};

test('a source that somebody was added with is among the own ones from then on; the usual ones are not', async () => {
  // No files here: a missing snapshot is not the matter.
  vi.spyOn(console, 'warn').mockReturnValue();
  const spaces = createSpaces();
  const { command } = createHandlers(spaces);
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  const own = async (): Promise<readonly string[]> => (await spaces.settings(opened.value)).sources;
  let ops = 0;
  const add = async (name: string | undefined, source?: string): Promise<boolean> => {
    const person = { ...(name === undefined ? {} : { name }), emails: [], profiles: [], records: [] };
    const adding = { type: 'addLead' as const, person, capturedFrom: 'hand', source };
    return (await command({ space: 'main', opId: `source ${(ops += 1)}`, command: adding }, page)).ok;
  };
  expect(await add('Ada', 'A dinner')).toBe(true);
  expect(await own()).toEqual(['A dinner']);
  await add('Ben', 'Website');
  await add('Cem');
  await add('Dora', 'a dinner');
  expect(await own()).toEqual(['A dinner']);
  // Nobody was added: nothing was said.
  expect(await add(undefined, 'Another')).toBe(false);
  expect(await own()).toEqual(['A dinner']);
});
