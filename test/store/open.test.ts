import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nativeVersion, schemaVersion, type Database } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { beginGeneration, deleteStore, readMark, writeMark } from '@/lib/store/mark';
import { openStore } from '@/lib/store/open';
import { exampleRow } from './example';
import { mapMemory } from './memory';

let factory = new IDBFactory();
let memory = mapMemory();

beforeEach(() => {
  factory = new IDBFactory();
  memory = mapMemory();
  vi.spyOn(console, 'warn').mockReturnValue();
});

async function open(changes: Partial<Parameters<typeof openStore>[0]> = {}): Promise<Database> {
  const opened = await openStore({ space: 'main', memory, factory, ...changes });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}

async function trouble(changes: Partial<Parameters<typeof openStore>[0]> = {}): Promise<string> {
  const opened = await openStore({ space: 'main', memory, factory, ...changes });
  return opened.ok ? 'none' : opened.refusal;
}

/** Opens a database past Dexie. */
async function raw(
  name: string,
  version?: number,
  upgrade?: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

async function names(): Promise<readonly unknown[]> {
  const there = await factory.databases();
  return there
    .map(({ name = '', version }) => [name, version] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
}

describe('a store', () => {
  test('is made once, with a device id and a canary, and is the same when opened again', async () => {
    const first = await open();
    const device = (await first.meta.get('device'))?.value;
    expect(device).toMatch(/^[0-9a-z]{10}$/u);
    await first.leads.put(exampleRow(1));
    first.close();
    const again = await open();
    expect((await again.meta.get('device'))?.value).toBe(device);
    expect(await again.leads.count()).toBe(1);
    expect(await names()).toEqual([['leads_g1', nativeVersion]]);
  });

  test('of the practice inbox is another one', async () => {
    const [main, practice] = [await open(), await open({ space: 'practice' })];
    await practice.leads.put(exampleRow(1));
    expect(await main.leads.count()).toBe(0);
    expect(await names()).toEqual([
      ['leads_g1', nativeVersion],
      ['practice_g1', nativeVersion],
    ]);
  });

  test('is known again when the mark was cleared, whatever its generation', async () => {
    (await open()).close();
    await beginGeneration('main', memory, factory);
    const second = await open();
    await second.leads.put(exampleRow(1));
    second.close();
    memory.map.clear();
    const again = await open();
    expect([again.name, await again.leads.count()]).toEqual(['leads_g2', 1]);
    expect(await readMark('main', memory, factory)).toEqual({
      generation: 2,
      canary: (await again.meta.get('canary'))?.value,
    });
  });

  test('is known again when the worker was stopped before it could remember the canary', async () => {
    const first = await open({ memory: { ...memory, write: async () => {} } });
    first.close();
    expect(memory.map.size).toBe(0);
    (await open()).close();
    expect(memory.map.size).toBe(1);
  });
});

describe('an upgrade', () => {
  test('that takes longer than an open may is waited for', async () => {
    const old = new Dexie('leads_g1', { indexedDB: factory });
    old.version(1).stores({ leads: 'id', meta: 'key' });
    await old.open();
    old.close();
    // As with many leads: the new indexes are done long after the open should have been. Long enough that a busy
    // machine comes to the upgrade itself in time.
    const slow = {
      open: (name: string, version?: number) => {
        const request = factory.open(name, version);
        request.addEventListener('upgradeneeded', () => {
          const table = request.transaction?.objectStore('leads');
          const end = Date.now() + 1500;
          const hold = (): void => {
            const asked = table?.count();
            asked?.addEventListener('success', () => Date.now() < end && hold());
          };
          hold();
        });
        return request;
      },
      deleteDatabase: (name: string) => factory.deleteDatabase(name),
      databases: async () => factory.databases(),
      cmp: (first: unknown, second: unknown) => factory.cmp(first, second),
    };
    await writeMark('main', memory, { generation: 1, canary: null });
    const db = await open({ factory: slow, timeOut: 1000 });
    expect(db.verno).toBe(schemaVersion);
  });
});

describe('trouble', () => {
  test('a newer schema is left untouched', async () => {
    (await raw('leads_g1', nativeVersion + 10, (db) => db.createObjectStore('later'))).close();
    expect(await trouble()).toBe('newer-version');
    const after = await raw('leads_g1');
    expect([after.version, ...after.objectStoreNames]).toEqual([nativeVersion + 10, 'later']);
    expect(memory.map.size).toBe(0);
  });

  test('a database that is gone is lost, and no empty one takes its place', async () => {
    (await open()).close();
    factory = new IDBFactory();
    expect([await trouble(), await trouble()]).toEqual(['lost', 'lost']);
    expect(await names()).toEqual([]);
  });

  test('a database that is there but empty is lost', async () => {
    const db = await open();
    await db.meta.clear();
    db.close();
    expect(await trouble()).toBe('lost');
  });

  test('a database without its canary, or with another one, is damaged', async () => {
    const db = await open();
    await db.leads.put(exampleRow(1));
    await db.meta.delete('canary');
    db.close();
    expect(await trouble()).toBe('damaged');
    memory.map.set('store/main', { generation: 1, canary: 'of another database' });
    expect(await trouble()).toBe('damaged');
  });

  test('a database of our version with other tables is damaged and not patched', async () => {
    (await raw('leads_g1', nativeVersion, (db) => db.createObjectStore('odd'))).close();
    expect(await trouble()).not.toBe('none');
    const after = await raw('leads_g1');
    expect([after.version, ...after.objectStoreNames]).toEqual([nativeVersion, 'odd']);
  });

  test('data that the browser lost is damage, even where nothing was remembered', async () => {
    const lossy = {
      open: (name: string, version?: number) => {
        const request = factory.open(name, version);
        request.addEventListener('upgradeneeded', (event) => {
          Object.assign(event, { dataLoss: 'total' });
        });
        return request;
      },
      databases: async () => factory.databases(),
    } as IDBFactory;
    expect(await trouble({ factory: lossy })).toBe('damaged');
    expect(await names()).toEqual([]);
  });

  test('a full disk is said', async () => {
    const full = {
      open: () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
      databases: async () => [],
    } as unknown as IDBFactory;
    expect(await trouble({ factory: full })).toBe('full');
  });

  test('a database that does not answer is timed out, and a late answer holds nothing up', async () => {
    const holder = await raw('leads_g1', 9);
    expect(await trouble({ timeOut: 50 })).toBe('timed-out');
    holder.close();
    // The late upgrade was called off and its connection closed: a fresh attempt goes through.
    const db = await open();
    expect(db.isOpen()).toBe(true);
  });

  test('a new beginning leaves the lost or damaged one aside', async () => {
    const db = await open();
    await db.leads.put(exampleRow(1));
    await db.meta.delete('canary');
    db.close();
    expect(await beginGeneration('main', memory, factory)).toBe(2);
    const fresh = await open();
    expect([fresh.name, await fresh.leads.count()]).toEqual(['leads_g2', 0]);
    expect((await names()).length).toBe(2);
  });
});

describe('a connection', () => {
  test('gives way to an upgrade, says so, and is not used again', async () => {
    const onClosed = vi.fn<() => void>();
    const db = await open({ onClosed });
    (await raw('leads_g1', nativeVersion + 10)).close();
    expect(onClosed).toHaveBeenCalledOnce();
    await expect(db.leads.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  });

  test('lets the store be deleted; the next open begins anew', async () => {
    const db = await open();
    await db.leads.put(exampleRow(1));
    await deleteStore('main', memory, factory);
    expect([await names(), memory.map.size]).toEqual([[], 0]);
    expect(await (await open()).leads.count()).toBe(0);
  });
});

test('the mark lies in storage.local', async () => {
  (await open({ memory: browserMemory() })).close();
  expect(await fakeBrowser.storage.local.get()).toMatchObject({ 'store/main': { generation: 1 } });
  await deleteStore('main', browserMemory(), factory);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
