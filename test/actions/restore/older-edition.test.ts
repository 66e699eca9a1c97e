import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { purgeErased } from '@/lib/actions/purge-erased';
import { refoldStore } from '@/lib/actions/refold-store';
import { createPreview } from '@/lib/actions/restore/preview-restore';
import { restoreStore } from '@/lib/actions/restore/restore-store';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { firstSettings } from '@/lib/funnel/first-settings';
import { foldVersion } from '@/lib/funnel/log/lead';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import { Database, schemaVersion } from '@/lib/store/database';
import { readForArchive } from '@/lib/store/reads/archive';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { readSettings } from '@/lib/store/reads/settings';
import { streamOf, type Bytes } from '@/lib/transfer/archive/byte-stream';
import { readArchive, type ArchivePart } from '@/lib/transfer/archive/read';
import { writeArchive } from '@/lib/transfer/archive/write';
import { lived, wish } from '@/test/actions/any-wishes';
import { digest, kept, recounted, type TeamStore } from '@/test/actions/team-store';
import { day } from '@/test/funnel/story';

/** What came with the fifth schema: tables, events and fields that the first did not know. */
const newTables = new Set(['imports', 'importMappings', 'suggestions', 'teamEvents']);
const newKinds = new Set(['identified', 'suggestionDenied', 'mergedInto', 'unmerged', 'toldApart']);
const newFields: Readonly<Partial<Record<ArchiveRow['t'], readonly string[]>>> = {
  definitions: ['lastChances', 'quadrants', 'journey', 'workingTime'],
  events: ['held', 'source', 'programme', 'through', 'seenOn', 'referredBy'],
  settings: ['chips', 'ownSites', 'rungs', 'siteStages', 'sources', 'retentionMonths'],
  erasures: ['pairs', 'proposals'],
  tombstones: ['removed', 'cleared'],
};

/** A row as the first schema would have written it; none where it knew nothing of the kind. */
function older({ t, r }: ArchiveRow): readonly ArchiveRow[] {
  if (newTables.has(t) || (t === 'events' && newKinds.has(r.kind))) return [];
  if (t === 'meta' && r.key === 'foldVersion') return [{ t, r: { ...r, value: 1 } }];
  const lacking = (row: object): object =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !newFields[t]?.includes(field)));
  if (t === 'settings') return [{ t, r: { ...r, value: lacking(r.value as object) } }];
  if (t === 'definitions')
    return [{ t, r: { ...r, definition: lacking(r.definition) as typeof r.definition } }];
  return [{ t, r: lacking(r) } as ArchiveRow];
}

/** An archive of a store's rows as the first schema wrote them, not packed. */
async function olderArchive(db: Database): Promise<Bytes> {
  const known: ArchiveRow[] = [];
  for await (const page of (await readForArchive(db)).rows) known.push(...page.flatMap(older));
  const ids = new Set(known.flatMap(({ t, r }) => (t === 'events' ? [r.id] : [])));
  // Nobody took back then what nobody could have done.
  const rows = known.filter(({ t, r }) => t !== 'events' || r.kind !== 'undone' || ids.has(r.target));
  const header = {
    format: 'stageside-archive',
    version: 1,
    schemaVersion: 1,
    foldVersion: 1,
    exportedAt: 1,
    leads: 0,
    counts: {},
  };
  const text = new TextEncoder();
  const before = text.encode([header, ...rows].map((row) => `${JSON.stringify(row)}\n`).join(''));
  const digest = await crypto.subtle.digest('SHA-256', before);
  const end = { end: true, lines: rows.length + 1, sha256: Buffer.from(digest).toString('hex') };
  return new Uint8Array([...before, ...text.encode(`${JSON.stringify(end)}\n`)]);
}

async function* partsOf(file: Bytes): AsyncGenerator<ArchivePart> {
  const stream = streamOf(
    (async function* whole(): AsyncGenerator<Bytes> {
      yield file;
    })(),
  );
  for await (const part of readArchive(stream, { schemaVersion })) {
    if (part.type === 'problem') throw new Error(JSON.stringify(part.problem));
    yield part;
  }
}

async function* rowsOf(file: Bytes) {
  for await (const part of partsOf(file)) if (part.type === 'rows') yield part;
}

async function anyStore(seed: number): Promise<TeamStore> {
  const [wishes = []] = fc.sample(fc.array(wish, { minLength: 20, maxLength: 30 }), { seed, numRuns: 1 });
  const store = await lived(wishes);
  const zoe = await store.add('Zoe');
  await store.add('Yan');
  await store.does({ type: 'eraseLead', leadId: zoe });
  store.wait(day);
  await purgeErased(store.context(), digest);
  await refoldStore(store.db, await readDefinitions(store.db));
  return store;
}

it.each([1, 2, 3, 4])('an archive of the first schema restores to a store of today: %i', async (seed) => {
  const store = await anyStore(seed);
  const file = await olderArchive(store.db);
  const preview = createPreview(store.db);
  for await (const part of partsOf(file)) {
    if (part.type === 'header') expect(part.header).toMatchObject({ schemaVersion: 1, foldVersion: 1 });
    if (part.type === 'rows') expect(await preview.add(part.rows)).toBe(-1);
  }
  const { leads, keptOut } = await preview.effect();
  expect(leads.inFile).toBeGreaterThan(0);
  expect(keptOut).toBe(0);

  const db = new Database(`older ${crypto.randomUUID()}`);
  await restoreStore(db, { rows: rowsOf(file), current: null });
  const restored = { ...store, db };
  expect(await db.leads.count()).toBeGreaterThan(0);
  expect((await db.leads.toArray()).every(({ lead }) => lead.fold === foldVersion)).toBe(true);
  expect(await db.tombstones.count()).toBe(await store.db.tombstones.count());
  // Nothing is left to bring up to date, and everything that is counted is as the leads say.
  expect(await refoldStore(db, await readDefinitions(db))).toBe(0);
  expect(JSON.stringify(await kept(restored))).toBe(JSON.stringify(await recounted(restored)));
  // What it did not know is as it is before anybody said anything.
  const { me, retentionMonths, rungs } = await readSettings(db);
  expect(me).toEqual((await readSettings(store.db)).me);
  expect({ retentionMonths, rungs }).toEqual({
    retentionMonths: firstSettings('').retentionMonths,
    rungs: firstSettings('').rungs,
  });
  for (const [key, definition] of await readDefinitions(db)) expect(definitionKey(definition)).toBe(key);
  // And it goes on from there.
  const next = new Blob([
    await new Response(
      writeArchive(await readForArchive(db), { schemaVersion, exportedAt: 2 }),
    ).arrayBuffer(),
  ]);
  let last = '';
  for await (const { type } of readArchive(next.stream(), { schemaVersion })) last = type;
  expect(last).toBe('end');
  for (const each of [db, store.db]) {
    each.close();
    await Database.delete(each.name);
  }
});
