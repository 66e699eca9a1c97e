import type { ImportJournal } from '@/lib/funnel/import/journal';
import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { Stageside } from '@/test/e2e/harness/launch';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

const id = '01900000-0000-7000-8000-00000000aaaa';
/** Parts that take long enough to be stopped in, few rows for all that is looked at. */
const size = 100;
const parts = 12;
const rows = size * parts;
const day = 86_400_000;

/** Five events each. */
const leadOf = (number: number): PreparedRow => ({
  row: number + 2,
  ifKnown: 'skip',
  lead: {
    person: {
      name: `Person ${number}`,
      emails: [`p${number}@firm${number % 40}.example`],
      profiles: [],
      records: [],
    },
    addedAt: Date.now() - 50 * day,
    tags: ['fair'],
    owner: 'sue',
    history: [
      { stage: 'mql', at: Date.now() - 40 * day },
      { stage: 'sal', at: Date.now() - 30 * day },
    ],
    activities: [{ activity: 'demo', occurredAt: Date.now() - 45 * day }],
  },
});

async function stage(stageside: Stageside): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    const staged = Array.from({ length: size }, (_, index) => leadOf(part * size + index));
    const reply = await stageside.ask('stageImport', {
      space: 'main',
      id,
      name: 'fair.csv',
      part,
      rows: staged,
    });
    expect(reply).toEqual({ ok: true, value: null });
  }
}

type Snapshot = {
  readonly imports: readonly ImportJournal[];
  readonly importParts: readonly unknown[];
  readonly leads: readonly { readonly lead: { readonly name: string } }[];
  readonly events: readonly { readonly kind: string }[];
  readonly counters: readonly { readonly key: string; readonly count: number }[];
};

const allTables: readonly (keyof Snapshot)[] = ['imports', 'importParts', 'leads', 'events', 'counters'];

/** What is looked at of rows that come in thousands: to carry them over whole takes longer than to import them. */
const outlined: Partial<Record<keyof Snapshot, readonly string[]>> = {
  importParts: ['id'],
  leads: ['lead', 'name'],
  events: ['kind'],
};

/**
 * What is on the disk at one moment, read with the bare engine: a worker that is stopped stays so.
 * @param fields by table, the only ones that are given
 */
async function snapshotOf(
  stageside: Stageside,
  store: string,
  tables = allTables,
  fields: typeof outlined = {},
): Promise<Snapshot> {
  return stageside.inExtension(
    async ({ name, tables, fields }) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const db = opening.result;
          const reading = db.transaction(tables);
          const requests = tables.map((table) => [table, reading.objectStore(table).getAll()] as const);
          reading.addEventListener('complete', () => {
            db.close();
            resolve(
              Object.fromEntries(
                requests.map(([table, { result }]) => {
                  const named = fields[table];
                  return [table, named ? JSON.parse(JSON.stringify(result, [...named])) : result];
                }),
              ) as unknown as Snapshot,
            );
          });
        });
      }),
    { name: store, tables, fields },
  );
}

async function journalOf(stageside: Stageside, store: string): Promise<ImportJournal> {
  const [journal] = (await snapshotOf(stageside, store, ['imports'])).imports;
  if (!journal) throw new Error('no journal');
  return journal;
}

/** Whole leads alone, whenever it is asked: as many as the journal says, each with all of its events, and counted. */
async function expectWhole(stageside: Stageside, store: string): Promise<ImportJournal> {
  const { imports, leads, events, counters } = await snapshotOf(stageside, store, allTables, outlined);
  const [journal] = imports;
  if (!journal) throw new Error('no journal');
  const isUndone = journal.state === 'undoing' || journal.state === 'undone';
  const imported = isUndone ? journal.applied * size : journal.added;
  const byHand = 1;
  expect(new Set(leads.map(({ lead }) => lead.name)).size).toBe(byHand + imported);
  expect(leads).toHaveLength(byHand + imported);
  expect(counters.find(({ key }) => key === 'leads')?.count).toBe(byHand + imported);
  const undone = events.filter(({ kind }) => kind === 'undone').length;
  expect(events.length - 2 * undone).toBe(byHand + 5 * imported);
  return journal;
}

/**
 * Lets it come so far, then stops the worker, most likely in the middle of the next part. An alarm may have woken it again
 * before anybody looks: what is there is whole at any time.
 */
async function stopAt(
  stageside: Stageside,
  store: string,
  isThere: { readonly state: ImportJournal['state']; readonly from: number; readonly to: number },
): Promise<void> {
  await holdAt(stageside, store, isThere);
  const letGo = stageside.inExtension(() => void Object.assign(globalThis, { isHeld: false }), null);
  await Promise.all([letGo, stageside.stopWorker()]);
  await expectWhole(stageside, store);
}

/**
 * Waits until so many parts are applied, and then keeps the store busy, as another long write would: the next part waits to
 * be written. Looks are writes, too, so that at most one part is written between any two of them.
 */
async function holdAt(
  stageside: Stageside,
  store: string,
  isThere: { readonly state: ImportJournal['state']; readonly from: number; readonly to: number },
): Promise<void> {
  await stageside.inExtension(
    async ({ store, state, from, to }) =>
      new Promise<void>((resolve) => {
        const world = Object.assign(globalThis as { isHeld?: boolean }, { isHeld: true });
        const opening = indexedDB.open(store);
        opening.addEventListener('success', () => {
          const db = opening.result;
          const look = (): void => {
            const writing = db.transaction('imports', 'readwrite');
            const imports = writing.objectStore('imports');
            const hold = (): void => {
              if (world.isHeld) imports.count().addEventListener('success', hold);
            };
            const reading: IDBRequest<ImportJournal[]> = imports.getAll();
            reading.addEventListener('success', () => {
              const isNow = reading.result.some(
                (journal) => journal.state === state && journal.applied >= from && journal.applied <= to,
              );
              if (isNow) {
                hold();
                resolve();
              }
              writing.addEventListener('complete', isNow ? () => db.close() : look);
            });
          };
          look();
        });
      }),
    { store, ...isThere },
  );
}

async function goOnUntil(stageside: Stageside, store: string, state: ImportJournal['state']): Promise<void> {
  await stageside.ask('storeReady', { space: 'main' });
  const now = async (): Promise<string> => (await journalOf(stageside, store)).state;
  await expect.poll(now, { intervals: [300], timeout: 120_000 }).toBe(state);
}

test('an import goes on where its worker was killed, and so does taking it back', async ({ stageside }) => {
  // Some thousand rows go in and out again, by a worker that is started anew between.
  test.setTimeout(300_000);
  await signIn(stageside);
  await addPerson(stageside, 'By Hand', 'by@hand.example');
  const ready = await stageside.ask('storeReady', { space: 'main' });
  if (!ready.ok) throw new Error(ready.why);
  const store = ready.name;
  const before = await snapshotOf(stageside, store);
  await stage(stageside);
  const { imports, importParts, ...rest } = await snapshotOf(stageside, store, allTables, {
    importParts: ['id'],
  });
  expect({ ...rest, imports: [], importParts: [] }).toEqual(before);
  expect([imports.length, importParts.length]).toEqual([1, parts]);

  const asked = { space: 'main', id, parts, rows } as const;
  expect(await stageside.ask('confirmImport', asked)).toMatchObject({ ok: true });
  for (const from of [2, 5]) {
    await stopAt(stageside, store, { state: 'applying', from, to: parts - 1 });
    await stageside.ask('storeReady', { space: 'main' });
  }
  await goOnUntil(stageside, store, 'done');
  expect(await expectWhole(stageside, store)).toMatchObject({
    applied: parts,
    added: rows,
    updated: 0,
    leftCount: 0,
  });
  expect((await snapshotOf(stageside, store)).importParts).toEqual([]);

  await stageside.ask('undoImport', { space: 'main', id });
  await stopAt(stageside, store, { state: 'undoing', from: 1, to: parts - 2 });
  await goOnUntil(stageside, store, 'undone');
  const after = await snapshotOf(stageside, store);
  expect([after.leads, after.counters]).toEqual([before.leads, before.counters]);
  expect(await expectWhole(stageside, store)).toMatchObject({ kept: 0 });
});
