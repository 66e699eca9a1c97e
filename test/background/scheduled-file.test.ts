import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { purgeFolder } from '@/entrypoints/background/purge-folder';
import { saveFileInTime, saveScheduledFile } from '@/entrypoints/background/scheduled-file';
import { purge } from '@/entrypoints/background/sweep';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { isFileDue } from '@/lib/messaging/keep/is-file-due';
import { isFileOld } from '@/lib/messaging/keep/is-file-old';
import { nothingScheduled, readKept, writeKept } from '@/lib/messaging/keep/keep-state';
import type { ChosenFolder } from '@/lib/store/backup/chosen-folder';
import { browserMemory } from '@/lib/store/local-memory';
import { deleteStore } from '@/lib/store/mark';
import { decrypt } from '@/lib/transfer/archive/decrypt';
import { lockOf } from '@/lib/transfer/archive/lock';
import { openBackDesk, type BackDesk } from './desk';
import { folderAt, originFolder } from './origin-folder';
import { useRegistry } from './registered-scripts';

const day = 86_400_000;
const noon = Date.UTC(2026, 4, 4, 12);

let desk: BackDesk;
/** What lies in the user's folder, by name. */
let folder: Map<string, Uint8Array>;
let permission: PermissionState;
let lock: ChosenFolder['lock'];

beforeEach(async () => {
  useRegistry();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  originFolder();
  desk = await openBackDesk();
  folder = new Map([['holiday.jpg', new Uint8Array(9)]]);
  permission = 'granted';
  lock = null;
  await decide({});
});

afterEach(async () => {
  await desk.close();
  for (const space of ['main', 'practice'] as const) await deleteStore(space, browserMemory());
  await fakeBrowser.storage.local.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const decide = async (changes: { readonly id?: string; readonly keeps?: number }): Promise<void> =>
  writeKept('schedule', {
    id: 'one',
    folder: 'Safe',
    everyDays: 1,
    keeps: 3,
    isProtected: false,
    since: noon,
    ...changes,
  });
const chosen = async (): Promise<ChosenFolder> => ({
  handle: Object.assign(folderAt(folder, ''), {
    queryPermission: async () => permission,
  }),
  lock,
});
const inTime = async (): Promise<void> => saveFileInTime(desk.spaces, chosen);
const now = async (): Promise<void> => saveScheduledFile(desk.spaces, chosen);
const later = (ms: number): unknown => vi.setSystemTime(Date.now() + ms);
const ours = (): readonly string[] =>
  [...folder.keys()].filter((name) => name.startsWith('stageside')).toSorted();
const text = (name: string): string => gunzipSync(folder.get(name) ?? new Uint8Array()).toString();

describe('a file that is saved by itself', () => {
  test('comes once a day where something has changed, and the last ones stay', async () => {
    await desk.add('Ada', 'ada@acme.example');
    await inTime();
    expect(ours()).toEqual(['stageside-2026-05-04.ndjson.gz']);
    expect(text('stageside-2026-05-04.ndjson.gz')).toContain('ada@acme.example');
    await desk.add('Ben', 'ben@acme.example');
    later(day / 8);
    await inTime();
    expect(ours()).toHaveLength(1);
    for (const name of ['Cem', 'Dan', 'Eva']) {
      later(day);
      await desk.add(name, `${name}@acme.example`);
      await inTime();
    }
    expect(ours()).toEqual([
      'stageside-2026-05-05.ndjson.gz',
      'stageside-2026-05-06.ndjson.gz',
      'stageside-2026-05-07.ndjson.gz',
    ]);
    expect([...folder.keys()]).toContain('holiday.jpg');
    expect(await readKept('scheduled')).toMatchObject({
      files: [{ leads: 5 }, { leads: 4 }, { leads: 3 }],
      running: null,
      trouble: null,
    });
    expect((await readKept('file')).saved).toMatchObject({
      name: 'stageside-2026-05-07.ndjson.gz',
      leads: 5,
    });
  });

  test('stays alone while nothing changes, and counts as new; missing, it is written again', async () => {
    await desk.add('Ada', 'ada@acme.example');
    await inTime();
    later(40 * day);
    await inTime();
    expect(ours()).toEqual(['stageside-2026-05-04.ndjson.gz']);
    expect(await readKept('scheduled')).toMatchObject({ sameAt: noon + 40 * day });
    expect(isFileOld(await readKept('file'), Date.now())).toBe(false);
    folder.delete('stageside-2026-05-04.ndjson.gz');
    later(day);
    await inTime();
    expect(ours()).toEqual(['stageside-2026-06-14.ndjson.gz']);
  });

  test('never takes the place of a file that is not ours, nor removes one that was changed', async () => {
    const theirs = new Uint8Array([1, 2, 3]);
    folder.set('stageside-2026-05-04.ndjson.gz', theirs);
    await decide({ keeps: 1 });
    await desk.add('Ada', 'ada@acme.example');
    await now();
    expect(ours()).toEqual(['stageside-2026-05-04-2.ndjson.gz', 'stageside-2026-05-04.ndjson.gz']);
    folder.set('stageside-2026-05-04-2.ndjson.gz', theirs);
    await desk.add('Ben', 'ben@acme.example');
    await now();
    expect(ours()).toHaveLength(3);
    expect(folder.get('stageside-2026-05-04.ndjson.gz')).toBe(theirs);
    expect(folder.get('stageside-2026-05-04-2.ndjson.gz')).toBe(theirs);
  });

  test('does not drive out one that holds far more leads', async () => {
    await decide({ keeps: 1 });
    for (const name of ['Ada', 'Ben', 'Cem']) await desk.add(name, `${name}@acme.example`);
    await inTime();
    await desk.space.db.leads.clear();
    await desk.space.db.counters.clear();
    await desk.space.db.counters.put({ key: 'leads', count: 1 });
    later(day);
    await inTime();
    later(day);
    await desk.space.db.counters.put({ key: 'leads', count: 0 });
    await inTime();
    expect((await readKept('scheduled')).files).toMatchObject([{ leads: 0 }, { leads: 1 }, { leads: 3 }]);
    expect(ours()).toHaveLength(3);
  });

  test('is protected without the passphrase being kept, and opened by it', async () => {
    lock = await lockOf('seven cats', new Uint8Array(16), 1000);
    await desk.add('Ada', 'ada@acme.example');
    await inTime();
    expect(ours()).toEqual(['stageside-2026-05-04.stageside']);
    const file = new Blob([Uint8Array.from(folder.get('stageside-2026-05-04.stageside') ?? [])]);
    const opened = await new Response(decrypt(file, 'seven cats')).arrayBuffer();
    expect(gunzipSync(Buffer.from(opened)).toString()).toContain('ada@acme.example');
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('seven cats');
  });

  test('waits until the user allows it again, and comes at once then', async () => {
    await desk.add('Ada', 'ada@acme.example');
    permission = 'prompt';
    await inTime();
    later(60_000);
    await inTime();
    // Since when is remembered.
    expect(await readKept('scheduled')).toMatchObject({ trouble: { type: 'Lapsed', at: noon } });
    expect(ours()).toEqual([]);
    permission = 'granted';
    later(60_000);
    await inTime();
    expect(ours()).toHaveLength(1);
    expect((await readKept('scheduled')).trouble).toBeNull();
  });

  test.each([
    ['NotFoundError', { type: 'Gone' }],
    ['NotAllowedError', { type: 'Lapsed' }],
    ['QuotaExceededError', { type: 'Failed', isFull: true }],
    ['InvalidStateError', { type: 'Failed', isFull: false }],
  ])('that the disk refuses with %s leaves the others, is said, and tried again', async (name, trouble) => {
    await desk.add('Ada', 'ada@acme.example');
    await inTime();
    await desk.add('Ben', 'ben@acme.example');
    later(day);
    const { handle } = await chosen();
    const refusing = Object.assign(handle, {
      getFileHandle: async (_: string, options?: { readonly create: boolean }) =>
        Promise.reject(new DOMException('refused', options?.create ? name : 'NotFoundError')),
    });
    const refused = async () => saveFileInTime(desk.spaces, async () => ({ handle: refusing, lock: null }));
    await refused();
    expect(await readKept('scheduled')).toMatchObject({ files: [{ leads: 1 }], trouble, running: null });
    expect(ours()).toHaveLength(1);
    later(3_600_000);
    await inTime();
    expect(await readKept('scheduled')).toMatchObject({ trouble: null, files: [{ leads: 2 }, { leads: 1 }] });
  });

  test('that a stopped worker left unfinished goes before the next', async () => {
    await desk.add('Ada', 'ada@acme.example');
    folder.set('stageside-2026-05-03.ndjson.gz', new Uint8Array());
    await writeKept('scheduled', {
      ...nothingScheduled('one'),
      running: { name: 'stageside-2026-05-03.ndjson.gz', done: 0, all: 9 },
    });
    await inTime();
    expect(ours()).toEqual(['stageside-2026-05-04.ndjson.gz']);
  });

  test('into another folder begins anew, and leaves what lies in the first', async () => {
    await desk.add('Ada', 'ada@acme.example');
    await inTime();
    const first = folder;
    folder = new Map();
    await decide({ id: 'two' });
    await inTime();
    expect(ours()).toHaveLength(1);
    expect(first.size).toBe(2);
    expect(await readKept('scheduled')).toMatchObject({ id: 'two', files: [{ leads: 1 }] });
  });

  test('loses a person who is erased, protected or not, once the browser lets us write there', async () => {
    const ada = await desk.add('Ada', 'ada@acme.example');
    await desk.add('Ben', 'ben@acme.example');
    await inTime();
    lock = await lockOf('seven cats', new Uint8Array(16), 1000);
    await desk.add('Cem', 'cem@acme.example');
    await now();
    folder.set('stageside-mine.ndjson.gz', new Uint8Array(7));
    permission = 'prompt';
    await desk.does({ type: 'eraseLead', leadId: ada });
    later(erasureDelay + 1);
    await purge(desk.spaces);
    await purgeFolder(desk.spaces, chosen);
    expect(text('stageside-2026-05-04.ndjson.gz')).toContain('ada@acme.example');
    permission = 'granted';
    await purgeFolder(desk.spaces, chosen);
    const file = new Blob([Uint8Array.from(folder.get('stageside-2026-05-04.stageside') ?? [])]);
    const opened = await new Response(decrypt(file, 'seven cats')).arrayBuffer();
    for (const told of [text('stageside-2026-05-04.ndjson.gz'), gunzipSync(Buffer.from(opened)).toString()]) {
      expect(told).not.toMatch(/ada@|Ada/u);
      expect(told).toContain('ben@acme.example');
    }
    expect(folder.get('stageside-mine.ndjson.gz')).toHaveLength(7);
    // They are still known to be as we wrote them.
    expect(
      (await readKept('scheduled')).files.map(({ name, bytes }) => folder.get(name)?.length === bytes),
    ).toEqual([true, true]);
  });

  test('is none where nothing was decided', async () => {
    await writeKept('schedule', null);
    await desk.add('Ada', 'ada@acme.example');
    await inTime();
    expect(ours()).toEqual([]);
  });
});

describe('the next file', () => {
  const schedule = { id: 'one', folder: 'Safe', everyDays: 7, keeps: 3, isProtected: false, since: noon };
  const nothing = nothingScheduled('one');
  const file = { name: 'a', at: noon, leads: 1, bytes: 1, print: '' };
  test.each([
    ['none yet', nothing, noon, true],
    ['one of today', { ...nothing, files: [file] }, noon + 6 * day, false],
    ['one of a week ago', { ...nothing, files: [file] }, noon + 7 * day, true],
    [
      'one of a week ago, seen to hold all lately',
      { ...nothing, files: [file], sameAt: noon + day },
      noon + 7 * day,
      false,
    ],
    ['one of the future', { ...nothing, files: [file] }, noon - day, true],
    ['one saved since the page looked at its clock', { ...nothing, files: [file] }, noon - 59_000, false],
    [
      'one that failed just now',
      { ...nothing, trouble: { type: 'Gone', at: noon } as const },
      noon + 60_000,
      false,
    ],
    [
      'one that failed an hour ago',
      { ...nothing, trouble: { type: 'Gone', at: noon } as const },
      noon + 3_600_000,
      true,
    ],
  ])('is due or not: %s', (_, scheduled, at, isDue) => {
    expect(isFileDue(schedule, scheduled, at)).toBe(isDue);
  });
});
