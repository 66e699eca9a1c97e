import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp } from '@/entrypoints/background/backup';
import { checkRestore, startRestore } from '@/entrypoints/background/restore';
import { createHandlers } from '@/entrypoints/background/handlers';
import { rememberIntent } from '@/entrypoints/background/tabs';
import { sweepUp } from '@/entrypoints/background/sweep';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { keepTyped } from '@/lib/messaging/typed-text';
import { keptFiles } from '@/lib/store/backup/kept-files';
import { browserMemory } from '@/lib/store/local-memory';
import { deleteStore } from '@/lib/store/mark';
import { Database } from '@/lib/store/database';
import { contentsOf } from '@/test/actions/team-store';
import { importId } from '@/test/actions/import/importing';
import { holdsId } from '@/test/store/snapshot/map-files';
import { until } from '@/test/until';
import { openBackDesk, type BackDesk } from './desk';
import { originFolder } from './origin-folder';
import { useRegistry } from './registered-scripts';

/** Each is hers alone: whoever finds one of them anywhere has found something of her. */
const traces = {
  name: 'Zelda',
  family: 'Quux',
  formerName: 'Zoryana',
  address: 'zq-mail',
  formerAddress: 'zq-former',
  addressOfPart: 'zq-part',
  profile: 'zq-slug',
  record: 'zq-record',
  phone: '+49 30 55512',
  note: 'zq-note',
  takenBackNote: 'zq-taken-back',
  why: 'zq-why',
  answer: 'zq-answer',
  tag: 'zq-tag',
  activitySource: 'zq-campaign',
  rival: 'zq-rival',
  bant: 'zq-budget',
};

const page = {
  kind: 'page',
  url: new URL('https://page.example/'),
  tabId: null,
  frameId: 0,
  windowId: null,
} as const;

let files: ReadonlyMap<string, Uint8Array>;
let desk: BackDesk;

beforeEach(async () => {
  useRegistry();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 4, 4, 12) });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  files = originFolder();
  desk = await openBackDesk();
});

afterEach(async () => {
  await desk.close();
  for (const space of ['main', 'practice'] as const) await deleteStore(space, browserMemory());
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.session.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = (ms: number): unknown => vi.setSystemTime(Date.now() + ms);

/** Somebody of whom all is known that can be, told at different times, and two others who have to do with her. */
async function knowZelda(): Promise<string> {
  const ben = await desk.add('Ben', 'ben@other.example');
  const zelda = await desk.does({
    type: 'addLead',
    capturedFrom: 'gmail',
    tags: [traces.tag],
    person: {
      name: 'Zoryana Quux',
      emails: ['zq-former@quux.example'],
      profiles: ['https://www.linkedin.com/in/zq-slug'],
      records: ['crm.example.com/Contact/zq-record'],
      phone: traces.phone,
    },
  });
  const part = await desk.add('Zelda Q.', 'zq-part@home.example');
  const twin = await desk.add('Zelda Quux', 'twin@quux.example', 'Quux Ltd');
  await desk.does({
    type: 'editLead',
    leadId: zelda,
    changes: { name: 'Zelda Quux', emails: ['zq-mail@quux.example'] },
  });
  await desk.does({ type: 'mergeLeads', survivor: zelda, merged: part, keep: {} });
  await desk.does({ type: 'noteLead', leadId: zelda, text: traces.note });
  const opId = crypto.randomUUID();
  const asked = { type: 'noteLead', leadId: zelda, text: traces.takenBackNote } as const;
  await createHandlers(desk.spaces).command({ space: 'main', opId, command: asked }, page);
  await desk.does({ type: 'undo', opId });
  await desk.does({
    type: 'recordActivity',
    leadId: zelda,
    activity: 'form',
    direction: 'in',
    source: traces.activitySource,
  });
  await desk.does({ type: 'qualifyLead', leadId: zelda, whyNow: traces.why });
  await desk.does({ type: 'acceptLead', leadId: zelda });
  await desk.does({
    type: 'answerBant',
    leadId: zelda,
    answers: { budget: { answer: 'yes', note: traces.bant } },
  });
  await desk.does({ type: 'setOutcome', leadId: zelda, outcome: 'lost', lostTo: traces.rival });
  await desk.does({ type: 'reopenLead', leadId: zelda });
  await desk.does({ type: 'giveBackLead', leadId: zelda, reason: 'product-gap', answer: traces.answer });
  expect(twin).not.toBe(ben);
  return zelda;
}

async function stage(name: string, id: string, email: string): Promise<void> {
  const person = { name: 'Zelda Quux', emails: [email], profiles: [], records: [] };
  const rows = [{ row: 2, lead: { person }, ifKnown: 'merge' as const }];
  const staged = await createHandlers(desk.spaces).stageImport(
    { space: 'main', id, name, part: 0, rows },
    page,
  );
  expect(staged.ok).toBe(true);
}

/** All that lies anywhere: every database, every file with what is packed in it, and both areas of the browser's storage. */
async function everything(): Promise<string> {
  const texts = [...files.values()].map((bytes) =>
    (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : Buffer.from(bytes)).toString(),
  );
  for (const { name = '' } of await indexedDB.databases()) {
    const db = new Database(name);
    texts.push(JSON.stringify(await contentsOf(db)));
    db.close();
  }
  const [local, session] = await Promise.all([
    fakeBrowser.storage.local.get(null),
    fakeBrowser.storage.session.get(null),
  ]);
  return [...texts, JSON.stringify([local, session])].join('\n').toLowerCase();
}

async function found(): Promise<readonly string[]> {
  const text = await everything();
  return Object.entries(traces).flatMap(([what, trace]) =>
    text.includes(trace.toLowerCase()) ? [what] : [],
  );
}

test('an erasure leaves nothing of a person anywhere, and tells how much it was', async () => {
  const zelda = await knowZelda();
  await backUp(desk.spaces, false);
  later(1000);
  await desk.does({ type: 'noteLead', leadId: zelda, text: traces.note });
  await backUp(desk.spaces, false);
  // A store that is kept aside has all of it as well.
  await checkRestore(desk.spaces, { type: 'backup', id: 'b' });
  await startRestore(desk.spaces);
  const opened = await desk.spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  const { db } = opened.value;
  await stage('Fair - Zelda_Quux.csv', importId, 'zq-mail@quux.example');
  await createHandlers(desk.spaces).confirmImport({ space: 'main', id: importId, parts: 1, rows: 1 }, page);
  await until(async () => expect((await db.imports.get(importId))?.state).toBe('done'));
  await stage('later.csv', '01900000-0000-7000-8000-00000000abcd', 'zq-mail@quux.example');
  await keptFiles('outgoing').write('person.html', new Blob([traces.name]).stream());
  await keepTyped('zq-mail@quux.example');
  await rememberIntent(7, { leadId: zelda, intent: 'giveBack' });
  await desk.spaces.lookUps.refresh(db);
  expect(await found()).toEqual(Object.keys(traces));
  expect(holdsId(files, zelda)).toBe(true);

  const twin = await db.leads.where('keys').equals('mail:twin@quux.example').first();
  await desk.does({ type: 'eraseLead', leadId: zelda });
  later(erasureDelay + 1);
  await sweepUp(desk.spaces);
  // Whoever shares her name is somebody else, and stays.
  expect((await db.leads.get(twin?.id ?? ''))?.lead.name).toBe('Zelda Quux');
  await desk.does({ type: 'eraseLead', leadId: twin?.id ?? '' });
  later(erasureDelay + 1);
  await sweepUp(desk.spaces);
  expect(await found()).toEqual([]);
  expect(holdsId(files, zelda)).toBe(false);
  expect(await db.imports.get(importId)).toMatchObject({ name: '….csv' });
  expect(await db.leads.count()).toBe(1);

  const tombstone = await db.tombstones.get(zelda);
  expect(tombstone).toMatchObject({
    removed: { leads: 2, pairs: 1, proposals: 0, stagedRows: 1, fileNames: 1 },
    cleared: { backups: 2, stores: 1 },
  });
  expect(tombstone?.removed?.events).toBeGreaterThan(12);
});
