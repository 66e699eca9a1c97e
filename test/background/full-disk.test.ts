import { gunzipSync } from 'node:zlib';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp } from '@/entrypoints/background/backup';
import { checkRestore, startRestore } from '@/entrypoints/background/restore';
import { saveScheduledFile } from '@/entrypoints/background/scheduled-file';
import { readKept, writeKept } from '@/lib/messaging/keep/keep-state';
import { putIncoming } from '@/lib/queries/keep/put-incoming';
import { isDiskFull } from '@/lib/is-disk-full';
import { browserMemory } from '@/lib/store/local-memory';
import { deleteStore, readMark } from '@/lib/store/mark';
import { openBackDesk, type BackDesk } from './desk';
import { folderAt, originFolder, type Disk } from './origin-folder';
import { useRegistry } from './registered-scripts';

let disk: Disk;
let files: Map<string, Uint8Array>;
let desk: BackDesk;

beforeEach(async () => {
  useRegistry();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 4, 4, 12) });
  disk = { room: Infinity };
  files = originFolder(new Map(), disk);
  desk = await openBackDesk();
  await desk.add('Ada', 'ada@acme.example');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
  for (const space of ['main', 'practice'] as const) await deleteStore(space, browserMemory());
  await fakeBrowser.storage.local.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = (): unknown => vi.setSystemTime(Date.now() + 60_000);
const text = (name: string): string => gunzipSync(files.get(name) ?? new Uint8Array()).toString();
const snapshot = (): Map<string, Uint8Array> => new Map(files);
/** The two backups of one and of two people, and a third person that neither holds. */
async function twoBackups(): Promise<void> {
  await backUp(desk.spaces, false);
  later();
  await desk.add('Ben', 'ben@acme.example');
  await backUp(desk.spaces, false);
  later();
  await desk.add('Cem', 'cem@acme.example');
}

describe('on a full disk', () => {
  test.each([0, 200])('both backups stay where a third finds no room after %i bytes', async (room) => {
    await twoBackups();
    const { backups } = await readKept('backup');
    const before = snapshot();
    disk.room = room;
    await backUp(desk.spaces, false);
    expect(await readKept('backup')).toEqual({
      backups,
      running: null,
      trouble: { type: 'Failed', at: Date.now(), isFull: true },
    });
    expect(files).toEqual(before);
    // Either can be restored.
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    expect(await readKept('restore')).toMatchObject({ type: 'checked', preview: { leads: { inFile: 1 } } });
    disk.room = Infinity;
    await backUp(desk.spaces, false);
    expect(await readKept('backup')).toMatchObject({
      backups: [
        { id: 'a', leads: 3 },
        { id: 'b', leads: 2 },
      ],
      trouble: null,
    });
  });

  test('the first backup leaves nothing behind', async () => {
    disk.room = 0;
    await backUp(desk.spaces, false);
    expect(await readKept('backup')).toMatchObject({
      backups: [],
      trouble: { type: 'Failed', isFull: true },
    });
    expect([...files.keys()].filter((name) => name.startsWith('backups/'))).toEqual([]);
  });

  test('the files in a folder stay, and no piece of another is left there', async () => {
    const folder = new Map<string, Uint8Array>();
    const save = async (): Promise<void> =>
      saveScheduledFile(desk.spaces, async () => ({ handle: folderAt(folder, '', disk), lock: null }));
    const schedule = { id: 'one', folder: 'Safe', everyDays: 1, keeps: 3, isProtected: false, since: 0 };
    await writeKept('schedule', schedule);
    await save();
    const [first = ''] = folder.keys();
    const whole = folder.get(first);
    later();
    await desk.add('Ben', 'ben@acme.example');
    disk.room = 100;
    await save();
    expect(await readKept('scheduled')).toMatchObject({
      files: [{ name: first, leads: 1 }],
      running: null,
      trouble: { type: 'Failed', isFull: true },
    });
    expect(folder).toEqual(new Map([[first, whole]]));
    disk.room = Infinity;
    await save();
    expect(await readKept('scheduled')).toMatchObject({
      files: [{ leads: 2 }, { name: first }],
      trouble: null,
    });
  });

  test('a file that is to be restored leaves nothing where it does not fit', async () => {
    await backUp(desk.spaces, false);
    const file = new Blob([Uint8Array.from(files.get('backups/a.ndjson.gz') ?? [])]);
    disk.room = 50;
    const error = await putIncoming(file, null).catch((reason: unknown) => reason);
    expect(isDiskFull(error)).toBe(true);
    expect([...files.keys()].filter((name) => name.startsWith('incoming/'))).toEqual([]);
  });

  test.each([1, 4, 9])(
    'a restore that stops at its write %i is told, and the store stays',
    async (writes) => {
      await twoBackups();
      await checkRestore(desk.spaces, { type: 'backup', id: 'b' });
      const before = text('backups/b.ndjson.gz');
      let count = 0;
      const { put } = IDBObjectStore.prototype;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
        this: IDBObjectStore,
        ...args: Parameters<typeof put>
      ) {
        const isRestored = this.transaction.db.name === 'leads_g2';
        if (isRestored) count += 1;
        if (isRestored && count >= writes) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, args);
      });
      await startRestore(desk.spaces);
      vi.restoreAllMocks();
      expect(count).toBeGreaterThanOrEqual(writes);
      expect(await readKept('restore')).toEqual({
        type: 'refused',
        problem: { type: 'Failed', isFull: true },
      });
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('leads_g2');
      expect((await readMark('main', browserMemory())).generation).toBe(1);
      expect(await desk.space.db.leads.count()).toBe(3);
      expect(text('backups/b.ndjson.gz')).toBe(before);
      // With room it goes as if nothing had been.
      await checkRestore(desk.spaces, { type: 'backup', id: 'b' });
      await startRestore(desk.spaces);
      expect(await readKept('restore')).toMatchObject({ type: 'done', leads: 2 });
    },
  );
});

test.each([
  ['a file', new DOMException('no room', 'QuotaExceededError')],
  ['a row', new Dexie.QuotaExceededError('no room')],
  [
    'a transaction',
    Object.assign(new Error('aborted'), { inner: new DOMException('', 'QuotaExceededError') }),
  ],
  ['many rows', new Dexie.BulkError('1 of 1 failed', [new DOMException('', 'QuotaExceededError') as never])],
])('that the disk is full is known where %s could not be written', (_, error) => {
  expect(isDiskFull(error)).toBe(true);
  expect(isDiskFull(new Error('something else'))).toBe(false);
});
