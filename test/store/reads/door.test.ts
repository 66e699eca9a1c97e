import { liveQuery } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { nativeVersion, schemaVersion, type Database } from '@/lib/store/database';
import { openStore } from '@/lib/store/open';
import { openDoor, type Door } from '@/lib/store/reads/door';
import { leadsByKeys } from '@/lib/store/reads/leads';
import { exampleRow } from '@/test/store/example';
import { mapMemory } from '@/test/store/memory';
import { until } from '@/test/until';

let factory = new IDBFactory();
beforeEach(() => {
  factory = new IDBFactory();
  vi.spyOn(console, 'warn').mockReturnValue();
});

const ann = exampleRow(1, { emails: ['ann@acme.example'] });

async function store(): Promise<Database> {
  const opened = await openStore({ space: 'main', memory: mapMemory(), factory });
  if (!opened.ok) throw new Error(opened.refusal);
  await opened.value.leads.put(ann);
  return opened.value;
}

async function door(onClosed?: () => void): Promise<Door> {
  const opened = await openDoor('leads_g1', schemaVersion, { factory, ...(onClosed && { onClosed }) });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}

test('reads what the background wrote', async () => {
  await store();
  expect(await leadsByKeys(await door(), ['mail:ann@acme.example'])).toEqual([[ann.lead]]);
});

test('throws on every write and writes nothing', async () => {
  const db = await store();
  const page = await door();
  const writes = [
    async () => page.leads.put(exampleRow(2)),
    async () => page.leads.bulkPut([exampleRow(2)]),
    async () => page.leads.add(exampleRow(2)),
    async () => page.leads.update(ann.id, { owner: 'me' }),
    async () => page.leads.delete(ann.id),
    async () => page.leads.clear(),
    async () => page.leads.where('id').equals(ann.id).delete(),
    async () => page.leads.toCollection().modify({ stage: 'won' }),
    async () => page.transaction('rw', page.leads, async () => page.leads.clear()),
    async () => page.transaction('r', page.leads, async () => page.leads.clear()),
  ];
  for (const write of writes) await expect(write()).rejects.toThrow();
  await expect(page.leads.put(exampleRow(2))).rejects.toMatchObject({ name: 'ReadOnlyStoreError' });
  expect(await db.leads.toArray()).toEqual([ann]);
});

test('creates nothing where there is no database', async () => {
  expect(await openDoor('leads_g7', schemaVersion, { factory })).toEqual({ ok: false, refusal: 'lost' });
  expect(await factory.databases()).toEqual([]);
});

test('opens no other version than the one it was told, and leaves it as it is', async () => {
  (await store()).close();
  expect(await openDoor('leads_g1', schemaVersion + 1, { factory })).toMatchObject({
    refusal: 'newer-version',
  });
  await new Promise((resolve) => {
    factory.open('leads_g1', nativeVersion + 10).addEventListener('success', (event) => {
      (event.target as IDBOpenDBRequest).result.close();
      resolve(null);
    });
  });
  expect(await openDoor('leads_g1', schemaVersion, { factory })).toMatchObject({ refusal: 'newer-version' });
  expect(await factory.databases()).toEqual([{ name: 'leads_g1', version: nativeVersion + 10 }]);
});

test('does not upgrade an older database', async () => {
  await new Promise((resolve) => {
    factory.open('leads_g1', 5).addEventListener('success', (event) => {
      (event.target as IDBOpenDBRequest).result.close();
      resolve(null);
    });
  });
  expect(await openDoor('leads_g1', schemaVersion, { factory })).toMatchObject({ refusal: 'damaged' });
  expect(await factory.databases()).toEqual([{ name: 'leads_g1', version: 5 }]);
});

test('hears of every commit of the background', async () => {
  const db = await store();
  const page = await door();
  const seen: number[] = [];
  const subscription = liveQuery(async () => leadsByKeys(page, ['mail:ben@acme.example'])).subscribe({
    next: ([leads]) => seen.push(leads?.length ?? -1),
  });
  await until(() => expect(seen).toEqual([0]));
  await db.leads.put(exampleRow(3, { emails: ['ben@acme.example'] }));
  await until(() => expect(seen).toEqual([0, 1]));
  subscription.unsubscribe();
});

test('gives way when the store is deleted, and says so', async () => {
  const onClosed = vi.fn<() => void>();
  const db = await store();
  const page = await door(onClosed);
  db.close();
  await new Promise((resolve) => {
    factory.deleteDatabase('leads_g1').addEventListener('success', resolve);
  });
  expect(onClosed).toHaveBeenCalledOnce();
  await expect(page.leads.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
});
