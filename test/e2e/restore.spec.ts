import type { browser } from 'wxt/browser';
import type { BackupState, KeptBackup } from '@/lib/messaging/keep/keep-state';
import { addPerson } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import type { Stageside } from '@/test/e2e/harness/launch';

declare const chrome: typeof browser;

/** What is kept of a part of `useKept`. */
async function kept(stageside: Stageside, part: 'backup' | 'restore'): Promise<Record<string, unknown>> {
  const key = `keep/${part}`;
  const found = await stageside.inExtension(async (key) => chrome.storage.local.get(key), key);
  return (found[key] ?? {}) as Record<string, unknown>;
}

async function storeName(stageside: Stageside): Promise<string> {
  const ready = await stageside.ask('storeReady', { space: 'main' });
  return ready.ok ? ready.name : ready.why;
}

/** Empties tables of a database past the extension, or counts their rows. */
async function rowsOf(stageside: Stageside, name: string, isEmptied: boolean): Promise<number> {
  return stageside.inExtension(
    async ({ name, isEmptied }) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const work = db.transaction(['leads', 'events', 'counters'], 'readwrite');
          const counting = work.objectStore('leads').count();
          if (isEmptied) for (const table of ['leads', 'events', 'counters']) work.objectStore(table).clear();
          work.addEventListener('complete', () => {
            db.close();
            resolve(counting.result);
          });
        });
      }),
    { name, isEmptied },
  );
}

/** Makes a backup of two leads. The one of the day may have been made by itself before, of whoever was there by then. */
async function backUp(stageside: Stageside): Promise<'a' | 'b'> {
  await stageside.ask('makeBackup', { evenIfSmaller: false });
  const newest = async (): Promise<Partial<KeptBackup>> => {
    const { backups, running } = (await kept(stageside, 'backup')) as Partial<BackupState>;
    return running === null ? (backups?.[0] ?? {}) : {};
  };
  await expect.poll(newest).toMatchObject({ leads: 2 });
  return (await newest()).id ?? 'a';
}

async function check(stageside: Stageside, id: 'a' | 'b'): Promise<void> {
  await stageside.ask('checkRestore', { source: { type: 'backup', id } });
  await expect.poll(async () => (await kept(stageside, 'restore'))['type']).toBe('checked');
}

test('a store that lost its leads is restored from its backup, and can be turned back', async ({
  stageside,
}) => {
  await addPerson(stageside, 'Ada Lovelace', 'ada@acme.example');
  await addPerson(stageside, 'Ben Bitdiddle', 'ben@acme.example');
  const backup = await backUp(stageside);
  expect(await rowsOf(stageside, 'leads_g1', true)).toBe(2);

  await check(stageside, backup);
  expect((await kept(stageside, 'restore'))['preview']).toMatchObject({ leads: { here: 0, gained: 2 } });
  await stageside.ask('startRestore', null);
  await expect.poll(async () => (await kept(stageside, 'restore'))['type']).toBe('done');
  expect(await storeName(stageside)).toBe('leads_g2');
  expect(await rowsOf(stageside, 'leads_g2', false)).toBe(2);

  expect(await stageside.ask('undoRestore', null)).toEqual({ outcome: 'turnedBack' });
  expect(await storeName(stageside)).toBe('leads_g1');
});

test('a worker that is stopped in the middle of a restore leaves the store in use whole', async ({
  stageside,
}) => {
  await addPerson(stageside, 'Ada Lovelace', 'ada@acme.example');
  await addPerson(stageside, 'Ben Bitdiddle', 'ben@acme.example');
  const backup = await backUp(stageside);
  await addPerson(stageside, 'Cem Karaca', 'cem@acme.example');
  await check(stageside, backup);
  await stageside.ask('startRestore', null);
  await stageside.stopWorker();
  const name = await storeName(stageside);
  // Either is whole: the one before with all three, or the restored one with two.
  expect(await rowsOf(stageside, name, false)).toBe(name === 'leads_g1' ? 3 : 2);

  await stageside.ask('startRestore', null);
  await expect.poll(async () => (await kept(stageside, 'restore'))['type'], { timeout: 20_000 }).toBe('done');
  expect(await storeName(stageside)).toBe('leads_g2');
  expect(await rowsOf(stageside, 'leads_g2', false)).toBe(2);
});
