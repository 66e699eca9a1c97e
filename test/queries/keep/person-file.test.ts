import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { purgeErased } from '@/lib/actions/purge-erased';
import { personJob } from '@/lib/queries/keep/person/person-job';
import { wordingForFile } from '@/components/keep/wording-for-file';
import { saveSettings } from '@/lib/actions/prepare-store';
import { stagePart } from '@/lib/actions/import/stage-import';
import { schemaVersion } from '@/lib/store/database';
import { chunksOf } from '@/lib/transfer/archive/byte-stream';
import { lived, wish } from '@/test/actions/any-wishes';
import { importId } from '@/test/actions/import/importing';
import { digest, teamStore, type TeamStore } from '@/test/actions/team-store';
import { runs } from '@/test/chance';
import { bo, idOf, mia, sam } from '@/test/funnel/story';

const stores: TeamStore[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const { db } of stores.splice(0)) await db.delete();
});

async function made(store: TeamStore, leadId: string, as: 'json' | 'html'): Promise<string> {
  const job = personJob(leadId, store.now(), as, wordingForFile);
  const stream = await job.begin({ db: store.db, schemaVersion, now: store.now(), onProgress: () => {} });
  const parts: Uint8Array[] = [];
  for await (const chunk of chunksOf(stream)) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

/** Every text, number and yes or no in a value, wherever in it. */
function leavesIn(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesIn) : [JSON.stringify(value)];
}

/** What the store holds of one person, looked for in another way than the file does: every row that names their ids. */
async function rowsNaming(store: TeamStore, ids: ReadonlySet<string>): Promise<readonly unknown[]> {
  const { db } = store;
  const isOwn = (id: string): boolean => ids.has(id);
  return [
    ...(await db.leads.filter(({ id }) => isOwn(id)).toArray()),
    ...(await db.events.filter(({ subject }) => isOwn(subject.id)).toArray()),
    ...(await db.merges.filter(({ id }) => isOwn(id)).toArray()),
    ...(await db.pairs.filter(({ leads }) => leads.some(isOwn)).toArray()),
    ...(await db.suggestions.filter(({ leadId }) => isOwn(leadId)).toArray()),
  ];
}

test('whatever happened to somebody, no value that is kept of them is missing, and each kind of event is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 4, maxLength: 25 }), async (wishes) => {
      const store = await lived(wishes);
      stores.push(store);
      for (const { lead } of await store.db.leads.toArray()) {
        const own = new Set([lead.id, ...lead.madeOf]);
        const file = JSON.parse(await made(store, lead.id, 'json')) as { kept: object; told: unknown };
        const inFile = new Set(leavesIn(file.kept));
        const rows = await rowsNaming(store, own);
        expect(rows.flatMap(leavesIn).filter((leaf) => !inFile.has(leaf))).toEqual([]);
        const page = await made(store, lead.id, 'html');
        const told = JSON.stringify(file.told);
        for (const text of [
          ...lead.emails,
          ...lead.profiles,
          ...lead.tags,
          ...lead.notes.map((note) => note.text),
        ]) {
          expect(page).toContain(text);
          expect(told).toContain(text);
        }
        const events = await store.db.events.filter(({ subject }) => own.has(subject.id)).count();
        expect(
          page
            .split('id="about-history"')[1]
            ?.split('</section>')[0]
            ?.match(/<tr><td/gu),
        ).toHaveLength(events);
      }
    }),
    { numRuns: runs(12) },
  );
});

async function knownStore(): Promise<{ readonly store: TeamStore; readonly ada: string }> {
  const store = await teamStore();
  stores.push(store);
  await saveSettings(store.db, {
    me: { id: bo.id, name: 'Bo Both', role: 'both', addresses: [] },
    colleagues: [
      { id: sam.id, name: 'Sam Sales' },
      { id: mia.id, name: 'Mia Market' },
      { id: 'zoe', name: 'Zoe Never' },
    ],
    retentionMonths: 24,
  });
  const ada = await store.add('Ada', { source: 'Trade fair', capturedFrom: 'gmail' });
  return { store, ada };
}

test('a person reads programmes, segments, company, score, hand-overs, colleagues and times by their names', async () => {
  const { store, ada } = await knownStore();
  const programmeId = idOf(70_001);
  await store.does({ type: 'saveProgramme', programmeId, changes: { name: 'Stone Fair 2026' } });
  await store.does({ type: 'enrolLeads', leadIds: [ada], programmeId, isIn: true });
  await store.does({
    type: 'saveAccount',
    account: 'example.com',
    changes: { name: 'Example Stones', industry: 'Quarries' },
  });
  await store.does({
    type: 'editLead',
    leadId: ada,
    changes: { title: 'Head of Stones', dealValue: { amount: 4200, currency: 'EUR' } },
  });
  await store.does({
    type: 'saveSegment',
    segmentId: idOf(70_002),
    changes: {
      name: 'Quarry people',
      does: 'suggest',
      isOn: true,
      filter: { match: 'all', rules: [{ field: 'industry', not: false, how: 'is', value: 'Quarries' }] },
    },
  });
  await store.does({
    type: 'recordActivity',
    leadId: ada,
    activity: 'demo',
    direction: 'in',
    source: 'Landing page 7',
    programme: programmeId,
  });
  expect(await made(store, ada, 'html')).toContain('Quarry people');
  await store.does({ type: 'qualifyLead', leadId: ada, whyNow: 'Opens a quarry' }, mia);
  await store.does({ type: 'acceptLead', leadId: ada }, sam);
  const { opId } = await store.does({ type: 'noteLead', leadId: ada, text: 'Not so' });
  await store.does({ type: 'undo', opId }, sam);
  const page = await made(store, ada, 'html');
  for (const text of [
    'What is kept about Ada',
    'by Bo Both',
    'Example Stones',
    'Quarries',
    'Head of Stones',
    '€4,200',
    'Stone Fair 2026',
    'Landing page 7',
    'Trade fair',
    'Gmail',
    'Opens a quarry',
    'Asked for a demo',
    'Sam Sales',
    'Mia Market',
    'Took back: Wrote a note',
    'No, it was taken back',
    '24 months',
    'Stageside records no purpose',
  ])
    expect(page).toContain(text);
  // Whoever of the team had nothing to do with them is not named to them.
  expect(page).not.toContain('Zoe Never');
  expect(page).not.toContain(programmeId);
});

test('nobody else is named to them, and the same person under another entry is', async () => {
  const { store, ada } = await knownStore();
  const ben = await store.add('Ben');
  const part = await store.add('Adelaide');
  await store.does({ type: 'tellApart', leadId: ada, other: ben });
  await store.does({ type: 'mergeLeads', survivor: ada, merged: part, keep: {} });
  const [page, json] = [await made(store, ada, 'html'), await made(store, ada, 'json')];
  for (const file of [page, json]) {
    expect(file).toContain('adelaide@example.com');
    expect(file).not.toMatch(/\bBen\b|ben@/u);
  }
});

test('what waits to be imported is told, of them alone', async () => {
  const { store, ada } = await knownStore();
  const rowOf = (name: string, row: number): object => ({
    row,
    lead: {
      person: {
        name,
        emails: [`${name.toLowerCase()}@example.com`],
        profiles: [],
        records: [],
        phone: `${row}-55`,
      },
    },
    ifKnown: 'merge',
  });
  await stagePart(store.db, {
    id: importId,
    name: 'fair.csv',
    part: 0,
    rows: [rowOf('Ada', 2), rowOf('Ben', 3)] as never,
    now: store.now(),
  });
  for (const as of ['json', 'html'] as const) {
    const file = await made(store, ada, as);
    expect(file).toContain('2-55');
    expect(file).not.toContain('3-55');
  }
});

test('somebody whose adding was taken back is told what is left, and nobody who was erased', async () => {
  const { store } = await knownStore();
  const person = { name: 'Zelda', emails: ['zelda@example.com'], profiles: [], records: [] };
  const { leadId, opId } = await store.does({ type: 'addLead', person, capturedFrom: 'hand' });
  await store.does({ type: 'undo', opId });
  const page = await made(store, leadId ?? '', 'html');
  expect(page).toContain('What is kept about Zelda');
  expect(page).toContain('added by mistake');
  expect(await made(store, leadId ?? '', 'json')).toContain('zelda@example.com');
  await store.does({ type: 'eraseLead', leadId: leadId ?? '' });
  await expect(made(store, leadId ?? '', 'html')).rejects.toThrow('nothing is kept');
  store.wait(60_000);
  await purgeErased(store.context(), digest);
  await expect(made(store, leadId ?? '', 'json')).rejects.toThrow('nothing is kept');
});

/** From now on the browser is in this language: whatever names none is written in it. */
function speak(language: string): void {
  for (const made of ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'DisplayNames'] as const) {
    const Real = Intl[made] as new (...args: unknown[]) => object;
    vi.spyOn(Intl, made).mockImplementation(function spoken(locale?: string, ...rest: unknown[]) {
      return new Real(locale ?? language, ...rest);
    } as never);
  }
  const { toLocaleString } = Number.prototype;
  vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(function spoken(
    this: number,
    locale,
    options,
  ) {
    return toLocaleString.call(this, locale ?? language, options);
  });
  const { toLocaleDateString } = Date.prototype;
  vi.spyOn(Date.prototype, 'toLocaleDateString').mockImplementation(function spoken(
    this: Date,
    locale?: Intl.LocalesArgument,
    options?: Intl.DateTimeFormatOptions,
  ) {
    return toLocaleDateString.call(this, locale ?? language, options);
  });
}

test('the file is in the language that it names, whatever the browser is in; for a program numbers and days are plain', async () => {
  const { store, ada } = await knownStore();
  await store.does({
    type: 'saveAccount',
    account: 'example.com',
    changes: { size: 12_500, country: 'DE', industry: 'Quarries' },
  });
  await store.does({
    type: 'editLead',
    leadId: ada,
    changes: { title: 'Head of Stones', dealValue: { amount: 4200.5, currency: 'EUR' } },
  });
  await store.does({
    type: 'saveScoring',
    changes: {
      profiles: [
        {
          id: idOf(70_010),
          name: 'Large ones',
          isOn: true,
          wishes: [
            { field: 'size', range: { atLeast: 1200, atMost: 9999 }, points: 20, otherwise: -5 },
            { field: 'country', anyOf: ['FR', 'AT'], points: 10, otherwise: -5 },
            { field: 'country', anyOf: ['DE'], points: 10, otherwise: 0 },
          ],
        },
      ],
    },
  });
  await store.does({ type: 'recordActivity', leadId: ada, activity: 'demo', direction: 'in' });
  store.wait(3 * 86_400_000);
  await store.does({ type: 'snoozeLead', leadId: ada, until: store.now() + 40 * 86_400_000 });
  const files = async (): Promise<readonly string[]> => [
    await made(store, ada, 'html'),
    await made(store, ada, 'json'),
  ];
  const [page = '', json = ''] = await files();
  expect(page).toContain('lang="en"');
  expect(page).toContain('€4,200.50');
  expect(page).toContain('12,500');
  expect(page).toContain('Germany');
  // In the same way as everywhere else in it, with its year.
  expect(page).toContain(
    new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(store.now() + 40 * 86_400_000),
  );
  for (const language of ['de-DE', 'ar-EG', 'hi-IN']) {
    speak(language);
    expect(await files()).toEqual([page, json]);
    vi.restoreAllMocks();
  }
  const { language, told } = JSON.parse(json) as {
    readonly language: string;
    readonly told: readonly { readonly id: string; readonly facts?: readonly { values: unknown[] }[] }[];
  };
  expect(language).toBe('en');
  const values = (id: string): readonly unknown[] =>
    (told.find((section) => section.id === id)?.facts ?? []).flatMap((each) => each.values);
  expect(values('standing')).toContainEqual({ amount: 4200.5, currency: 'EUR' });
  expect(values('company')).toContainEqual(12_500);
  expect(values('standing')).toContainEqual(new Date(store.now()).toISOString());
});
