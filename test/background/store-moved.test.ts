import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp } from '@/entrypoints/background/backup';
import { createHandlers } from '@/entrypoints/background/handlers';
import { checkRestore, startRestore } from '@/entrypoints/background/restore';
import { readKept } from '@/lib/messaging/keep/keep-state';
import { databaseName } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { deleteStore } from '@/lib/store/mark';
import { openBackDesk, type BackDesk } from './desk';
import { originFolder } from './origin-folder';
import { useRegistry } from './registered-scripts';

let desk: BackDesk;

beforeEach(async () => {
  useRegistry();
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  originFolder();
  desk = await openBackDesk();
  await desk.add('Ada', 'ada@acme.example');
});

afterEach(async () => {
  await desk.close();
  for (const space of ['main', 'practice'] as const) await deleteStore(space, browserMemory());
  await fakeBrowser.storage.local.clear();
  vi.unstubAllGlobals();
});

/** A page asks for the store at the moment in which another takes its place, and has it as soon as it can be had. */
async function askedMeanwhile(work: () => Promise<unknown>): Promise<string> {
  const { local } = fakeBrowser.storage;
  const { set } = local;
  let asked: ReturnType<BackDesk['spaces']['open']> | undefined;
  const setAfterwards = async (items: Readonly<Record<string, unknown>>): Promise<void> => {
    if ('store/main' in items) {
      asked ??= desk.spaces.open('main');
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 100))]);
    }
    await set(items);
  };
  Object.assign(local, { set: setAfterwards });
  await work();
  Object.assign(local, { set });
  const opened = await asked;
  if (!opened?.ok) throw new Error('nothing was opened');
  return opened.value.db.name;
}

test('whoever asks for the store while another is begun gets that one, and so do all after them', async () => {
  const beginning = async (): Promise<unknown> =>
    createHandlers(desk.spaces).startAnew(
      { space: 'main' },
      { kind: 'page', url: new URL('https://page.example/'), tabId: null, frameId: 0, windowId: null },
    );
  expect(await askedMeanwhile(beginning)).toBe(databaseName('main', 2));
  // Nobody is there yet: she was a lead in the one before.
  await desk.add('Ada', 'ada@acme.example');
});

test('whoever asks for the store while a restored one takes its place writes into that one', async () => {
  await backUp(desk.spaces, false);
  await desk.add('Ben', 'ben@acme.example');
  await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
  expect(await askedMeanwhile(async () => startRestore(desk.spaces))).toBe(databaseName('main', 2));
  expect(await readKept('restore')).toMatchObject({ type: 'done', leads: 1 });
  await desk.add('Ben', 'ben@acme.example');
});
