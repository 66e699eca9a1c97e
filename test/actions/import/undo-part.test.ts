import { describe, expect, it } from 'vitest';
import { historyOf } from '@/lib/store/reads/history';
import { appendEvents } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import {
  asTheyStood,
  stageAll,
  goOn,
  handOverVips,
  importAll,
  importId,
  journalOf,
  leadOf,
  rowOf,
  takeStep,
  undoAll,
} from './importing';
import { contentsOf, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { day, idOf } from '@/test/funnel/story';

const names = ['Ada', 'Ben', 'Cem', 'Dan', 'Eve'];

/** All that the store holds but its log and what tells how far it has come. */
async function projected({ db }: TeamStore): Promise<unknown> {
  const { events, teamEvents, meta, imports, ops, ...projections } = await contentsOf(db);
  expect([events, teamEvents, meta, imports, ops]).toBeDefined();
  return asTheyStood(projections);
}

describe('taking an import back', () => {
  it('leaves the store as it was before, but for the log', async () => {
    const store = await teamStore();
    const now = store.now();
    await store.add('Known', {
      person: { name: 'K', emails: ['known@lead.example'], profiles: [], records: [] },
    });
    await store.does({
      type: 'saveProgramme',
      programmeId: idOf(0xdd),
      changes: { name: 'Webinar', kind: 'webinar' },
    });
    const before = await projected(store);
    const done = await importAll(
      store,
      [
        ...names.map((name) =>
          rowOf(name, {
            addedAt: now - 9 * day,
            history: [
              { stage: 'mql', at: now - 8 * day },
              { stage: 'sal', at: now - 7 * day },
            ],
            owner: 'sue',
            tags: ['vip'],
            programmes: ['Webinar', 'Fair'],
            activities: [{ activity: 'demo', occurredAt: now - 8 * day }],
          }),
        ),
        rowOf('Known', { tags: ['vip'], notes: ['Met'], programmes: ['Fair'] }, 'merge'),
        rowOf('Ada', { tags: ['more'] }, 'merge'),
        rowOf('Ben', { evenIfDuplicate: true }),
      ],
      { size: 3 },
    );
    expect(done).toMatchObject({ added: 6, updated: 2, applied: 3 });
    store.wait(day);
    expect(await undoAll(store)).toMatchObject({ state: 'undone', applied: 0, kept: 0, added: 6 });
    expect(await projected(store)).toEqual(before);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('leaves leads that were changed since as they are, counts them, and keeps their programme', async () => {
    const store = await teamStore();
    await importAll(
      store,
      names.map((name) => rowOf(name, { programmes: ['Fair'] })),
      { size: 2 },
    );
    const ben = await leadOf(store, 'Ben');
    const note = await store.does({ type: 'noteLead', leadId: ben.id, text: 'Met' });
    expect(await undoAll(store)).toMatchObject({ state: 'undone', kept: 1 });
    expect((await store.db.leads.toArray()).map(({ lead }) => lead.name)).toEqual(['Ben']);
    expect((await store.db.programmes.toArray()).map(({ value }) => value.name)).toEqual(['Fair']);
    expect(await kept(store)).toEqual(await recounted(store));
    await store.does({ type: 'undo', opId: note.opId });
    expect((await leadOf(store, 'Ben')).notes).toEqual([]);
  });

  it('stops what is still being applied, and takes back what was', async () => {
    const store = await teamStore();
    await stageAll(
      store,
      names.map((name) => rowOf(name)),
      { size: 2 },
    );
    await takeStep(store);
    expect(await undoAll(store)).toMatchObject({ state: 'undone', applied: 0, added: 2 });
    expect([await store.db.leads.count(), await store.db.importParts.count()]).toEqual([0, 0]);
  });

  it('begins as well where the history of one of its leads is asked to', async () => {
    const store = await teamStore();
    await importAll(
      store,
      names.map((name) => rowOf(name)),
      { size: 2 },
    );
    const ada = await leadOf(store, 'Ada');
    expect(await historyOf(store.db, ada.id)).toMatchObject([{ file: 'fair.csv', forOthers: true }]);
    await store.does({ type: 'undo', batch: importId });
    expect(await journalOf(store)).toMatchObject({ state: 'undoing', applied: 3 });
    expect(await store.refusal({ type: 'undo', batch: importId })).toEqual({ type: 'NothingToUndo' });
    await goOn(store);
    expect(await store.db.leads.count()).toBe(0);
  });

  it('counts nobody as kept of whom all was taken back before, or who is being erased', async () => {
    const store = await teamStore();
    await importAll(
      store,
      ['Ada', 'Ben'].map((name) => rowOf(name)),
    );
    const [ada, ben] = [await leadOf(store, 'Ada'), await leadOf(store, 'Ben')];
    const own = await store.db.events.where('subject.id').equals(ada.id).toArray();
    const payloads = own.map(({ id: target }) => ({ kind: 'undone' as const, target }));
    await transact(store.db, async () =>
      appendEvents(store.db, [{ leadId: ada.id, payloads }], { ...store.context(), opId: 'by itself' }),
    );
    await store.does({ type: 'eraseLead', leadId: ben.id });
    expect(await undoAll(store)).toMatchObject({ state: 'undone', kept: 0 });
  });

  it('takes back what a segment made of who came', async () => {
    const store = await teamStore();
    await handOverVips(store);
    await importAll(store, [rowOf('Ada', { tags: ['vip'] }), rowOf('Ben', { tags: ['vip'] })]);
    expect(new Set((await store.db.events.toArray()).map(({ batch }) => batch))).toEqual(new Set([importId]));
    expect(await undoAll(store)).toMatchObject({ kept: 0 });
    expect(await store.db.leads.count()).toBe(0);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('lets the same file be imported again', async () => {
    const store = await teamStore();
    const rows = names.map((name) => rowOf(name, { programmes: ['Fair'] }));
    await importAll(store, rows);
    await undoAll(store);
    const again = idOf(0xeeee);
    expect(await importAll(store, rows, { id: again })).toMatchObject({ added: 5, leftCount: 0 });
    expect(await store.db.programmes.count()).toBe(1);
    await undoAll(store, again);
    expect(await store.db.leads.count()).toBe(0);
    expect(await kept(store)).toEqual(await recounted(store));
  });
});
