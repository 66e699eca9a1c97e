import { describe, expect, it } from 'vitest';
import {
  beginUndo,
  cancelImport,
  confirmImport,
  dropLeftBehind,
  stagePart,
} from '@/lib/actions/import/stage-import';
import { mostParts, partSize, type PreparedRow } from '@/lib/funnel/import/prepared-row';
import { requestSchemas } from '@/lib/messaging/schemas';
import { readImports } from '@/lib/store/reads/imports';
import { contentsOf, teamStore, type TeamStore } from '@/test/actions/team-store';
import { idOf } from '@/test/funnel/story';

const id = idOf(500);
const now = 1000;
const rowsOf = (...names: readonly string[]): readonly PreparedRow[] =>
  names.map((name, index) => ({
    row: index + 2,
    ifKnown: 'skip',
    lead: { person: { name, emails: [`${name}@lead.example`], profiles: [], records: [] } },
  }));

async function stage({ db }: TeamStore, part: number, ...names: readonly string[]): Promise<unknown> {
  return stagePart(db, { id, name: 'fair.csv', part, rows: rowsOf(...names), now: now + part });
}

describe('staging an import', () => {
  it('puts parts aside, packed, and counts them; nothing else of the store is touched', async () => {
    const store = await teamStore();
    const { imports, importParts, ...before } = await contentsOf(store.db);
    expect([imports, importParts]).toEqual([[], []]);
    expect(await stage(store, 0, 'ada', 'ben')).toEqual({ ok: true, value: null });
    await stage(store, 1, 'cem');
    expect(await readImports(store.db)).toMatchObject([
      { id, name: 'fair.csv', state: 'staging', parts: 2, rows: 3, stagedAt: now + 1, confirmedAt: null },
    ]);
    const { imports: _journal, importParts: parts, ...after } = await contentsOf(store.db);
    expect(after).toEqual(before);
    expect(parts).toEqual([
      { import: id, part: 0, rows: JSON.stringify(rowsOf('ada', 'ben')) },
      { import: id, part: 1, rows: JSON.stringify(rowsOf('cem')) },
    ]);
  });

  it('takes the same part once more in place of the one before', async () => {
    const store = await teamStore();
    await stage(store, 0, 'ada', 'ben', 'cem');
    await stage(store, 0, 'ada', 'ben');
    expect(await readImports(store.db)).toMatchObject([{ parts: 1, rows: 2 }]);
    expect(await store.db.importParts.count()).toBe(1);
  });

  it('is confirmed once all of it is there, as often as asked', async () => {
    const store = await teamStore();
    const confirm = async (parts: number, rows: number): Promise<unknown> =>
      confirmImport(store.db, { id, parts, rows, now: 5000 });
    expect(await confirm(1, 1)).toMatchObject({ refusal: { type: 'UnknownImport' } });
    await stage(store, 0, 'ada', 'ben');
    expect(await beginUndo(store.db, id)).toMatchObject({
      refusal: { type: 'ImportMovedOn', state: 'staging' },
    });
    await stage(store, 2, 'cem');
    expect(await confirm(3, 3)).toEqual({ ok: false, refusal: { type: 'PartsMissing', parts: 2, rows: 3 } });
    expect(await confirm(2, 3)).toMatchObject({ refusal: { type: 'PartsMissing' } });
    await stage(store, 1, 'dan');
    expect(await confirm(3, 5)).toMatchObject({ refusal: { type: 'PartsMissing', rows: 4 } });
    expect(await confirm(3, 4)).toEqual({ ok: true, value: null });
    expect(await confirm(3, 4)).toEqual({ ok: true, value: null });
    expect(await readImports(store.db)).toMatchObject([
      { state: 'applying', confirmedAt: 5000, parts: 3, applied: 0, rows: 4 },
    ]);
    expect(await stage(store, 1, 'eve')).toMatchObject({
      refusal: { type: 'ImportMovedOn', state: 'applying' },
    });
  });

  it('is dropped where it is cancelled before the confirm, and stopped after it', async () => {
    const store = await teamStore();
    await stage(store, 0, 'ada');
    await cancelImport(store.db, id);
    expect(await readImports(store.db)).toEqual([]);
    expect(await store.db.importParts.count()).toBe(0);
    expect(await cancelImport(store.db, id)).toEqual({ ok: true, value: null });
    await stage(store, 0, 'ada');
    await confirmImport(store.db, { id, parts: 1, rows: 1, now: 5000 });
    await cancelImport(store.db, id);
    expect(await readImports(store.db)).toMatchObject([{ state: 'cancelled', applied: 0 }]);
    expect(await store.db.importParts.count()).toBe(0);
    expect(await beginUndo(store.db, id)).toEqual({ ok: true, value: null });
    expect(await cancelImport(store.db, id)).toMatchObject({
      refusal: { type: 'ImportMovedOn', state: 'undoing' },
    });
    expect(await beginUndo(store.db, idOf(501))).toMatchObject({ refusal: { type: 'UnknownImport' } });
  });

  it('is dropped where its page was closed, but never what was confirmed', async () => {
    const store = await teamStore();
    const other = idOf(502);
    await stage(store, 0, 'ada');
    await stagePart(store.db, { id: other, name: 'b.csv', part: 0, rows: rowsOf('ben'), now });
    await confirmImport(store.db, { id: other, parts: 1, rows: 1, now });
    await dropLeftBehind(store.db, now);
    expect(await store.db.imports.count()).toBe(2);
    await dropLeftBehind(store.db, now + 1);
    expect(await readImports(store.db)).toMatchObject([{ id: other, state: 'applying' }]);
    expect(await store.db.importParts.toArray()).toMatchObject([{ import: other }]);
  });
});

describe('a part as it is received', () => {
  const part = (rows: readonly unknown[], number = 0): boolean =>
    requestSchemas.stageImport.safeParse({ space: 'main', id, name: 'fair.csv', part: number, rows }).success;

  it('holds a thousand rows at most, each with what a lead may bring and no more', () => {
    const [row] = rowsOf('ada');
    expect(part(Array.from({ length: partSize }, () => row))).toBe(true);
    expect(part(Array.from({ length: partSize + 1 }, () => row))).toBe(false);
    expect(part([])).toBe(false);
    expect(part([{ ...row, ifKnown: 'overwrite' }])).toBe(false);
    expect(part([{ ...row, row: 0 }])).toBe(false);
    expect(part([row], mostParts)).toBe(false);
    const history = Array.from({ length: 201 }, (_, at) => ({ stage: 'mql', at }));
    expect(part([{ ...row, lead: { ...row?.lead, history } }])).toBe(false);
    expect(part([{ ...row, lead: { ...row?.lead, history: history.slice(1) } }])).toBe(true);
    expect(part([{ ...row, lead: { ...row?.lead, notes: [' '] } }])).toBe(false);
  });
});
