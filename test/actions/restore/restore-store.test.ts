import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askNextPage } from '@/lib/actions/ask-segments';
import { purgeErased } from '@/lib/actions/purge-erased';
import { refoldStore } from '@/lib/actions/refold-store';
import type { ReadRows } from '@/lib/actions/restore/load-rows';
import { restoreStore } from '@/lib/actions/restore/restore-store';
import { Database, schemaVersion } from '@/lib/store/database';
import { readForArchive } from '@/lib/store/reads/archive';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { chunksOf, streamOf, type Bytes } from '@/lib/transfer/archive/byte-stream';
import { readArchive } from '@/lib/transfer/archive/read';
import { writeArchive } from '@/lib/transfer/archive/write';
import { lived, wish } from '@/test/actions/any-wishes';
import { runs } from '@/test/chance';
import { failingStore } from '@/test/actions/failing-store';
import { contentsOf, digest, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { hour } from '@/test/funnel/story';

const wishes = fc.array(wish, { maxLength: 25 });

async function archiveOf(db: Database): Promise<Bytes> {
  const parts: Bytes[] = [];
  const stream = writeArchive(await readForArchive(db), { schemaVersion, exportedAt: 1 });
  for await (const chunk of chunksOf(stream)) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}

/** The rows of an archive that is whole, cut into pieces of that many bytes. */
async function* rowsOf(file: Bytes, pieces = 5000): AsyncGenerator<ReadRows> {
  const stream = streamOf(
    (async function* cut(): AsyncGenerator<Bytes> {
      for (let at = 0; at < file.length; at += pieces) yield file.slice(at, at + pieces);
    })(),
  );
  let isWhole = false;
  for await (const part of readArchive(stream, { schemaVersion })) {
    if (part.type === 'rows') yield part;
    if (part.type === 'problem') throw new Error(JSON.stringify(part.problem));
    isWhole = part.type === 'end';
  }
  expect(isWhole).toBe(true);
}

const fresh = (): Database => new Database(`restored ${crypto.randomUUID()}`);

/** As `openSpace` leaves a store. */
async function upToDate(store: TeamStore): Promise<TeamStore> {
  await refoldStore(store.db, await readDefinitions(store.db));
  return store;
}

async function askAll(store: TeamStore, db: Database): Promise<void> {
  while (await askNextPage({ ...store.context(), db })) await Promise.resolve();
}

async function dump(db: Database): Promise<string> {
  return JSON.stringify(await contentsOf(db));
}

async function forget(...stores: readonly Database[]): Promise<void> {
  for (const db of stores) {
    db.close();
    await Database.delete(db.name);
  }
}

describe('a store that is restored from its archive', () => {
  it('is the same to the byte, table by table', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (some) => {
        const store = await upToDate(await lived(some));
        await askAll(store, store.db);
        const db = fresh();
        await restoreStore(db, { rows: rowsOf(await archiveOf(store.db)), current: null });
        await askAll(store, db);
        expect(await dump(db)).toBe(await dump(store.db));
        await forget(db, store.db);
      }),
      { numRuns: runs(60) },
    );
  }, 120_000);

  it('is the same when it was stopped at any request and begun again', async () => {
    const store = await upToDate(await lived(fc.sample(wishes, { seed: 11, numRuns: 3 })[2] ?? []));
    await askAll(store, store.db);
    const file = await archiveOf(store.db);
    const before = await dump(store.db);
    const counting = failingStore(`restored ${crypto.randomUUID()}`);
    await restoreStore(counting.db, { rows: rowsOf(file, 300), current: null });
    const all = counting.requests();
    for (let request = 1; request <= all; request += Math.ceil(all / 25)) {
      const failing = failingStore(`restored ${crypto.randomUUID()}`);
      failing.failAt(request);
      await expect(restoreStore(failing.db, { rows: rowsOf(file, 300), current: null })).rejects.toThrow(
        'on purpose',
      );
      failing.failAt(null);
      await restoreStore(failing.db, { rows: rowsOf(file, 777), current: null });
      await askAll(store, failing.db);
      expect(await dump(failing.db)).toBe(before);
      await forget(failing.db);
    }
    await forget(counting.db, store.db);
  }, 120_000);

  it('is the same when it was stopped after the last step, before it was put into use', async () => {
    const store = await upToDate(await teamStore());
    const [ada] = [await store.add('Ada'), await store.add('Ben')];
    const file = await archiveOf(store.db);
    const db = fresh();
    await restoreStore(db, { rows: rowsOf(file), current: store.db });
    const once = await dump(db);
    await restoreStore(db, { rows: rowsOf(file), current: store.db });
    expect(await dump(db)).toBe(once);
    // Not even whom was erased in between comes with it.
    await store.does({ type: 'eraseLead', leadId: ada });
    store.wait(hour);
    await purgeErased(store.context(), digest);
    await restoreStore(db, { rows: rowsOf(file), current: store.db });
    expect(await dump(db)).not.toMatch(/ada@/iu);
    const restored = { ...store, db };
    expect(JSON.stringify(await kept(restored))).toBe(JSON.stringify(await recounted(restored)));
    await forget(db, store.db);
  });

  it('does not bring back whom the store in use has erased since', async () => {
    const store = await upToDate(await teamStore());
    const [ada, ben, cem, dan] = [
      await store.add('Ada'),
      await store.add('Ben'),
      await store.add('Cem'),
      await store.add('Dan'),
    ];
    await store.does({ type: 'mergeLeads', survivor: ada, merged: cem, keep: {} });
    const file = await archiveOf(store.db);
    await store.does({ type: 'eraseLead', leadId: ada });
    store.wait(hour);
    await purgeErased(store.context(), digest);
    await store.does({ type: 'eraseLead', leadId: dan });
    const db = fresh();
    await restoreStore(db, { rows: rowsOf(file), current: store.db });
    expect((await db.leads.toArray()).map(({ id }) => id)).toEqual([ben]);
    expect(await dump(db)).not.toMatch(/ada@|cem@/iu);
    expect(await db.tombstones.count()).toBe(2);
    expect(await db.erasures.toArray()).toEqual(await store.db.erasures.toArray());
    const restored = { ...store, db };
    expect(JSON.stringify(await kept(restored))).toBe(JSON.stringify(await recounted(restored)));
    await forget(db, store.db);
  });
});

describe('what is read for an archive', () => {
  it('is as it was when the reading began, whatever is written meanwhile', async () => {
    const store = await upToDate(await teamStore());
    const ada = await store.add('Ada');
    await store.does({ type: 'saveAccount', account: 'example.com', changes: { size: 5 } });
    const before = await dump(store.db);
    const { rows } = await readForArchive(store.db);
    store.wait(1);
    await store.add('Ben');
    await store.does({ type: 'qualifyLead', leadId: ada });
    await store.does({ type: 'saveAccount', account: 'other.example', changes: { size: 7 } });
    const db = fresh();
    const stream = writeArchive({ leads: 1, counts: {}, rows }, { schemaVersion, exportedAt: 1 });
    const parts: Bytes[] = [];
    for await (const chunk of chunksOf(stream)) parts.push(chunk);
    const file = new Uint8Array(Buffer.concat(parts));
    await restoreStore(db, { rows: rowsOf(file), current: null });
    // Replies hold no data; those of later commands may be there.
    const withoutReplies = (text: string): unknown => ({ ...(JSON.parse(text) as object), ops: null });
    expect(withoutReplies(await dump(db))).toEqual(withoutReplies(before));
    await forget(db, store.db);
  });
});
