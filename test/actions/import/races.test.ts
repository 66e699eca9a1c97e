import { describe, expect, it } from 'vitest';
import { beginUndo, cancelImport, stagePart } from '@/lib/actions/import/stage-import';
import { stopImport } from '@/lib/actions/import/stop-import';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { withoutSql } from '@/test/actions/next-funnels';
import { kept, recounted, teamStore } from '@/test/actions/team-store';
import { bo } from '@/test/funnel/story';
import {
  goOn,
  importAll,
  importId,
  journalOf,
  leadOf,
  rowOf,
  stageAll,
  takeStep,
  undoAll,
} from './importing';

const people = ['Ada', 'Ben', 'Cem', 'Dan'].map((name) => rowOf(name));

describe('an import that something else comes between', () => {
  it('is applied once by two workers that are awake at a time', async () => {
    const store = await teamStore();
    await stageAll(store, people, { size: 1 });
    await Promise.all([goOn(store), goOn(store)]);
    expect(await journalOf(store)).toMatchObject({ state: 'done', applied: 4, added: 4, leftCount: 0 });
    expect(await store.db.leads.count()).toBe(4);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it.each(['before', 'after'] as const)(
    'ends where it is cancelled while a part is on its way: %s',
    async (when) => {
      const store = await teamStore();
      await stageAll(store, people, { size: 1 });
      await takeStep(store);
      const [step, cancel] = [() => takeStep(store), () => cancelImport(store.db, importId)];
      await Promise.all(when === 'before' ? [cancel(), step()] : [step(), cancel()]);
      await goOn(store);
      const journal = await journalOf(store);
      expect(journal.state).toBe('cancelled');
      expect(await store.db.leads.count()).toBe(journal.added);
      expect(await store.db.importParts.count()).toBe(0);
      expect(await undoAll(store)).toMatchObject({ state: 'undone', kept: 0 });
      expect(await store.db.leads.count()).toBe(0);
    },
  );

  it('is taken back whole where that is asked for while a part is on its way', async () => {
    const store = await teamStore();
    const before = await kept(store);
    await stageAll(store, people, { size: 1 });
    await takeStep(store);
    await Promise.all([takeStep(store), beginUndo(store.db, importId), takeStep(store)]);
    await Promise.all([goOn(store), goOn(store)]);
    expect(await journalOf(store)).toMatchObject({ state: 'undone', applied: 0, kept: 0 });
    expect(await kept(store)).toEqual(before);
    expect(await store.db.importParts.count()).toBe(0);
  });

  it('holds each part once where two pages stage the same one', async () => {
    const store = await teamStore();
    const staging = { id: importId, name: 'fair.csv', part: 0, now: store.now() };
    const [one, other] = [people.slice(0, 3), people.slice(2)].map((rows) =>
      rows.map((row, index) => ({ row: index + 2, ...row })),
    );
    await Promise.all([
      stagePart(store.db, { ...staging, rows: one ?? [] }),
      stagePart(store.db, { ...staging, rows: other ?? [] }),
    ]);
    const { parts, rows } = await journalOf(store);
    const [part] = await store.db.importParts.toArray();
    expect([parts, rows]).toEqual([1, (JSON.parse(part?.rows ?? '') as readonly unknown[]).length]);
  });

  it('goes by the funnel of its parts’ own time, and names rows whose stage is gone', async () => {
    const store = await teamStore();
    await stageAll(
      store,
      ['Ada', 'Ben', 'Cem'].map((name) =>
        rowOf(name, { stage: name === 'Cem' ? 'sqo' : 'sql', owner: 'sue' }),
      ),
      { size: 1 },
    );
    await takeStep(store);
    await store.does({
      type: 'changeFunnel',
      definition: withoutSql,
      mapping: { sql: { stage: 'sqo' } },
    });
    // The worker still has the funnel of before in its memory.
    await goOn(store, bo);
    expect(await journalOf(store)).toMatchObject({
      state: 'done',
      added: 2,
      left: [{ row: 3, refusal: { type: 'BadInput', path: 'stage', problem: 'unknown' } }],
    });
    const cem = await leadOf(store, 'Cem');
    expect([cem.stage, cem.funnel]).toEqual(['sqo', definitionKey(withoutSql)]);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('is stopped only where it still stands as it was tried', async () => {
    const store = await teamStore();
    await stageAll(store, people, { size: 2 });
    const tried = await journalOf(store);
    await takeStep(store);
    expect(await stopImport(store.db, tried, new Error('late'))).toBe(false);
    expect(await stopImport(store.db, await journalOf(store), new Error('now'))).toBe(true);
    expect(await takeStep(store)).toBe(false);
    expect(await journalOf(store)).toMatchObject({ state: 'stopped', applied: 1 });
    expect(await undoAll(store)).toMatchObject({ state: 'undone', fault: null });
    expect(await importAll(store, people, { id: crypto.randomUUID() })).toMatchObject({ added: 4 });
  });
});
