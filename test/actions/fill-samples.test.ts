import { describe, expect, it } from 'vitest';
import { fillSamples, removeSamples } from '@/lib/actions/fill-samples';
import { samplesFor } from '@/lib/samples/sample-leads';
import { teamEventSchema } from '@/lib/funnel/team/team-event-schema';
import { listProgrammes } from '@/lib/store/reads/programmes';
import { contentsOf, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { day } from '@/test/funnel/story';

const fill = async (store: TeamStore): Promise<number> => {
  const { definition } = store.context();
  return (await fillSamples(store.context(), 'fill', samplesFor(definition, store.now(), 'bo'))).length;
};

describe('invented leads', () => {
  it('are written with a past that the funnel allows, and counted', async () => {
    const store = await teamStore();
    expect(await fill(store)).toBeGreaterThan(15);
    expect(await kept(store)).toEqual(await recounted(store));
    const stages = new Set((await store.db.leads.toArray()).map((row) => row.stage));
    expect(stages.size).toBeGreaterThan(7);
  });

  it('are not added a second time, and leave real leads alone', async () => {
    const store = await teamStore();
    await store.add('Real');
    const { ops: _ops, ...before } = await contentsOf(store.db);
    await fill(store);
    expect(await fill(store)).toBe(0);
    await removeSamples(store.context());
    const { ops: _, ...after } = await contentsOf(store.db);
    expect({ ...after, meta: [] }).toEqual({ ...before, meta: [] });
  });

  it('come with programmes that some are in, and companies that some are at', async () => {
    const store = await teamStore();
    await fill(store);
    const programmes = await listProgrammes(store.db);
    expect(programmes).toHaveLength(2);
    for (const { members } of programmes) expect(members).toBeGreaterThan(0);
    for (const { id } of await store.db.accounts.toArray())
      expect((await store.db.counters.get(`account/${id}`))?.count).toBeGreaterThan(0);
    expect(await store.db.accounts.count()).toBe(3);
    for (const event of await store.db.teamEvents.toArray())
      expect(teamEventSchema.parse(event)).toEqual(event);
  });

  it('can be worked with, and go with all that was done to them', async () => {
    const store = await teamStore();
    await fill(store);
    const waiting = (await store.db.leads.toArray()).find((row) => row.stage === 'mql');
    store.wait(day);
    await store.does({ type: 'acceptLead', leadId: waiting?.id ?? '' });
    await store.does({ type: 'noteLead', leadId: waiting?.id ?? '', text: 'Tried' });
    const [programme] = await listProgrammes(store.db);
    const programmeId = programme?.programme.id ?? '';
    await store.does({ type: 'saveProgramme', programmeId, changes: { name: 'Mine' } });
    await removeSamples(store.context());
    expect(await store.db.events.count()).toBe(0);
    expect(await store.db.teamEvents.count()).toBe(0);
    expect(await store.db.programmes.count()).toBe(0);
    expect(await store.db.accounts.count()).toBe(0);
    expect(await kept(store)).toEqual({ leads: [], counters: {}, pairs: [] });
  });
});
