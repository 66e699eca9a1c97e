import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience, runs } from '@/test/chance';
import { beginUndo } from '@/lib/actions/import/stage-import';
import { knownDeeds, type PreparedRow } from '@/lib/funnel/import/prepared-row';
import { BrokenStoreError, failingStore } from '@/test/actions/failing-store';
import { contentsOf, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { bo, day, dealStage, mia, start } from '@/test/funnel/story';
import { asTheyStood, goOn, importId, journalOf, rowOf, stageAll, takeStep } from './importing';

const stages = dealStage.stages.map(({ id }) => id);
const moment = fc.integer({ min: -400, max: 20 }).map((days) => start + days * day);

/** A row of anybody: of few people, so that the same come again, with any past. */
const anyRow: fc.Arbitrary<Omit<PreparedRow, 'row'>> = fc
  .record({
    who: fc.constantFrom('Ada', 'Ben', 'Cem', 'Dan', 'Known', 'Other'),
    further: fc.constantFrom(null, 'ben@lead.example', 'other@example.com', 'shared@lead.example'),
    ifKnown: fc.constantFrom(...knownDeeds),
    lead: fc.record(
      {
        stage: fc.constantFrom('nowhere', ...stages),
        owner: fc.constantFrom(null, 'sue'),
        addedAt: moment,
        history: fc.array(fc.record({ stage: fc.constantFrom(...stages), at: moment }), { maxLength: 6 }),
        tags: fc.subarray(['a', 'b']),
        notes: fc.subarray(['Met', 'Called']),
        programmes: fc.subarray(['Fair', 'Webinar']),
        activities: fc.array(
          fc.record({
            activity: fc.constantFrom('demo', 'mention', 'email', 'Something'),
            occurredAt: moment,
            programme: fc.constantFrom('Fair', 'Tour'),
          }),
          { maxLength: 4 },
        ),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ who, further, ifKnown, lead }) => {
    const { person } = rowOf(who).lead;
    const emails = further === null ? person.emails : [...person.emails, further];
    return rowOf(who, { ...lead, person: { ...person, emails } }, ifKnown);
  });

const anyImport = fc.record({
  rows: fc.array(anyRow, { minLength: 1, maxLength: 12 }),
  size: fc.integer({ min: 1, max: 5 }),
  by: fc.constantFrom(bo, mia),
  /** Requests of the database after which the worker is killed; where a step needs fewer, it survives. */
  kills: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 10 }),
});

async function storeWithTwo(db?: TeamStore['db']): Promise<TeamStore> {
  const store = await teamStore(dealStage, db);
  const person = { name: 'Known', emails: ['known@lead.example'], profiles: [], records: [] };
  const known = await store.add('Known', { person, tags: ['a'] });
  const other = await store.add('Other');
  const third = await store.add('Third', { person: { ...person, emails: ['other@lead.example'] } });
  await store.does({ type: 'mergeLeads', survivor: other, merged: third, keep: {} });
  await store.does({ type: 'qualifyLead', leadId: known });
  return store;
}

/** What is left of a store where ids are made by whoever writes: everything but those of what is written. */
async function comparable({ db }: TeamStore): Promise<unknown> {
  const { leads, counters, events, imports, importParts, pairs, programmes } = await contentsOf(db);
  return JSON.parse(
    JSON.stringify({ leads, counters, events, imports, importParts, pairs, programmes }),
  ) as unknown;
}

/** Goes on until nothing is left to do, killed in the middle as often as is told. */
async function goOnKilled(
  store: TeamStore,
  failing: ReturnType<typeof failingStore>,
  kills: readonly number[],
  by: typeof bo,
): Promise<void> {
  for (const request of kills) {
    const before = JSON.stringify(await contentsOf(store.db));
    failing.failAt(request);
    const outcome = await takeStep(store, by).catch((error: unknown) => error);
    failing.failAt(null);
    if (outcome === false) return;
    if (outcome === true) continue;
    expect(outcome).toBeInstanceOf(BrokenStoreError);
    expect(JSON.stringify(await contentsOf(store.db))).toBe(before);
  }
  await goOn(store, by);
}

describe('an import whose worker is killed', { timeout: patience(120_000) }, () => {
  it('ends as one that was never stopped, and is taken back to the store of before', async () => {
    await fc.assert(
      fc.asyncProperty(anyImport, async ({ rows, size, by, kills }) => {
        const plain = await storeWithTwo();
        await stageAll(plain, rows, { size });
        const failing = failingStore(`killed ${crypto.randomUUID()}`);
        const store = await storeWithTwo(failing.db);
        const before = await kept(store);
        await stageAll(store, rows, { size });
        expect(await kept(store)).toEqual(before);

        await goOn(plain, by);
        await goOnKilled(store, failing, kills, by);
        expect(await named(store)).toEqual(await named(plain));
        expect(await kept(store)).toEqual(await recounted(store));

        store.wait(day);
        await beginUndo(store.db, importId);
        await goOnKilled(store, failing, kills, by);
        expect(await journalOf(store)).toMatchObject({ state: 'undone', kept: 0 });
        expect(asTheyStood(await kept(store))).toEqual(asTheyStood(before));
        expect(await kept(store)).toEqual(await recounted(store));
        expect(await store.db.programmes.count()).toBe(0);
        store.db.close();
        plain.db.close();
      }),
      { numRuns: runs(40) },
    );
  });
});

/** What a store holds, ids by the order in which they come: a killed step has used up some. */
async function named(store: TeamStore): Promise<string> {
  const numbers = new Map<string, string>();
  return JSON.stringify(await comparable(store)).replaceAll(/01900000-0000-7000-8000-[\da-f]{12}/gu, (id) => {
    if (!numbers.has(id)) numbers.set(id, `#${numbers.size}`);
    return numbers.get(id) ?? '';
  });
}
