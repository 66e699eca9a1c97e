import { describe, expect, it } from 'vitest';
import { commandSchema } from '@/lib/messaging/command-schema';
import { preset } from '@/test/funnel/preset';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { day, idOf, mia, sam } from '@/test/funnel/story';

async function withBuyer(): Promise<{ readonly store: TeamStore; readonly leadId: string }> {
  const store = await teamStore(preset('list-to-client'));
  return { store, leadId: await store.add('Ada') };
}

describe('noting where the buyer is', () => {
  it('is for both sides, to any step and back, and to nowhere known', async () => {
    const { store, leadId } = await withBuyer();
    await store.does({ type: 'setJourney', leadId, to: 'execution-proof' }, mia);
    store.wait(day);
    await store.does({ type: 'setJourney', leadId, to: 'research-attention' }, sam);
    expect((await store.lead(leadId)).journey).toEqual({ step: 'research-attention', since: store.now() });
    await store.does({ type: 'setJourney', leadId, to: null }, sam);
    expect((await store.lead(leadId)).journey).toBeNull();
  });

  it('is refused by name where the step is unknown or the funnel follows no journey', async () => {
    const { store, leadId } = await withBuyer();
    expect(await store.refusal({ type: 'setJourney', leadId, to: 'interest' })).toEqual({
      type: 'UnknownJourneyStep',
      step: 'interest',
    });
    const other = await teamStore();
    const id = await other.add('Ben');
    expect(await other.refusal({ type: 'setJourney', leadId: id, to: 'research-desire' })).toEqual({
      type: 'UnknownJourneyStep',
      step: 'research-desire',
    });
    expect(await store.db.events.where('subject.id').equals(leadId).count()).toBe(1);
  });

  it('writes nothing where the buyer is there already, or nobody is', async () => {
    const { store, leadId } = await withBuyer();
    expect(await store.refusal({ type: 'setJourney', leadId, to: null })).toEqual({ type: 'AlreadyThere' });
    await store.does({ type: 'setJourney', leadId, to: 'research-desire' });
    expect(await store.refusal({ type: 'setJourney', leadId, to: 'research-desire' })).toEqual({
      type: 'AlreadyThere',
    });
    expect(await store.refusal({ type: 'setJourney', leadId: idOf(99), to: null })).toEqual({
      type: 'UnknownLead',
    });
  });

  it('is taken back by its name', async () => {
    const { store, leadId } = await withBuyer();
    const { opId } = await store.does({ type: 'setJourney', leadId, to: 'research-desire' });
    await store.does({ type: 'tagLead', leadId, add: ['fair'], remove: [] });
    await store.does({ type: 'undo', opId });
    expect(await store.lead(leadId)).toMatchObject({ journey: null, journeyStays: [], tags: ['fair'] });
  });

  it('is checked on receipt', () => {
    const command = { type: 'setJourney', leadId: idOf(1), to: 'research-desire' };
    expect(commandSchema.safeParse(command).success).toBe(true);
    expect(commandSchema.safeParse({ ...command, to: null }).success).toBe(true);
    expect(commandSchema.safeParse({ ...command, to: '' }).success).toBe(false);
    expect(commandSchema.safeParse({ ...command, to: undefined }).success).toBe(false);
  });
});
