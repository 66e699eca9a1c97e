import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHandlers } from '@/entrypoints/background/handlers';
import { dropImportsLeftBehind, goOnImporting } from '@/entrypoints/background/imports';
import { createSpaces, type Spaces } from '@/entrypoints/background/spaces';
import type { ImportState } from '@/lib/funnel/import/journal';
import type { Space } from '@/lib/messaging/space';
import type { Database } from '@/lib/store/database';
import { importId, rowOf } from '@/test/actions/import/importing';
import { idOf } from '@/test/funnel/story';
import { originFolder } from './origin-folder';

const page = {
  kind: 'page',
  url: new URL('https://page.example/'),
  tabId: null,
  frameId: 0,
  windowId: null,
} as const;
const names = ['Ada', 'Ben', 'Cem', 'Dan'];

let spaces: Spaces;
const opened: Database[] = [];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  Object.assign(fakeBrowser.action, { setBadgeText: async () => {} });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  originFolder();
  spaces = createSpaces();
});

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function databaseOf(space: Space = 'main'): Promise<Database> {
  const found = await spaces.open(space);
  if (!found.ok) throw new Error(found.refusal);
  opened.push(found.value.db);
  return found.value.db;
}

async function stage(space: Space = 'main'): Promise<void> {
  const handlers = createHandlers(spaces);
  for (const [part, name] of names.entries()) {
    const rows = [{ row: part + 2, ...rowOf(name) }];
    const staged = await handlers.stageImport({ space, id: importId, name: 'fair.csv', part, rows }, page);
    expect(staged).toEqual({ ok: true, value: null });
  }
}

async function confirm(space: Space = 'main'): Promise<unknown> {
  const asked = { space, id: importId, parts: names.length, rows: names.length };
  return createHandlers(spaces).confirmImport(asked, page);
}

async function stateIs(db: Database, state: ImportState): Promise<void> {
  await expect.poll(async () => (await db.imports.get(importId))?.state, { timeout: 20_000 }).toBe(state);
}

describe('an import', () => {
  it.each(['main', 'practice'] as const)(
    'is applied in the background once it is confirmed, and taken back: %s',
    async (space) => {
      const db = await databaseOf(space);
      await stage(space);
      expect(await db.leads.count()).toBe(0);
      expect(await confirm(space)).toEqual({ ok: true, value: null });
      await stateIs(db, 'done');
      expect(await db.leads.count()).toBe(4);
      await createHandlers(spaces).undoImport({ space, id: importId }, page);
      await stateIs(db, 'undone');
      expect(await db.leads.count()).toBe(0);
    },
  );

  it('is known to look-ups as soon as it is applied', async () => {
    const db = await databaseOf();
    await spaces.lookUps.refresh(db);
    await stage();
    await confirm();
    await stateIs(db, 'done');
    const [[ada] = []] = spaces.lookUps.leadsOfPeople([['mail:ada@lead.example']]) ?? [];
    expect(ada).toBeDefined();
  });

  it('goes on where a worker was stopped: by the next sweep, or by the next page that opens', async () => {
    const db = await databaseOf();
    await stage();
    await db.imports.update(importId, { state: 'applying', confirmedAt: 1 });
    await goOnImporting(spaces);
    expect(await db.imports.get(importId)).toMatchObject({ state: 'done', added: 4 });
    await db.imports.update(importId, { state: 'undoing' });
    await createHandlers(spaces).storeReady({ space: 'main' }, page);
    await stateIs(db, 'undone');
    expect(await db.leads.count()).toBe(0);
  });

  it('lets what is asked meanwhile come before its next part', async () => {
    const db = await databaseOf();
    const before: number[] = [];
    await stage();
    await confirm();
    for (const name of ['Eve', 'Fay']) {
      await createHandlers(spaces).command(
        {
          space: 'main',
          opId: `adding ${name}`,
          command: { type: 'addLead', person: rowOf(name).lead.person, capturedFrom: 'hand' },
        },
        page,
      );
      before.push((await db.imports.get(importId))?.applied ?? 0);
    }
    expect(before[0]).toBeLessThan(names.length);
    await stateIs(db, 'done');
    expect(await db.leads.count()).toBe(6);
  });

  it('stops with what happened where a part cannot be applied, twice, and goes on where it is asked to', async () => {
    const db = await databaseOf();
    await stage();
    await db.importParts.update([importId, 2], { rows: 'nothing that can be read' });
    await confirm();
    await stateIs(db, 'stopped');
    const fault = { during: 'applying', isFull: false, error: 'SyntaxError' };
    expect(await db.imports.get(importId)).toMatchObject({ applied: 2, added: 2, fault });
    expect(await db.leads.count()).toBe(2);
    await goOnImporting(spaces);
    await stateIs(db, 'stopped');
    const { resumeImport } = createHandlers(spaces);
    await resumeImport({ space: 'main', id: importId }, page);
    await stateIs(db, 'stopped');
    await db.importParts.update([importId, 2], { rows: JSON.stringify([{ row: 4, ...rowOf('Cem') }]) });
    expect(await resumeImport({ space: 'main', id: importId }, page)).toEqual({ ok: true, value: null });
    await stateIs(db, 'done');
    expect(await db.imports.get(importId)).toMatchObject({ applied: 4, added: 4, fault: null });
  });

  it('that stopped holds up no other, and can be undone', async () => {
    const db = await databaseOf();
    await stage();
    await db.importParts.update([importId, 1], { rows: 'nothing that can be read' });
    await confirm();
    await stateIs(db, 'stopped');
    const other = { space: 'main', id: idOf(0xbbbb) } as const;
    const rows = [{ row: 2, ...rowOf('Eve') }];
    const handlers = createHandlers(spaces);
    await handlers.stageImport({ ...other, name: 'other.csv', part: 0, rows }, page);
    await handlers.confirmImport({ ...other, parts: 1, rows: 1 }, page);
    await expect.poll(async () => (await db.imports.get(other.id))?.state).toBe('done');
    expect(await db.leads.count()).toBe(2);
    await handlers.undoImport({ space: 'main', id: importId }, page);
    await stateIs(db, 'undone');
    expect([await db.leads.count(), await db.importParts.count()]).toEqual([1, 0]);
  });

  it('stops with what happened where a part cannot be taken back', async () => {
    const db = await databaseOf();
    await stage();
    await confirm();
    await stateIs(db, 'done');
    const device = await db.meta.get('device');
    await db.meta.delete('device');
    const handlers = createHandlers(spaces);
    await handlers.undoImport({ space: 'main', id: importId }, page);
    await stateIs(db, 'stopped');
    expect(await db.imports.get(importId)).toMatchObject({ applied: 4, fault: { during: 'undoing' } });
    if (device) await db.meta.put(device);
    await handlers.resumeImport({ space: 'main', id: importId }, page);
    await stateIs(db, 'undone');
    expect(await db.leads.count()).toBe(0);
  });

  it('is dropped a day after its page was closed before the confirm', async () => {
    const db = await databaseOf();
    await stage();
    await dropImportsLeftBehind(spaces);
    expect(await db.importParts.count()).toBe(4);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    await dropImportsLeftBehind(spaces);
    expect([await db.imports.count(), await db.importParts.count()]).toEqual([0, 0]);
  });
});

describe('work that goes on by itself', () => {
  it('runs once at a time, and looks once more where it was asked for meanwhile', async () => {
    const { alone } = spaces;
    let runs = 0;
    let finish = (): void => {};
    const work = async (): Promise<void> => {
      runs += 1;
      if (runs === 1) await new Promise<void>((resolve) => (finish = resolve));
    };
    const first = alone('x', work);
    await alone('x', work);
    await alone('x', work);
    expect(runs).toBe(1);
    await alone('y', async () => {});
    finish();
    await first;
    expect(runs).toBe(2);
    await alone('x', work);
    expect(runs).toBe(3);
  });
});
