import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/funnel/command';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow } from '@/lib/funnel/log/lead';
import type { StageMapping } from '@/lib/funnel/migration/migration';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import { stageCounts } from '@/lib/store/reads/counts';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { historyOf } from '@/lib/store/reads/history';
import { importAll, rowOf } from '@/test/actions/import/importing';
import { plain, renamed, withoutSql } from '@/test/actions/next-funnels';
import { contentsOf, teamStore, type TeamStore } from '@/test/actions/team-store';
import { bo, day, dealStage, hour, sam } from '@/test/funnel/story';

const changeTo = (definition: FunnelDefinition, more: StageMapping = {}): Command => ({
  type: 'changeFunnel',
  definition,
  mapping: { ...proposeMapping(dealStage, definition), ...more },
});

type Ids = Readonly<Record<'qualified' | 'parked' | 'lost' | 'fresh', string>>;

/** One lead with sales, one that was given back, one that was lost, one that nobody has touched. */
async function fourLeads(): Promise<{ readonly store: TeamStore; readonly ids: Ids }> {
  const store = await teamStore();
  const qualified = await store.add('Vera', { stage: 'sql', owner: 'sam' });
  const parked = await store.add('Piet');
  await store.does({ type: 'qualifyLead', leadId: parked, whyNow: 'Asked' });
  await store.does({ type: 'acceptLead', leadId: parked }, sam);
  const until = store.now() + 40 * day;
  await store.does({ type: 'giveBackLead', leadId: parked, reason: 'bad-timing', date: until }, sam);
  const lost = await store.add('Lena', { stage: 'sqo', owner: 'sam' });
  await store.does({ type: 'setOutcome', leadId: lost, outcome: 'lost', lostTo: 'them' }, sam);
  const fresh = await store.add('Finn');
  store.wait(hour);
  return { store, ids: { qualified, parked, lost, fresh } };
}

describe('a new version that only says things otherwise', () => {
  it('comes into force and writes to no lead', async () => {
    const { store } = await fourLeads();
    const before = await contentsOf(store.db);
    const { count } = await store.does(changeTo(renamed));
    expect(count).toBe(0);
    const after = await contentsOf(store.db);
    expect(after['leads']).toEqual(before['leads']);
    expect(after['events']).toEqual(before['events']);
    expect(await currentDefinition(store.db)).toEqual(renamed);
  });

  it('is what the next command is asked by, while the lead stands by the version of its last move', async () => {
    const { store, ids } = await fourLeads();
    await store.does(changeTo(renamed));
    await store.does({ type: 'noteLead', leadId: ids.fresh, text: 'Called' });
    expect((await store.lead(ids.fresh)).funnel).toBe('deal-stage@1');
    await store.does({ type: 'qualifyLead', leadId: ids.fresh });
    expect((await store.lead(ids.fresh)).funnel).toBe('deal-stage@2');
  });
});

describe('a version without a stage', () => {
  it('takes the leads of that stage where the mapping says, and leaves all others', async () => {
    const { store, ids } = await fourLeads();
    const { count } = await store.does(changeTo(withoutSql, { sql: { stage: 'sqo', step: 'engaged' } }));
    expect(count).toBe(1);
    const lead = await store.lead(ids.qualified);
    expect(stageNow(withoutSql, lead, store.now())).toBe('sqo');
    expect(lead.position).toMatchObject({ step: 'engaged', owner: 'sam' });
    expect((await stageCounts(store.db, withoutSql, store.now())).stages).toMatchObject({
      sqo: 1,
      lost: 1,
      identified: 1,
      'with-marketing': 1,
    });
  });

  it('lets history name the stage as it was named then', async () => {
    const { store, ids } = await fourLeads();
    await store.does(changeTo(withoutSql));
    const { stays } = await store.lead(ids.qualified);
    expect(stays.map((stay) => [stay.in, stay.funnel])).toContainEqual(['sql', 'deal-stage@1']);
    expect(stays.at(-1)?.funnel).toBe('deal-stage@2');
    expect([...(await readDefinitions(store.db)).keys()]).toEqual(['deal-stage@1', 'deal-stage@2']);
  });

  it('takes over somebody who opted out as well', async () => {
    const { store, ids } = await fourLeads();
    await store.does({ type: 'giveBackLead', leadId: ids.qualified, reason: 'opted-out' }, sam);
    const { count } = await store.does(changeTo(plain));
    expect(count).toBe(4);
    expect(await store.lead(ids.qualified)).toMatchObject({ contactLocked: true, stage: 'gone' });
  });
});

describe('another funnel', () => {
  it('takes every lead over, with what still has a meaning there', async () => {
    const { store, ids } = await fourLeads();
    const { count } = await store.does(changeTo(plain));
    expect(count).toBe(4);
    expect(await store.lead(ids.qualified)).toMatchObject({
      stage: 'talking',
      position: { owner: 'sam', placed: 'talking' },
    });
    expect(await store.lead(ids.lost)).toMatchObject({ stage: 'gone', givenBack: null });
  });

  it('keeps a wake-up while the lead is parked on', async () => {
    const { store, ids } = await fourLeads();
    const before = await store.lead(ids.parked);
    await store.does(changeTo(withoutSql));
    expect((await store.lead(ids.parked)).wakeAt).toBe(before.wakeAt);
  });
});

describe('undoing it', () => {
  it.each([renamed, withoutSql, plain])('brings every lead back as it was: $id@$version', async (next) => {
    const { store } = await fourLeads();
    const before = await store.db.leads.toArray();
    const counters = await store.db.counters.toArray();
    await store.run(changeTo(next), bo, 'the change');
    await store.does({ type: 'undo', opId: 'the change' });
    const bare = (rows: typeof before): unknown =>
      rows.map((row) => ({ ...row, updatedAt: 0, lead: { ...row.lead, updatedAt: 0, tail: null } }));
    expect(JSON.stringify(bare(await store.db.leads.toArray()))).toBe(JSON.stringify(bare(before)));
    expect(await store.db.counters.toArray()).toEqual(counters);
    expect(await currentDefinition(store.db)).toEqual(dealStage);
    expect(await store.refusal({ type: 'undo', opId: 'the change' })).toEqual({ type: 'NothingToUndo' });
  });

  it('is refused once a lead that was taken over has moved, and nothing is undone', async () => {
    const { store, ids } = await fourLeads();
    await store.run(changeTo(withoutSql), bo, 'the change');
    await store.does({ type: 'setOutcome', leadId: ids.qualified, outcome: 'won' }, sam);
    const before = await store.db.leads.toArray();
    expect(await store.refusal({ type: 'undo', opId: 'the change' })).toEqual({
      type: 'LaterChangesDependOnIt',
    });
    expect(await store.db.leads.toArray()).toEqual(before);
    expect(await currentDefinition(store.db)).toEqual(withoutSql);
  });

  it('is not hindered by a note, nor by a move that both versions know', async () => {
    const { store, ids } = await fourLeads();
    await store.run(changeTo(withoutSql), bo, 'the change');
    await store.does({ type: 'noteLead', leadId: ids.qualified, text: 'Still warm' });
    await store.does({ type: 'qualifyLead', leadId: ids.fresh });
    await store.does({ type: 'undo', opId: 'the change' });
    expect((await store.lead(ids.qualified)).stage).toBe('sql');
    expect((await store.lead(ids.fresh)).stage).toBe('mql');
  });

  it('is refused where a lead was added that the former funnel does not know how to hold', async () => {
    const { store } = await fourLeads();
    await store.run(changeTo(plain), bo, 'the change');
    await store.add('Nora', { stage: 'talking' });
    expect((await store.refusal({ type: 'undo', opId: 'the change' })).type).toBe('LaterChangesDependOnIt');
  });

  it('goes one change after another, the newest first', async () => {
    const { store } = await fourLeads();
    await store.run(changeTo(renamed), bo, 'first');
    const next = { ...withoutSql, version: 3 };
    await store.run(changeTo(next), bo, 'second');
    expect((await store.refusal({ type: 'undo', opId: 'first' })).type).toBe('LaterChangesDependOnIt');
    await store.does({ type: 'undo', opId: 'second' });
    await store.does({ type: 'undo', opId: 'first' });
    expect(await currentDefinition(store.db)).toEqual(dealStage);
  });

  it('is offered in the history of a lead as well, for all leads or none', async () => {
    const { store, ids } = await fourLeads();
    await store.does(changeTo(withoutSql));
    const history = await historyOf(store.db, ids.qualified);
    expect(history.at(-1)).toMatchObject({
      event: { migratedFrom: 'deal-stage@1' },
      undoable: true,
      forOthers: true,
    });
    await store.run(changeTo({ ...withoutSql, version: 3 }), bo, 'later');
    const before = await historyOf(store.db, ids.qualified);
    // The newer change is taken back first.
    expect(before.find(({ event }) => event.kind === 'placed')).toMatchObject({ undoable: false });
  });
});

describe('what an earlier move left behind', () => {
  it('is not undone into a stage that is no more', async () => {
    const { store, ids } = await fourLeads();
    const leadId = ids.qualified;
    const { opId } = await store.does({ type: 'moveDealStage', leadId, to: 'proposal' }, sam);
    await store.does(changeTo(withoutSql));
    expect(await store.refusal({ type: 'undo', opId })).toEqual({ type: 'LaterChangesDependOnIt' });
  });
});

describe('a change that cannot be', () => {
  it.each([
    ['leads are left without a stage', { sql: undefined }, 'mapping.sql', 'unmapped'],
    ['a stage is unknown', { sql: { stage: 'nowhere' } }, 'mapping.sql.stage', 'unknown'],
    ['a sub-step is unknown', { sql: { stage: 'sqo', step: 'none' } }, 'mapping.sql.step', 'unknown'],
  ] as const)('is refused where %s, and stores nothing', async (_, mapping, path, problem) => {
    const { store } = await fourLeads();
    const before = await store.db.definitions.toArray();
    expect(await store.refusal(changeTo(withoutSql, mapping as unknown as StageMapping))).toEqual({
      type: 'BadInput',
      path,
      problem,
    });
    expect(await store.db.definitions.toArray()).toEqual(before);
    expect(await currentDefinition(store.db)).toEqual(dealStage);
  });

  it('is refused under a version that is stored already: versions are never edited', async () => {
    const { store } = await fourLeads();
    expect(await store.refusal(changeTo({ ...renamed, version: 1 }))).toEqual({
      type: 'BadInput',
      path: 'definition.version',
      problem: 'taken',
    });
  });

  it('waits while somebody is being erased, who could still come back', async () => {
    const { store, ids } = await fourLeads();
    await store.does({ type: 'eraseLead', leadId: ids.fresh });
    expect(await store.refusal(changeTo(renamed))).toEqual({ type: 'ErasureWaits' });
  });
});

it('is answered the same when it is asked once more', async () => {
  const { store } = await fourLeads();
  const first = await store.run(changeTo(withoutSql), bo, 'the change');
  const before = await contentsOf(store.db);
  expect(await store.run(changeTo(withoutSql), bo, 'the change')).toEqual(first);
  expect(await contentsOf(store.db)).toEqual(before);
});

it('reaches leads of every page', async () => {
  const { store } = await fourLeads();
  await importAll(
    store,
    Array.from({ length: 700 }, (_, index) => rowOf(`L${index}`, { stage: 'sql', owner: 'sam' })),
  );
  const { count } = await store.does(changeTo(withoutSql, { sql: { stage: 'sqo' } }));
  expect(count).toBe(701);
  expect((await stageCounts(store.db, withoutSql, store.now())).stages['sqo']).toBe(701);
});
