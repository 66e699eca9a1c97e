import { describe, expect, it } from 'vitest';
import { pairsAlike, pairsOfLead } from '@/lib/store/reads/pairs';
import { partsOf } from '@/lib/store/reads/parts';
import { importAll, rowOf } from '@/test/actions/import/importing';
import { kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';

/** Names of the pairs of a store, in the order of the list, with what speaks for them. */
async function listed({ db }: TeamStore): Promise<readonly string[]> {
  const { pairs, count } = await pairsAlike(db, 50);
  expect(count).toBe(pairs.length);
  return pairs.map(
    ({ leads, evidence }) =>
      `${leads.map(({ name }) => name).join(' ')}: ${evidence.map(({ by }) => by).join(' ')}`,
  );
}

function called(name: string, emails: readonly string[], company?: string) {
  const person = {
    name,
    emails: [...emails],
    profiles: [],
    records: [],
    ...(company === undefined ? {} : { company }),
  };
  return { person, evenIfDuplicate: true };
}

describe('pairs of leads that look alike', () => {
  it('are none in an empty store, nor among people who have nothing in common', async () => {
    const store = await teamStore();
    expect(await listed(store)).toEqual([]);
    await store.add('Ada');
    await store.add('Ben');
    expect(await listed(store)).toEqual([]);
  });

  it('come with what speaks for them, the surest first', async () => {
    const store = await teamStore();
    await store.add('', called('Cem Dal', ['c@web.de'], 'Acme'));
    await store.add('', called('Cem Dal', ['d@web.de'], 'acme GmbH'));
    await store.add('', called('Ada', ['a.da@gmail.com']));
    await store.add('', called('Ada L.', ['ada+x@gmail.com']));
    await store.add('', called('Eve', ['eve@gmail.com']));
    await store.add('', called('Eva', ['eve@gmail.com']));
    expect(await listed(store)).toEqual([
      'Eve Eva: key',
      'Ada Ada L.: similarMail',
      'Cem Dal Cem Dal: nameAndCompany',
    ]);
  });

  it('are offered two by two where there are three', async () => {
    const store = await teamStore();
    const ids = [];
    for (const name of ['Eve', 'Eva', 'Evi']) ids.push(await store.add('', called(name, ['eve@gmail.com'])));
    expect(await listed(store)).toHaveLength(3);
    expect(await pairsOfLead(store.db, ids[1] ?? '')).toHaveLength(2);
  });

  it('go where they are merged or told apart, come back with an undo, and follow every change', async () => {
    const store = await teamStore();
    const one = await store.add('', called('Eve', ['eve@gmail.com']));
    const other = await store.add('', called('Eva', ['eve@gmail.com']));
    const merge = await store.does({ type: 'mergeLeads', survivor: one, merged: other, keep: {} });
    expect(await listed(store)).toEqual([]);
    await store.does({ type: 'undo', opId: merge.opId });
    expect(await listed(store)).toEqual(['Eve Eva: key']);
    const apart = await store.does({ type: 'tellApart', leadId: other, other: one });
    expect(await listed(store)).toEqual([]);
    await store.does({ type: 'editLead', leadId: one, changes: { company: 'Acme' } });
    expect(await listed(store)).toEqual([]);
    await store.does({ type: 'undo', opId: apart.opId });
    expect(await listed(store)).toEqual(['Eve Eva: key']);
    await store.does({ type: 'editLead', leadId: other, changes: { emails: ['eva@gmail.com'] } });
    expect(await listed(store)).toEqual([]);
    expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
  });

  it('stay few however many have something in common', async () => {
    const store = await teamStore();
    const people = Array.from({ length: 60 }, (_, nth) => ({
      name: 'Front Desk',
      emails: [`desk${nth}@gmail.com`],
      profiles: [],
      records: [],
      company: 'Acme',
    }));
    await importAll(
      store,
      people.map((person) => rowOf(person.name, { person })),
    );
    const { pairs, count } = await pairsAlike(store.db, 5);
    expect(pairs).toHaveLength(5);
    expect(count).toBeLessThanOrEqual(60 * 20);
  });
});

describe('the parts of a lead', () => {
  it('are called as they were by themselves, and are none once they are taken apart', async () => {
    const store = await teamStore();
    const one = await store.add('Eve');
    const person = { emails: ['nameless@gmail.com'], profiles: [], records: [] };
    const other = await store.add('', { person });
    const third = await store.add('Eva');
    await store.does({ type: 'mergeLeads', survivor: other, merged: third, keep: { name: 'merged' } });
    await store.does({ type: 'mergeLeads', survivor: one, merged: other, keep: {} });
    expect(await partsOf(store.db, one)).toEqual([
      { id: other, name: 'nameless@gmail.com' },
      { id: third, name: 'Eva' },
    ]);
    await store.does({ type: 'unmergeLeads', leadId: other });
    expect(await partsOf(store.db, one)).toEqual([]);
    expect(await partsOf(store.db, other)).toEqual([{ id: third, name: 'Eva' }]);
  });
});
