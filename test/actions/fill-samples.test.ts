import { describe, expect, it } from 'vitest';
import { fillSamples, removeSamples } from '@/lib/actions/fill-samples';
import { sampleLeads } from '@/lib/samples/sample-leads';
import { contentsOf, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { day } from '@/test/funnel/story';

const fill = async (store: TeamStore): Promise<number> => {
  const samples = sampleLeads(store.now(), 'bo').map(({ events }) => ({ past: events }));
  return (await fillSamples(store.context(), 'fill', samples)).length;
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

  it('can be worked with, and go with all that was done to them', async () => {
    const store = await teamStore();
    await fill(store);
    const waiting = (await store.db.leads.toArray()).find((row) => row.stage === 'mql');
    store.wait(day);
    await store.does({ type: 'acceptLead', leadId: waiting?.id ?? '' });
    await store.does({ type: 'noteLead', leadId: waiting?.id ?? '', text: 'Tried' });
    await removeSamples(store.context());
    expect(await store.db.events.count()).toBe(0);
    expect(await kept(store)).toEqual({ leads: [], counters: {} });
  });
});
