import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refoldStore } from '@/lib/actions/refold-store';
import { foldVersion } from '@/lib/funnel/log/lead';
import { Database } from '@/lib/store/database';
import type { LeadRow } from '@/lib/store/rows';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { lived, wish } from '@/test/actions/any-wishes';
import { kept, teamStore } from '@/test/actions/team-store';
import { runs } from '@/test/chance';

const wishes = fc.array(wish, { minLength: 1, maxLength: 20 });

/** Every second lead as another edition left it: other rules, other fields, other indexes; and counts of those. */
async function age({ leads, counters, merges, meta }: Database): Promise<number> {
  await meta.put({ key: 'foldVersion', value: foldVersion - 1 });
  await merges.clear();
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

it('finds in the log alone who is part of whom, and who stands by themselves', async () => {
  const store = await teamStore();
  const [ada, ben, cem] = [await store.add('Ada'), await store.add('Ben'), await store.add('Cem')];
  await store.does({ type: 'mergeLeads', survivor: ada, merged: ben, keep: {} });
  const wrong = await store.db.leads.get(ada);
  await store.does({ type: 'mergeLeads', survivor: cem, merged: ada, keep: {} });
  await store.does({ type: 'unmergeLeads', leadId: ben });
  const before = JSON.stringify([await kept(store), await store.db.merges.toArray()]);
  await store.db.merges.clear();
  await store.db.leads.delete(ben);
  if (wrong) await store.db.leads.put(wrong);
  await store.db.meta.put({ key: 'foldVersion', value: foldVersion - 1 });
  await refoldStore(store.db, await readDefinitions(store.db));
  expect(JSON.stringify([await kept(store), await store.db.merges.toArray()])).toBe(before);
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
      { numRuns: runs(25) },
    );
  });

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
