import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { purgeErased } from '@/lib/actions/purge-erased';
import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import { readsTheSame } from '@/lib/funnel/migration/migration';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import { Database } from '@/lib/store/database';
import { stageCounts } from '@/lib/store/reads/counts';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { lived, wish, wishedIn } from '@/test/actions/any-wishes';
import { plain, renamed, withoutSql } from '@/test/actions/next-funnels';
import { digest, kept, recounted, type TeamStore } from '@/test/actions/team-store';
import { patience, runs } from '@/test/chance';
import { allPresets } from '@/test/funnel/preset';
import { bo, dealStage } from '@/test/funnel/story';

const others = allPresets.filter((each) => each.id !== dealStage.id);
const next = fc.constantFrom(renamed, withoutSql, plain, ...others);

it(
  'whatever happened before: a change of the funnel keeps all in step, and undoing it brings all back',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 25 }), next, async (wishes, to) => {
        const store = await lived(wishes);
        store.wait(11_000);
        await purgeErased(store.context(), digest);
        const before = await bare(store);
        await store.does({ type: 'undo', opId: await changed(store, to) });
        expect(await bare(store)).toBe(before);
        expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
        expect(await currentDefinition(store.db)).toEqual(wishedIn);
        await Database.delete(store.db.name);
      }),
      { numRuns: runs(60) },
    );
  },
  patience(120_000),
);

/** Changes the funnel, and checks what then is stored. @returns the name of the command */
async function changed(store: TeamStore, definition: FunnelDefinition): Promise<string> {
  const { db } = store;
  const opId = 'the change';
  const mapping = proposeMapping(dealStage, definition);
  const reply = await store.run({ type: 'changeFunnel', definition, mapping }, bo, opId);
  expect(reply).toMatchObject({ ok: true });
  expect(JSON.stringify(await kept(store))).toBe(JSON.stringify(await recounted(store)));
  const definitions = await readDefinitions(db);
  for (const { lead } of await db.leads.toArray()) {
    const own = definitions.get(lead.funnel);
    expect(own && readsTheSame(lead, own, definition, store.now())).toBe(true);
  }
  const { leads, stages } = await stageCounts(db, definition, store.now());
  expect(Object.values(stages).reduce((sum, count) => sum + count, 0)).toBe(leads);
  for (const event of await db.events.where('batch').equals(opId).toArray()) {
    expect(leadEventSchema.parse(event)).toEqual(event);
    expect(event.funnel).toBe(definitionKey(definition));
  }
  return opId;
}

/** All leads, but for when they were last written to. */
async function bare(store: TeamStore): Promise<string> {
  const { leads, counters } = await kept(store);
  const rows = (await store.db.leads.bulkGet(leads.map((row) => (row as { readonly id: string }).id))).map(
    (row) => row && { ...row, updatedAt: 0, lead: { ...row.lead, updatedAt: 0, tail: null } },
  );
  return JSON.stringify({ rows, counters });
}
