import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refoldStore } from '@/lib/actions/refold-store';
import { foldVersion } from '@/lib/funnel/log/lead';
import { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { lived, wish } from '@/test/actions/any-wishes';
import { kept } from '@/test/actions/team-store';

const wishes = fc.array(wish, { minLength: 1, maxLength: 20 });

/** Every second lead as another edition left it: other rules, other fields, other indexes; and counts of those. */
async function age({ leads, counters, meta }: Database): Promise<number> {
  await meta.put({ key: 'foldVersion', value: foldVersion - 1 });
  await counters.clear();
  await counters.put({ key: 'leads', count: 99 });
  let aged = 0;
  for (const [index, row] of (await leads.toArray()).entries()) {
    if (index % 2 === 1) continue;
    aged += 1;
    const lead = { ...row.lead, fold: foldVersion - 1, stays: [], stage: 'gone' };
    await leads.put({ ...row, lead, stage: 'gone', waiting: [], turns: [], stays: [] });
  }
  return aged;
}

it('derives rows anew that another edition derived from the same leads', async () => {
  const store = await lived(fc.sample(wishes, { seed: 7, numRuns: 1 })[0] ?? []);
  const before = JSON.stringify(await kept(store));
  await store.db.meta.bulkPut([
    { key: 'foldVersion', value: foldVersion },
    { key: 'rowEdition', value: 1 },
  ]);
  for (const { stays: _, ...row } of await store.db.leads.toArray()) await store.db.leads.put(row as LeadRow);
  expect(await refoldStore(store.db, await readDefinitions(store.db))).toBe(0);
  expect(JSON.stringify(await kept(store))).toBe(before);
  await Database.delete(store.db.name);
});

describe('a store that another edition folded', () => {
  it('becomes what today’s rules make of its log', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (some) => {
        const store = await lived(some);
        const before = JSON.stringify(await kept(store));
        const aged = await age(store.db);
        const definitions = await readDefinitions(store.db);
        expect(await refoldStore(store.db, definitions)).toBe(aged);
        expect(JSON.stringify(await kept(store))).toBe(before);
        expect(await refoldStore(store.db, definitions)).toBe(0);
        await Database.delete(store.db.name);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is not left half counted by a worker that is killed in between', async () => {
    const store = await lived(fc.sample(wishes, { seed: 7, numRuns: 1 })[0] ?? []);
    const before = JSON.stringify(await kept(store));
    await age(store.db);
    const definitions = await readDefinitions(store.db);
    await refoldStore(store.db, definitions);
    // As if the last write had not come through: everything is counted a second time, from nothing.
    await store.db.meta.delete('foldVersion');
    expect(await refoldStore(store.db, definitions)).toBe(0);
    expect(JSON.stringify(await kept(store))).toBe(before);
    await Database.delete(store.db.name);
  });
});
