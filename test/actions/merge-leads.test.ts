import { describe, expect, it } from 'vitest';
import { fillSamples } from '@/lib/actions/fill-samples';
import { purgeErased } from '@/lib/actions/purge-erased';
import { runCommand } from '@/lib/actions/run-command';
import { historyOf } from '@/lib/store/reads/history';
import { leadById, leadsByKeys } from '@/lib/store/reads/leads';
import { referralsOf } from '@/lib/store/reads/referrals';
import { applyCommit, createSnapshot, lookUp } from '@/lib/store/snapshot/snapshot';
import { searchLeads } from '@/lib/store/reads/search';
import { digest, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { bo, hour, idOf, start } from '@/test/funnel/story';

/** A store with Ada, of whom there are two leads. */
async function twoOfAda(): Promise<{
  readonly store: TeamStore;
  readonly ada: string;
  readonly twin: string;
}> {
  const store = await teamStore();
  const ada = await store.add('Ada');
  const twin = await store.add('Lovelace');
  store.wait(hour);
  return { store, ada, twin };
}

describe('merging two leads', () => {
  it('leaves one, found by name, address and key of both, and counted once', async () => {
    const { store, ada, twin } = await twoOfAda();
    const done = await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    expect(done).toMatchObject({ leadId: ada, lead: { id: ada, madeOf: [twin] } });
    expect(await store.db.leads.count()).toBe(1);
    expect((await store.db.counters.get('leads'))?.count).toBe(1);
    const found = await leadsByKeys(store.db, ['mail:ada@example.com', 'mail:lovelace@example.com']);
    expect(found.map((leads) => leads.map(({ id }) => id))).toEqual([[ada], [ada]]);
    expect((await searchLeads(store.db, 'lovel', 5)).leads.map(({ id }) => id)).toEqual([ada]);
    expect((await leadById(store.db, twin))?.id).toBe(ada);
    expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
  });

  it('is refused by name', async () => {
    const { store, ada, twin } = await twoOfAda();
    const ben = await store.add('Ben');
    const merge = { type: 'mergeLeads', keep: {} } as const;
    expect(await store.refusal({ ...merge, survivor: ada, merged: ada })).toEqual({ type: 'SameLead' });
    expect(await store.refusal({ ...merge, survivor: ada, merged: idOf(9999) })).toEqual({
      type: 'UnknownLead',
    });
    await store.does({ ...merge, survivor: ada, merged: twin });
    for (const [survivor, merged] of [
      [ben, twin],
      [twin, ben],
    ] as const)
      expect(await store.refusal({ ...merge, survivor, merged })).toEqual({
        type: 'AlreadyMerged',
        into: ada,
      });
    expect(await store.refusal({ type: 'unmergeLeads', leadId: ben })).toEqual({ type: 'NothingToUndo' });
    await store.does({ type: 'eraseLead', leadId: ada });
    expect(await store.refusal({ type: 'unmergeLeads', leadId: twin })).toEqual({ type: 'UnknownLead' });
  });

  it('is refused between an invented lead and a real one', async () => {
    const { store, ada } = await twoOfAda();
    const past = [
      {
        at: start,
        actor: bo,
        payload: {
          kind: 'added' as const,
          person: { name: 'Invented', emails: ['invented@example.com'], profiles: [], records: [] },
          capturedFrom: 'hand',
        },
      },
    ];
    await fillSamples(store.context(), 'samples', { leads: [{ past }], shared: [] });
    const [invented] = (await leadsByKeys(store.db, ['mail:invented@example.com'])).flat();
    expect(
      await store.refusal({ type: 'mergeLeads', survivor: ada, merged: invented?.id ?? '', keep: {} }),
    ).toEqual({ type: 'InventedLead' });
  });

  it('answers a retry the same and writes nothing', async () => {
    const { store, ada, twin } = await twoOfAda();
    const merge = { type: 'mergeLeads', survivor: ada, merged: twin, keep: {} } as const;
    const reply = await store.run(merge, bo, 'once');
    const before = await store.db.events.count();
    expect(await store.run(merge, bo, 'once')).toEqual(reply);
    expect(await store.db.events.count()).toBe(before);
  });

  it('tells which rows changed, the one that is gone included', async () => {
    const { store, ada, twin } = await twoOfAda();
    const command = { type: 'mergeLeads', survivor: ada, merged: twin, keep: {} } as const;
    const { rows } = await runCommand(store.context(), 'merge', command);
    expect(new Map(rows.map(({ before, after }) => [before?.id, after?.id]))).toEqual(
      new Map([
        [ada, ada],
        [twin, undefined],
      ]),
    );
  });

  it('is known at once to whoever looks people up from memory', async () => {
    const { store, ada, twin } = await twoOfAda();
    const snapshot = createSnapshot(await store.db.leads.toArray());
    const command = { type: 'mergeLeads', survivor: ada, merged: twin, keep: {} } as const;
    const merged = await runCommand(store.context(), 'merge', command);
    for (const row of merged.rows) applyCommit(snapshot, row);
    const keys = ['mail:ada@example.com', 'mail:lovelace@example.com'];
    const found = (): readonly (readonly string[])[] =>
      lookUp(snapshot, keys).map((leads) => leads.map(({ id }) => id));
    expect(found()).toEqual([[ada], [ada]]);
    const apart = await runCommand(store.context(), 'apart', { type: 'unmergeLeads', leadId: twin });
    for (const row of apart.rows) applyCommit(snapshot, row);
    expect(found()).toEqual([[ada], [twin]]);
  });

  it('keeps recommendations under both names', async () => {
    const { store, ada, twin } = await twoOfAda();
    const one = await store.add('Ben', { referredBy: twin });
    const other = await store.add('Cem', { referredBy: ada });
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    const { leads } = await referralsOf(store.db, { leadId: ada, limit: 5 });
    expect(leads.map(({ id }) => id)).toEqual([one, other]);
  });
});

describe('taking merged leads apart', () => {
  it('gives both back as they were, and leaves what happened since with the survivor', async () => {
    const { store, ada, twin } = await twoOfAda();
    await store.does({ type: 'qualifyLead', leadId: twin });
    const before = await kept(store);
    store.wait(hour);
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: { name: 'merged' } });
    store.wait(hour);
    await store.does({ type: 'tagLead', leadId: ada, add: ['since'], remove: [] });
    const done = await store.does({ type: 'unmergeLeads', leadId: twin });
    expect(done).toMatchObject({ leadId: ada, lead: { name: 'Ada', tags: ['since'], madeOf: [] } });
    const tail = (await store.lead(twin)).tail;
    expect({ ...(await store.lead(twin)), tail: null }).toEqual({
      ...(before.leads[1] as { lead: object }).lead,
      tail: null,
    });
    expect(tail.at > (await store.lead(ada)).tail.at).toBe(true);
    expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
  });

  it('is what a plain undo of the merge does, too', async () => {
    const { store, ada, twin } = await twoOfAda();
    const { opId } = await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    await store.does({ type: 'undo', opId });
    expect(await store.db.leads.orderBy('id').primaryKeys()).toEqual([ada, twin].toSorted());
    expect(await store.refusal({ type: 'undo', opId })).toEqual({ type: 'NothingToUndo' });
  });

  it('is taken back by merging them again, unless one of the two was merged otherwise since', async () => {
    const { store, ada, twin } = await twoOfAda();
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: { name: 'merged' } });
    const { opId } = await store.does({ type: 'unmergeLeads', leadId: twin });
    expect(await store.does({ type: 'undo', opId })).toMatchObject({
      leadId: ada,
      lead: { name: 'Lovelace', otherNames: ['Ada'], madeOf: [twin] },
    });
    const once = await store.does({ type: 'unmergeLeads', leadId: twin });
    const ben = await store.add('Ben');
    await store.does({ type: 'mergeLeads', survivor: ben, merged: twin, keep: {} });
    expect(await store.refusal({ type: 'undo', opId: once.opId })).toEqual({
      type: 'AlreadyMerged',
      into: ben,
    });
  });

  it('does not wait for an address to be free that both have been given', async () => {
    const { store, ada, twin } = await twoOfAda();
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    const emails = ['lovelace@example.com'];
    await store.does({ type: 'editLead', leadId: ada, changes: { emails } });
    await store.does({ type: 'unmergeLeads', leadId: twin });
    expect([(await store.lead(ada)).emails, (await store.lead(twin)).emails]).toEqual([emails, emails]);
  });

  it('is refused once somebody else has got an address that would come back', async () => {
    const { store, ada, twin } = await twoOfAda();
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    await store.does({ type: 'editLead', leadId: ada, changes: { emails: ['ada@example.com'] } });
    const other = await store.add('Lovelace');
    expect(await store.refusal({ type: 'unmergeLeads', leadId: twin })).toEqual({
      type: 'DuplicateLead',
      leadId: other,
      by: 'mail',
    });
  });
});

describe('the history of merged leads', () => {
  it('tells both, names whom a line is of, and takes the merge back', async () => {
    const { store, ada, twin } = await twoOfAda();
    await store.does({ type: 'noteLead', leadId: twin, text: 'Met' });
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    const told = await historyOf(store.db, ada);
    expect(told.map(({ event, part, other, undoable }) => [event.kind, part, other, undoable])).toEqual([
      ['added', undefined, undefined, false],
      ['added', 'Lovelace', undefined, false],
      ['noted', 'Lovelace', undefined, true],
      ['mergedInto', 'Lovelace', 'Lovelace', true],
    ]);
    await store.does({ type: 'unmergeLeads', leadId: twin });
    const kinds = async (id: string): Promise<readonly string[]> =>
      (await historyOf(store.db, id)).map(({ event, other }) => `${event.kind} ${other ?? ''}`.trim());
    expect(await kinds(ada)).toEqual(['added', 'mergedInto Lovelace', 'undone']);
    expect(await kinds(twin)).toEqual(['added', 'noted', 'mergedInto Ada', 'undone']);
  });
});

describe('erasing a person of several leads', () => {
  it('hides and purges all of them, and can be taken back before', async () => {
    const { store, ada, twin } = await twoOfAda();
    const ben = await store.add('Ben');
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    const { opId } = await store.does({ type: 'eraseLead', leadId: ada });
    expect(await store.db.leads.orderBy('id').primaryKeys()).toEqual([ben]);
    await store.does({ type: 'undo', opId });
    expect((await store.lead(ada)).madeOf).toEqual([twin]);
    await store.does({ type: 'eraseLead', leadId: ada });
    store.wait(11_000);
    expect(await purgeErased(store.context(), digest)).toEqual([ada]);
    const left = await store.db.events.toArray();
    expect(new Set(left.map(({ subject }) => subject.id))).toEqual(new Set([ben]));
    expect((await store.db.tombstones.toArray()).map(({ leadId }) => leadId).toSorted()).toEqual(
      [ada, twin].toSorted(),
    );
    expect(await store.db.merges.count()).toBe(0);
    expect(await leadById(store.db, twin)).toBeNull();
  });

  it('leaves alone whoever was taken apart from them', async () => {
    const { store, ada, twin } = await twoOfAda();
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    await store.does({ type: 'unmergeLeads', leadId: twin });
    const before = await store.lead(twin);
    await store.does({ type: 'eraseLead', leadId: ada });
    store.wait(11_000);
    await purgeErased(store.context(), digest);
    await store.does({ type: 'tagLead', leadId: twin, add: ['still here'], remove: [] });
    expect(await store.lead(twin)).toMatchObject({ name: before.name, tags: ['still here'] });
    expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
  });

  it('keeps those out who opted out under either name', async () => {
    const { store, ada, twin } = await twoOfAda();
    await store.does({ type: 'placeLead', leadId: twin, stage: 'sqo', owner: 'sam' });
    await store.does({ type: 'giveBackLead', leadId: twin, reason: 'opted-out', answer: 'Said so' });
    await store.does({ type: 'mergeLeads', survivor: ada, merged: twin, keep: {} });
    expect((await store.lead(ada)).contactLocked).toBe(true);
    await store.does({ type: 'eraseLead', leadId: ada });
    const person = { name: 'Ada', emails: ['ada@example.com'], profiles: [], records: [] };
    expect(await store.refusal({ type: 'addLead', person, capturedFrom: 'hand' })).toEqual({
      type: 'OptedOut',
    });
  });
});

describe('two leads that are told apart', () => {
  it('remember it until that is taken back', async () => {
    const { store, ada, twin } = await twoOfAda();
    const { opId } = await store.does({ type: 'tellApart', leadId: ada, other: twin });
    expect((await store.lead(ada)).apartFrom).toEqual([twin]);
    expect(await store.refusal({ type: 'tellApart', leadId: twin, other: ada })).toEqual({
      type: 'AlreadyThere',
    });
    await store.does({ type: 'undo', opId });
    expect((await store.lead(ada)).apartFrom).toEqual([]);
  });
});
