import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { foldVersion } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import type { LocalMemory } from '@/lib/store/local-memory';
import { firstSettings } from '@/lib/funnel/first-settings';
import { leadsOfPeople } from '@/lib/store/reads/leads';
import type { LeadRow } from '@/lib/store/rows';
import type { Files } from '@/lib/store/snapshot/files';
import { createLookUpCache, type LookUpCache } from '@/lib/store/snapshot/look-up-cache';
import { putRows, type RowChange } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import { runs } from '@/test/chance';
import { dealStage, exampleRow, exampleStore, noon } from '@/test/store/example';
import { mapMemory } from '@/test/store/memory';
import { holdsId, mapFiles } from './map-files';

const people = ['a', 'b', 'c', 'd'].map((name) => [`mail:${name}@x.example`]);
const label = 'lookup/main';

let memory = mapMemory();
let files = mapFiles();
let db: Database;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  memory = mapMemory();
  files = mapFiles();
  db = await exampleStore();
});

function cacheOf(outside: { memory?: LocalMemory; files?: Files } = {}): LookUpCache {
  return createLookUpCache({ space: 'main', memory, files, ...outside });
}

/** Commits as a command does: rows and log position in one transaction. */
async function commit(after: LeadRow | null, id: string): Promise<readonly RowChange[]> {
  return transact(db, async () => {
    const before = (await db.leads.get(id)) ?? null;
    await putRows(db, [{ before, after }]);
    return [{ before, after }];
  });
}

async function write(cache: LookUpCache, after: LeadRow): Promise<void> {
  await cache.writing(
    db,
    async () => commit(after, after.id),
    (rows) => rows,
  );
}

type Found = readonly (readonly { readonly id: string; readonly attempts: number }[])[];
const brief = (found: Found | null): unknown =>
  found && found.map((leads) => leads.map(({ id, attempts }) => [id, attempts]));
const truth = async (): Promise<unknown> => brief(await leadsOfPeople(db, people));
const ann = exampleRow(1, { emails: ['a@x.example'] });
const ben = exampleRow(2, { emails: ['b@x.example'] });

async function afterRestart(outside: Parameters<typeof cacheOf>[0] = {}): Promise<LookUpCache> {
  const cache = cacheOf(outside);
  await cache.load();
  return cache;
}

describe('the cache', () => {
  test('says nothing before it was made, then answers, and follows every write', async () => {
    const cache = await afterRestart();
    expect(cache.leadsOfPeople(people)).toBeNull();
    await write(cache, ann);
    expect(cache.leadsOfPeople(people)).toBeNull();
    await cache.refresh(db);
    expect(brief(cache.leadsOfPeople(people))).toEqual(await truth());
    await write(cache, ben);
    expect(brief(cache.leadsOfPeople(people))).toEqual(await truth());
  });

  test('answers after a restart before the database is open, with definition and settings', async () => {
    const cache = cacheOf();
    await write(cache, ann);
    await cache.refresh(db);
    const again = await afterRestart();
    expect(brief(again.leadsOfPeople(people))).toEqual(await truth());
    expect(again.frame()).toEqual({ definition: dealStage, settings: firstSettings('testdevice') });
    await write(again, ben);
    expect(again.frame()).toBeNull();
  });

  test('is not believed after a restart where a write was not put away', async () => {
    const cache = cacheOf();
    await write(cache, ann);
    await cache.refresh(db);
    await write(cache, ben);
    expect((await afterRestart()).leadsOfPeople(people)).toBeNull();
  });

  test('puts away what changed beside the base, and makes one base of it when somebody is gone', async () => {
    const cache = cacheOf();
    await write(cache, ann);
    await cache.refresh(db);
    const base = files.map.get('main-base');
    await write(cache, ben);
    await cache.refresh(db);
    expect(files.map.get('main-base')).toBe(base);
    expect(brief((await afterRestart()).leadsOfPeople(people))).toEqual(await truth());
    await cache.writing(
      db,
      async () => commit(null, ann.id),
      (rows) => rows,
    );
    await cache.refresh(db);
    expect(files.map.get('main-base')).not.toBe(base);
    expect(brief((await afterRestart()).leadsOfPeople(people))).toEqual(await truth());
  });

  test('keeps nothing in any file of a person who is gone', async () => {
    const cache = cacheOf();
    await write(cache, ann);
    await cache.refresh(db);
    await write(cache, ben);
    await cache.refresh(db);
    expect([holdsId(files.map, ann.id), holdsId(files.map, ben.id)]).toEqual([true, true]);
    await cache.writing(
      db,
      async () => commit(null, ben.id),
      (rows) => rows,
    );
    await cache.refresh(db);
    expect([holdsId(files.map, ann.id), holdsId(files.map, ben.id)]).toEqual([true, false]);
    expect(brief((await afterRestart()).leadsOfPeople(people))).toEqual(await truth());
  });

  test('writes nothing when nothing changed', async () => {
    const cache = cacheOf();
    await cache.refresh(db);
    const written = vi.spyOn(files, 'write');
    const labelled = vi.spyOn(memory, 'write');
    await cache.refresh(db);
    expect([written, labelled].map((each) => each.mock.calls.length)).toEqual([0, 0]);
  });

  test('a write that failed changes nothing and is put away again', async () => {
    const cache = cacheOf();
    await write(cache, ann);
    await cache.refresh(db);
    const failing = cache.writing(
      db,
      async () => Promise.reject(new Error('refused')),
      () => [],
    );
    await expect(failing).rejects.toThrow('refused');
    expect(brief(cache.leadsOfPeople(people))).toEqual(await truth());
    expect(memory.map.has(label)).toBe(false);
    await cache.refresh(db);
    expect(memory.map.has(label)).toBe(true);
  });

  test('a write does not begin where the label cannot be taken off', async () => {
    const stuck = { ...memory, forget: async () => Promise.reject(new Error('no storage')) };
    const cache = cacheOf({ memory: stuck });
    await expect(write(cache, ann)).rejects.toThrow('no storage');
    expect(await db.leads.count()).toBe(0);
  });

  test.each([
    ['the log has moved on', async () => db.meta.put({ key: 'position', value: 77 })],
    ['it is of another database', async () => void (db = await exampleStore())],
  ])('is thrown away where %s', async (_, happens) => {
    const cache = cacheOf();
    await write(cache, ann);
    await cache.refresh(db);
    const again = await afterRestart();
    expect(again.leadsOfPeople(people)).not.toBeNull();
    await happens();
    await again.refresh(db);
    expect(brief(again.leadsOfPeople(people))).toEqual(await truth());
    const third = await afterRestart();
    expect(brief(third.leadsOfPeople(people))).toEqual(await truth());
  });

  test('is thrown away where another edition wrote it or a file is not whole', async () => {
    const cache = cacheOf();
    await write(cache, ann);
    await cache.refresh(db);
    const kept = memory.map.get(label) as object;
    memory.map.set(label, { ...kept, edition: `1/${foldVersion + 1}` });
    expect((await afterRestart()).leadsOfPeople(people)).toBeNull();
    memory.map.set(label, kept);
    files.map.set('main-base', new Uint8Array(64));
    expect((await afterRestart()).leadsOfPeople(people)).toBeNull();
    files.map.clear();
    expect((await afterRestart()).leadsOfPeople(people)).toBeNull();
  });

  test('does without files where there are none to be had', async () => {
    const none: Files = {
      read: async () => Promise.reject(new Error('no files')),
      write: async () => Promise.reject(new Error('no files')),
      remove: async () => {},
    };
    const cache = await afterRestart({ files: none });
    await write(cache, ann);
    await cache.refresh(db);
    expect(brief(cache.leadsOfPeople(people))).toEqual(await truth());
    expect(memory.map.has(label)).toBe(false);
  });

  test('leaves nothing behind when it is cleared, even while it is being put away', async () => {
    const cache = cacheOf();
    await write(cache, ann);
    const refreshing = cache.refresh(db);
    await cache.clear();
    await refreshing;
    expect([memory.map.size, files.map.size, cache.leadsOfPeople(people)]).toEqual([0, 0, null]);
  });

  test('misses no write that happens while it is being made', async () => {
    await db.leads.bulkPut(
      Array.from({ length: 1200 }, (_, n) => exampleRow(100 + n, { emails: [`p${n}@x.example`] })),
    );
    const cache = cacheOf();
    const refreshing = cache.refresh(db);
    await write(cache, ann);
    await write(cache, exampleRow(1, { emails: ['c@x.example'] }));
    await write(cache, exampleRow(1299, { emails: ['d@x.example'] }));
    await refreshing;
    await cache.refresh(db);
    expect(brief(cache.leadsOfPeople(people))).toEqual(await truth());
    expect(brief((await afterRestart()).leadsOfPeople(people))).toEqual(await truth());
  }, 30_000);
});

test('a worker that is stopped at any instant is never followed by a wrong answer', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ lead: fc.nat(3), to: fc.nat(3), attempts: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ lead: fc.nat(3), to: fc.constant(null), attempts: fc.constant(0) }) },
    { weight: 3, arbitrary: fc.constant('refresh' as const) },
    { weight: 1, arbitrary: fc.constant('look' as const) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ step, waits: fc.boolean() }), { maxLength: 14 }),
      fc.array(fc.nat(25), { minLength: 1, maxLength: 3 }),
      async (steps, lives) => {
        const [shelf, labels] = [mapFiles(), mapMemory()];
        db = await exampleStore();
        let left = 0;
        let life = 0;
        /** After its last step outside a stopped worker does nothing any more; nobody waits for it. */
        const mortal = <Args extends readonly unknown[], Value>(
          mine: number,
          work: (...args: Args) => Promise<Value>,
        ) => {
          return async (...args: Args): Promise<Value> => {
            if (mine !== life) return new Promise(() => {});
            left -= 1;
            if (left < 0) {
              life += 1;
              return new Promise(() => {});
            }
            return work(...args);
          };
        };
        const begin = (): LookUpCache => {
          life += 1;
          left = lives[life % lives.length] ?? 5;
          const { read, write: put, forget } = labels;
          return createLookUpCache({
            space: 'main',
            memory: { read: mortal(life, read), write: mortal(life, put), forget: mortal(life, forget) },
            files: {
              read: mortal(life, shelf.read),
              write: mortal(life, shelf.write),
              remove: mortal(life, shelf.remove),
            },
          });
        };
        const settled = async (work: Promise<unknown>): Promise<void> => {
          await Promise.race([work, new Promise((resolve) => setTimeout(resolve, 4))]);
        };
        const right = async (cache: LookUpCache): Promise<void> => {
          const answer = brief(cache.leadsOfPeople(people));
          if (answer !== null) expect(answer).toEqual(await truth());
        };
        let cache = begin();
        let current = life;
        for (const { step: next, waits } of steps) {
          if (current !== life) {
            cache = begin();
            current = life;
            await settled(cache.load());
            if (current === life) await right(cache);
          }
          const work =
            next === 'refresh'
              ? cache.refresh(db)
              : next === 'look'
                ? cache.load()
                : cache.writing(
                    db,
                    async () => {
                      const id = exampleRow(next.lead).id;
                      const emails = people[next.to ?? 0]?.map((key) => key.slice('mail:'.length)) ?? [];
                      const after = exampleRow(next.lead, {
                        emails,
                        attempts: next.attempts,
                        updatedAt: noon,
                      });
                      return commit(next.to === null ? null : after, id);
                    },
                    (rows) => rows,
                  );
          if (waits || next !== 'refresh') await settled(work);
        }
        // Whatever was left behind, the next worker says the truth or nothing, and can mend it.
        life += 1;
        left = Number.POSITIVE_INFINITY;
        const last = createLookUpCache({ space: 'main', memory: labels, files: shelf });
        await last.load();
        await right(last);
        await last.refresh(db);
        expect(brief(last.leadsOfPeople(people))).toEqual(await truth());
        db.close();
      },
    ),
    { numRuns: runs(60) },
  );
});
