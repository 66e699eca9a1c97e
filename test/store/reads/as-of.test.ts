import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageNow } from '@/lib/funnel/log/lead';
import { Database } from '@/lib/store/database';
import { leadAt, leadsInStageAt } from '@/lib/store/reads/as-of';
import { readDefinitions } from '@/lib/store/reads/definitions';
import type { Place } from '@/lib/store/reads/stretches';
import { lived, wish } from '@/test/actions/any-wishes';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { patience, runs } from '@/test/chance';
import { day, dealStage, hour, start } from '@/test/funnel/story';

/** A whole list, page by page. */
async function wholeList(
  { db }: TeamStore,
  stage: string | null,
  at: number,
  limit: number,
): Promise<readonly string[]> {
  const definitions = await readDefinitions(db);
  const ids: string[] = [];
  let place: Place | null = null;
  do {
    const page: Awaited<ReturnType<typeof leadsInStageAt>> = await leadsInStageAt(db, definitions, {
      stage,
      at,
      limit,
      place,
    });
    ids.push(...page.leads.map(({ id }) => id));
    place = page.next;
  } while (place !== null);
  return ids;
}

test(
  'whatever happened: a list of any moment holds exactly those whose log says so',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { maxLength: 25 }),
        fc.array(fc.integer({ min: -2, max: 130 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(-1, 0, 1),
        async (wishes, days, limit, offset) => {
          const store = await lived(wishes);
          const definitions = await readDefinitions(store.db);
          const kept = await store.db.leads.toArray();
          // The very moments of change and those beside them, and some between.
          const turns = kept.flatMap(({ lead }) => lead.stays.map((stay) => stay.from + offset));
          for (const at of [...days.map((each) => start + each * day), ...turns.slice(0, 4)]) {
            const stages = new Map<string, string>();
            for (const { id } of kept) {
              const lead = await leadAt(store.db, definitions, { id, at });
              const definition = lead && definitions.get(lead.funnel);
              if (lead && definition) stages.set(id, stageNow(definition, lead, at));
            }
            expect((await wholeList(store, null, at, limit)).toSorted()).toEqual(
              [...stages.keys()].toSorted(),
            );
            for (const { id: stage } of dealStage.stages) {
              const expected = [...stages].filter(([, each]) => each === stage).map(([id]) => id);
              expect((await wholeList(store, stage, at, limit)).toSorted()).toEqual(expected.toSorted());
            }
          }
          await Database.delete(store.db.name);
        },
      ),
      { numRuns: runs(40) },
    );
  },
  patience(120_000),
);

test('gives each lead as it was then', async () => {
  const store = await teamStore();
  const id = await store.add('Ada');
  store.wait(day);
  await store.does({ type: 'editLead', leadId: id, changes: { name: 'Ada King' } });
  await store.does({ type: 'qualifyLead', leadId: id });
  store.wait(day);
  await store.does({ type: 'acceptLead', leadId: id });
  const definitions = await readDefinitions(store.db);
  const then = await leadsInStageAt(store.db, definitions, {
    stage: 'identified',
    at: start + hour,
    limit: 9,
    place: null,
  });
  expect(then.leads.map(({ name, stage }) => [name, stage])).toEqual([['Ada', 'identified']]);
  const asked = { stage: 'mql', limit: 9, place: null };
  const later = await leadsInStageAt(store.db, definitions, { ...asked, at: start + day + hour });
  expect(later.leads.map(({ name }) => name)).toEqual(['Ada King']);
  expect((await leadsInStageAt(store.db, definitions, { ...asked, at: start + 3 * day })).leads).toEqual([]);
});
