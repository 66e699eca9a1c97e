import { describe, expect, it } from 'vitest';
import { chooseFunnel } from '@/lib/actions/choose-funnel';
import { fillSamples } from '@/lib/actions/fill-samples';
import { purgeErased } from '@/lib/actions/purge-erased';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { samplesFor } from '@/lib/samples/sample-leads';
import { currentDefinition } from '@/lib/store/reads/definitions';
import { hasOwnLeads } from '@/lib/store/reads/own-leads';
import { contentsOf, digest, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { allPresets, preset } from '@/test/funnel/preset';
import { dealStage, day } from '@/test/funnel/story';

const sixStage = preset('six-stage');

async function fill(store: TeamStore): Promise<void> {
  const { definition, actor } = store.context();
  await fillSamples(store.context(), 'fill', samplesFor(definition, store.now(), actor.id));
}

describe('choosing a funnel', () => {
  it('puts it in force in an empty store, and keeps the one before', async () => {
    const store = await teamStore();
    expect(await chooseFunnel(store.context(), sixStage)).toEqual({
      ok: true,
      value: { definition: sixStage, gone: [] },
    });
    expect(await currentDefinition(store.db)).toEqual(sixStage);
    expect(await store.db.definitions.get(definitionKey(dealStage))).toBeDefined();
  });

  it('is refused while there is a lead of the user’s own, and changes nothing then', async () => {
    const store = await teamStore();
    await fill(store);
    await store.add('Real');
    const before = await contentsOf(store.db);
    expect(await chooseFunnel(store.context(), sixStage)).toEqual({
      ok: false,
      refusal: { type: 'FunnelHasLeads' },
    });
    expect(await contentsOf(store.db)).toEqual(before);
  });

  it('is refused while somebody who is being erased can still be brought back', async () => {
    const store = await teamStore();
    const leadId = await store.add('Real');
    await store.does({ type: 'eraseLead', leadId });
    expect((await chooseFunnel(store.context(), sixStage)).ok).toBe(false);
    store.wait(day);
    await purgeErased(store.context(), digest);
    expect((await chooseFunnel(store.context(), sixStage)).ok).toBe(true);
  });

  it('takes the invented leads away with all that was done to them', async () => {
    const store = await teamStore();
    await fill(store);
    const count = await store.db.leads.count();
    const waiting = (await store.db.leads.toArray()).find((row) => row.stage === 'mql');
    await store.does({ type: 'noteLead', leadId: waiting?.id ?? '', text: 'Tried' });
    const chosen = await chooseFunnel(store.context(), sixStage);
    expect(chosen.ok && chosen.value.gone.length).toBe(count);
    expect(await kept(store)).toEqual({ leads: [], counters: {}, pairs: [] });
    expect(await store.db.events.count()).toBe(0);
  });

  it('takes the newest version that is kept where it says the same', async () => {
    const store = await teamStore();
    const chosen = await chooseFunnel(store.context(), { ...dealStage });
    expect(chosen.ok && chosen.value.definition).toEqual(dealStage);
    expect(await currentDefinition(store.db)).toEqual(dealStage);
    expect(await store.db.definitions.count()).toBe(1);
  });

  it('becomes the version after the newest where it was changed since, and none is edited in place', async () => {
    const store = await teamStore();
    const second = { ...dealStage, version: 2, name: 'Ours' };
    await store.does({ type: 'changeFunnel', definition: second, mapping: {} });
    const again = { ...dealStage, version: 3 };
    const chosen = await chooseFunnel(store.context(), dealStage);
    expect(chosen.ok && chosen.value.definition).toEqual(again);
    expect(await currentDefinition(store.db)).toEqual(again);
    const kept = (await store.db.definitions.toArray()).map((row) => row.definition);
    expect(kept).toEqual([dealStage, second, again]);
  });
});

describe('leads of the user’s own', () => {
  it('are told from invented ones', async () => {
    const store = await teamStore();
    expect(await hasOwnLeads(store.db)).toBe(false);
    await fill(store);
    expect(await hasOwnLeads(store.db)).toBe(false);
    await store.add('Real');
    expect(await hasOwnLeads(store.db)).toBe(true);
  });
});

describe.each(allPresets.map((definition) => [definition.id, definition] as const))(
  'invented leads in %s',
  (_, definition) => {
    it('stand in every stage, and are counted', async () => {
      const store = await teamStore(definition);
      await fill(store);
      expect(await kept(store)).toEqual(await recounted(store));
      const stages = new Set((await store.db.leads.toArray()).map((row) => row.stage));
      expect(definition.stages.map(({ id }) => id).filter((id) => !stages.has(id))).toEqual(
        // Who is not active is so by the time that passes, and only then.
        definition.id === 'deal-stage' ? ['not-active'] : [],
      );
    });
  },
);
