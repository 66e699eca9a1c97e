import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp, backUpInTime } from '@/entrypoints/background/backup';
import { cancelRestore, checkRestore, goOnRestoring, startRestore } from '@/entrypoints/background/restore';
import { createSpaces } from '@/entrypoints/background/spaces';
import { sweepUp } from '@/entrypoints/background/sweep';
import { dropAsideInTime, turnBack } from '@/entrypoints/background/take-into-use';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { readKept } from '@/lib/messaging/keep/keep-state';
import { databaseName } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { deleteStore, readMark } from '@/lib/store/mark';
import { until } from '@/test/until';
import { openBackDesk, type BackDesk } from './desk';
import { originFolder } from './origin-folder';
import { useRegistry } from './registered-scripts';

const day = 86_400_000;
const noon = Date.UTC(2026, 4, 4, 12);

let files: Map<string, Uint8Array>;
let desk: BackDesk;

beforeEach(async () => {
  useRegistry();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  files = originFolder();
  desk = await openBackDesk();
});

afterEach(async () => {
  await desk.close();
  for (const space of ['main', 'practice'] as const) await deleteStore(space, browserMemory());
  await fakeBrowser.storage.local.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = (ms: number): unknown => vi.setSystemTime(Date.now() + ms);
const names = async (): Promise<readonly string[]> => {
  const opened = await desk.spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  return (await opened.value.db.leads.toArray())
    .map(({ lead }) => lead.name ?? '')
    .toSorted((a, b) => a.localeCompare(b));
};
const told = (): string =>
  [...files]
    .flatMap(([name, bytes]) => (name.endsWith('.gz') ? [gunzipSync(bytes).toString()] : []))
    .join('');
const erase = async (leadId: string): Promise<void> => {
  await desk.does({ type: 'eraseLead', leadId });
  later(erasureDelay + 1);
  await sweepUp(desk.spaces);
};

describe('backups', () => {
  test('are made once a day, where something has changed, in two generations', async () => {
    await backUpInTime(desk.spaces);
    expect((await readKept('backup')).backups).toEqual([]);
    await desk.add('Ada', 'ada@acme.example');
    await backUpInTime(desk.spaces);
    const [first] = (await readKept('backup')).backups;
    expect(first).toMatchObject({ id: 'a', at: noon, leads: 1, events: 1 });
    expect(first?.bytes).toBe(files.get('backups/a.ndjson.gz')?.length);

    await desk.add('Ben', 'ben@acme.example');
    await backUpInTime(desk.spaces);
    expect((await readKept('backup')).backups).toHaveLength(1);
    later(day);
    await backUpInTime(desk.spaces);
    later(day);
    await backUpInTime(desk.spaces);
    expect((await readKept('backup')).backups).toMatchObject([
      { id: 'b', leads: 2 },
      { id: 'a', leads: 1 },
    ]);
    await desk.add('Cem', 'cem@acme.example');
    await backUpInTime(desk.spaces);
    expect((await readKept('backup')).backups).toMatchObject([
      { id: 'a', leads: 3 },
      { id: 'b', leads: 2 },
    ]);
    expect((await readKept('backup')).running).toBeNull();
  });

  test('asked for once more without a change are dated anew, and leave the older one alone', async () => {
    await desk.add('Ada', 'ada@acme.example');
    await backUp(desk.spaces, false);
    await desk.add('Ben', 'ben@acme.example');
    await backUp(desk.spaces, false);
    later(day);
    await backUp(desk.spaces, false);
    expect((await readKept('backup')).backups).toMatchObject([
      { id: 'b', leads: 2, at: noon + day },
      { id: 'a', leads: 1 },
    ]);
    // One that was damaged is made anew in its own place.
    files.get('backups/b.ndjson.gz')?.fill(0, 20, 40);
    later(day);
    await backUp(desk.spaces, false);
    expect((await readKept('backup')).backups).toMatchObject([
      { id: 'b', leads: 2, at: noon + 2 * day },
      { id: 'a', leads: 1 },
    ]);
    expect(gunzipSync(files.get('backups/b.ndjson.gz') ?? new Uint8Array()).length).toBeGreaterThan(0);
  });

  test('do not give way to one of a store that lost its leads, unless it is wanted', async () => {
    for (const name of ['Ada', 'Ben', 'Cem']) await desk.add(name, `${name}@acme.example`);
    await backUp(desk.spaces, false);
    const before = files.get('backups/a.ndjson.gz');
    await desk.space.db.leads.clear();
    await desk.space.db.counters.clear();
    await desk.space.db.counters.put({ key: 'leads', count: 1 });
    later(day);
    await backUpInTime(desk.spaces);
    expect(await readKept('backup')).toMatchObject({
      backups: [{ id: 'a', leads: 3 }],
      trouble: { type: 'Smaller', leads: 1, kept: 3 },
    });
    expect([...files.keys()].filter((name) => name.startsWith('backups/'))).toEqual(['backups/a.ndjson.gz']);
    expect(files.get('backups/a.ndjson.gz')).toBe(before);
    await backUp(desk.spaces, true);
    expect(await readKept('backup')).toMatchObject({
      backups: [{ id: 'b', leads: 1 }, { id: 'a' }],
      trouble: null,
    });
  });

  test('hold nothing of a person who is erased, and stay what they are for the others', async () => {
    const ada = await desk.add('Ada', 'ada@acme.example');
    await desk.add('Ben', 'ben@acme.example');
    await backUp(desk.spaces, false);
    await desk.does({ type: 'noteLead', leadId: ada, text: 'Knows Ada of old' });
    await backUp(desk.spaces, false);
    expect(told().match(/ada@acme/gu)).toHaveLength(2);
    await erase(ada);
    expect(told()).not.toMatch(/ada@|Ada/u);
    expect(told().match(/ben@acme/gu)).toHaveLength(2);
    expect((await readKept('backup')).backups).toMatchObject([{ leads: 1 }, { leads: 1 }]);
    // Each names whom it must not bring back.
    expect(told().match(new RegExp(`"tombstones","r":\\{"leadId":"${ada}"`, 'gu'))).toHaveLength(2);
  });

  test('lose a person even where the worker is stopped right after the erasure', async () => {
    const ada = await desk.add('Ada', 'ada@acme.example');
    await backUp(desk.spaces, false);
    await desk.does({ type: 'eraseLead', leadId: ada });
    later(erasureDelay + 1);
    const clear = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('stopped'));
    await expect(sweepUp(desk.spaces)).rejects.toThrow('stopped');
    clear.mockRestore();
    await sweepUp(createSpaces());
    expect(told()).not.toMatch(/ada@|Ada/u);
  });
});

describe('a restore', () => {
  const ready = async (): Promise<void> => {
    await desk.add('Ada', 'ada@acme.example');
    await desk.add('Ben', 'ben@acme.example');
    await backUp(desk.spaces, false);
    later(1);
    await desk.add('Cem', 'cem@other.example');
    later(1);
  };
  const generation = async (): Promise<number> => (await readMark('main', browserMemory())).generation;

  test('tells first what it would change, then puts another store into use, and keeps the one before', async () => {
    await ready();
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    expect(await readKept('restore')).toMatchObject({
      type: 'checked',
      preview: {
        leads: { here: 3, inFile: 2, lost: 1, gained: 0 },
        events: { here: 3, inFile: 2, lost: 1, gained: 0 },
        funnels: { here: 1, inFile: 1, lost: 0, gained: 0 },
        keptOut: 0,
        isHereReadable: true,
      },
    });
    expect(await names()).toEqual(['Ada', 'Ben', 'Cem']);
    await startRestore(desk.spaces);
    expect(await readKept('restore')).toMatchObject({ type: 'done', leads: 2 });
    expect(await names()).toEqual(['Ada', 'Ben']);
    expect(await generation()).toBe(2);
    expect(await readKept('aside')).toMatchObject({ generation: 1 });

    expect(await turnBack(desk.spaces)).toBe('turnedBack');
    expect(await names()).toEqual(['Ada', 'Ben', 'Cem']);
    expect(await turnBack(desk.spaces)).toBe('turnedBack');
    expect(await names()).toEqual(['Ada', 'Ben']);
    later(8 * day);
    await dropAsideInTime();
    expect(await turnBack(desk.spaces)).toBe('noneAside');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName('main', 1));
  });

  test('leaves whom was erased since erased, in the store that is kept aside too', async () => {
    await ready();
    const opened = await desk.spaces.open('main');
    const ada = opened.ok ? (await opened.value.db.leads.toCollection().first())?.id : '';
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    await startRestore(desk.spaces);
    await erase(ada ?? '');
    expect(await names()).toEqual(['Ben']);
    await turnBack(desk.spaces);
    expect(await names()).toEqual(['Ben', 'Cem']);
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    await startRestore(desk.spaces);
    expect(await names()).toEqual(['Ben']);
  });

  test('that was stopped half way goes on by itself, while the store in use is whole', async () => {
    await ready();
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    const { local } = fakeBrowser.storage;
    const { get } = local;
    let asked = 0;
    const getOrStop = async (key: string): Promise<unknown> => {
      if (key === 'keep/restore') asked += 1;
      // As if the worker were gone: whatever waits for it waits for ever.
      return key === 'keep/restore' && asked >= 3 ? new Promise(() => {}) : get(key);
    };
    Object.assign(local, { get: getOrStop });
    void startRestore(desk.spaces);
    await until(() => expect(asked).toBe(3));
    Object.assign(local, { get });
    expect(await readKept('restore')).toMatchObject({ type: 'restoring', generation: 2 });
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain(databaseName('main', 2));
    expect(await generation()).toBe(1);
    expect(await names()).toEqual(['Ada', 'Ben', 'Cem']);
    // Not even where it is forgotten which one is in use.
    await fakeBrowser.storage.local.remove('store/main');
    expect(await generation()).toBe(1);

    originFolder(files);
    const again = createSpaces();
    await goOnRestoring(again);
    expect(await readKept('restore')).toMatchObject({ type: 'done', leads: 2 });
    expect(await generation()).toBe(2);
    await desk.spaces.close();
    expect(await names()).toEqual(['Ada', 'Ben']);
    await again.close();
  });

  test('gives way to another that is looked at instead, and goes on when it is begun in two windows', async () => {
    await ready();
    await backUp(desk.spaces, false);
    await Promise.all([
      checkRestore(desk.spaces, { type: 'backup', id: 'a' }),
      checkRestore(desk.spaces, { type: 'backup', id: 'b' }),
    ]);
    expect(await readKept('restore')).toMatchObject({ type: 'checked', source: { id: 'b' } });
    await Promise.all([startRestore(desk.spaces), startRestore(desk.spaces)]);
    expect(await readKept('restore')).toMatchObject({ type: 'done', leads: 3 });
    expect(await generation()).toBe(2);
    // What is not being looked at any more cannot be begun.
    await startRestore(desk.spaces);
    expect(await generation()).toBe(2);
  });

  test('keeps the store before for a week, whatever the clock does', async () => {
    await ready();
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    await startRestore(desk.spaces);
    later(-30 * day);
    await dropAsideInTime();
    expect(await readKept('aside')).toMatchObject({ generation: 1, until: Date.now() + 7 * day });
    later(6 * day);
    await dropAsideInTime();
    expect(await turnBack(desk.spaces)).toBe('turnedBack');
  });

  test('that is given up leaves nothing behind', async () => {
    await ready();
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    await cancelRestore();
    expect(await readKept('restore')).toEqual({ type: 'none' });
    await startRestore(desk.spaces);
    expect(await generation()).toBe(1);
    expect(await names()).toEqual(['Ada', 'Ben', 'Cem']);
  });

  test('of something that is no whole archive is refused by name', async () => {
    await ready();
    const whole = files.get('backups/a.ndjson.gz') ?? new Uint8Array();
    files.set('backups/a.ndjson.gz', whole.slice(0, -30));
    await checkRestore(desk.spaces, { type: 'backup', id: 'a' });
    expect(await readKept('restore')).toMatchObject({ type: 'refused' });
    await checkRestore(desk.spaces, { type: 'incoming' });
    expect(await readKept('restore')).toEqual({ type: 'refused', problem: { type: 'Missing' } });
    expect(await names()).toEqual(['Ada', 'Ben', 'Cem']);
  });
});
