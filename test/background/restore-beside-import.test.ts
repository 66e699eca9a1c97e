import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp } from '@/entrypoints/background/backup';
import { createHandlers } from '@/entrypoints/background/handlers';
import { goOnImporting } from '@/entrypoints/background/imports';
import { cancelRestore, checkRestore, startRestore } from '@/entrypoints/background/restore';
import { turnBack } from '@/entrypoints/background/take-into-use';
import { readKept, writeKept } from '@/lib/messaging/keep/keep-state';
import type { Database } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { deleteStore, readMark } from '@/lib/store/mark';
import { importId, rowOf } from '@/test/actions/import/importing';
import { until } from '@/test/until';
import { openBackDesk, type BackDesk } from './desk';
import { originFolder } from './origin-folder';
import { useRegistry } from './registered-scripts';

const page = {
  kind: 'page',
  url: new URL('https://page.example/'),
  tabId: null,
  frameId: 0,
  windowId: null,
} as const;
const fromBackup = { type: 'backup', id: 'a' } as const;
const underWay = { type: 'refused', problem: { type: 'ImportUnderWay' } };

let desk: BackDesk;

beforeEach(async () => {
  useRegistry();
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  originFolder();
  desk = await openBackDesk();
  await desk.add('Ada', 'ada@acme.example');
  await backUp(desk.spaces, false);
  for (const [part, name] of ['Ben', 'Cem'].entries()) {
    const rows = [{ row: part + 2, ...rowOf(name) }];
    await handlers().stageImport({ space: 'main', id: importId, name: 'fair.csv', part, rows }, page);
  }
});

afterEach(async () => {
  await desk.close();
  for (const space of ['main', 'practice'] as const) await deleteStore(space, browserMemory());
  await fakeBrowser.storage.local.clear();
  vi.unstubAllGlobals();
});

const handlers = () => createHandlers(desk.spaces);
const confirm = async (): Promise<unknown> =>
  handlers().confirmImport({ space: 'main', id: importId, parts: 2, rows: 2 }, page);
const generation = async (): Promise<number> => (await readMark('main', browserMemory())).generation;
async function inUse(): Promise<Database> {
  const opened = await desk.spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value.db;
}
const leads = async (): Promise<number> => (await inUse()).leads.count();

test.each(['applying', 'undoing'] as const)(
  'a restore does not begin while an import is %s, and says so',
  async (state) => {
    await checkRestore(desk.spaces, fromBackup);
    expect(await readKept('restore')).toMatchObject({ type: 'checked' });
    await (await inUse()).imports.update(importId, { state, confirmedAt: 1 });
    await startRestore(desk.spaces);
    expect(await readKept('restore')).toEqual(underWay);
    await cancelRestore();
    // What it would change would not be true any more a moment later.
    await checkRestore(desk.spaces, fromBackup);
    expect(await readKept('restore')).toEqual(underWay);
    expect(await generation()).toBe(1);

    await goOnImporting(desk.spaces);
    expect(await leads()).toBe(state === 'applying' ? 3 : 1);
    await checkRestore(desk.spaces, fromBackup);
    await startRestore(desk.spaces);
    expect(await readKept('restore')).toMatchObject({ type: 'done', leads: 1 });
  },
);

test('one that stopped for a fault, or was never confirmed, is in nobody’s way', async () => {
  await (await inUse()).imports.update(importId, { state: 'stopped', confirmedAt: 1 });
  await checkRestore(desk.spaces, fromBackup);
  await startRestore(desk.spaces);
  expect(await readKept('restore')).toMatchObject({ type: 'done' });
  expect(await generation()).toBe(2);
});

/** A restore in its midst, as a stopped worker left it. */
async function halfRestored(): Promise<void> {
  await checkRestore(desk.spaces, fromBackup);
  const checked = await readKept('restore');
  if (checked.type !== 'checked') throw new Error(checked.type);
  const progress = { generation: 2, step: 'rows', done: 0, all: checked.lines } as const;
  await writeKept('restore', { ...checked, ...progress, type: 'restoring' });
}

test('nothing is changed in a store that is about to be put aside, and the user is told', async () => {
  await halfRestored();
  await expect(desk.add('Dag', 'dag@acme.example')).rejects.toThrow('RestoreUnderWay');
  expect(await leads()).toBe(1);
  await cancelRestore();
  await desk.add('Dag', 'dag@acme.example');
  expect(await leads()).toBe(2);
});

test('an import is not taken up while a store is restored, and is whole once that is given up', async () => {
  await halfRestored();
  const waits = { ok: false, refusal: { type: 'RestoreUnderWay' } };
  expect(await confirm()).toEqual(waits);
  expect(await handlers().undoImport({ space: 'main', id: importId }, page)).toEqual(waits);
  expect(await handlers().resumeImport({ space: 'main', id: importId }, page)).toEqual(waits);
  const late = { space: 'main', id: importId, name: 'fair.csv', part: 2, rows: [] } as const;
  expect(await handlers().stageImport(late, page)).toEqual(waits);
  // In the practice inbox nothing is restored.
  expect(await handlers().stageImport({ ...late, space: 'practice' }, page)).toMatchObject({ ok: true });
  expect((await (await inUse()).imports.get(importId))?.state).toBe('staging');

  await cancelRestore();
  expect(await confirm()).toEqual({ ok: true, value: null });
  await until(async () => expect((await (await inUse()).imports.get(importId))?.state).toBe('done'));
  expect(await leads()).toBe(3);
});

test('one that was confirmed at the same moment waits whole in the store that is kept aside', async () => {
  await checkRestore(desk.spaces, fromBackup);
  const db = await inUse();
  const { local } = fakeBrowser.storage;
  const { set } = local;
  const setAndConfirm = async (
    items: Readonly<Record<string, { readonly type?: string }>>,
  ): Promise<void> => {
    await set(items);
    if (items['keep/restore']?.type !== 'restoring') return;
    await db.imports.update(importId, { state: 'applying', confirmedAt: 1 });
    await goOnImporting(desk.spaces);
  };
  Object.assign(local, { set: setAndConfirm });
  await startRestore(desk.spaces);
  Object.assign(local, { set });
  expect(await leads()).toBe(1);
  expect(await turnBack(desk.spaces)).toBe('turnedBack');
  expect(await leads()).toBe(1);
  // Until it is through, the other store does not come into use again.
  expect(await turnBack(desk.spaces)).toBe('importUnderWay');
  await goOnImporting(desk.spaces);
  expect(await leads()).toBe(3);
  expect(await turnBack(desk.spaces)).toBe('turnedBack');
});

test('a backup that was made anew since it was looked at is not restored as what it was', async () => {
  await desk.add('Ben', 'ben@acme.example');
  await backUp(desk.spaces, false);
  await checkRestore(desk.spaces, fromBackup);
  expect(await readKept('restore')).toMatchObject({ preview: { leads: { inFile: 1 } } });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  await desk.add('Cem', 'cem@acme.example');
  await backUp(desk.spaces, false);
  expect((await readKept('backup')).backups[0]).toMatchObject({ id: 'a', leads: 3 });
  await startRestore(desk.spaces);
  vi.useRealTimers();
  expect(await readKept('restore')).toEqual({ type: 'refused', problem: { type: 'Missing' } });
  expect(await generation()).toBe(1);
});
