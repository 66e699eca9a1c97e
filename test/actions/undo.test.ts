import { describe, expect, it } from 'vitest';
import { kept, recounted, teamStore } from '@/test/actions/team-store';
import { hour, mia, sam } from '@/test/funnel/story';

describe('undoing a command', () => {
  it('gives back the lead as it was, and says in the log that it was undone', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const before = await store.lead(leadId);
    store.wait(hour);
    const { opId } = await store.does({ type: 'qualifyLead', leadId }, mia);
    const done = await store.does({ type: 'undo', opId }, sam);
    const { tail, updatedAt, ...lead } = await store.lead(leadId);
    expect(before).toMatchObject(lead);
    expect(updatedAt).toBe(store.now());
    expect(done).toMatchObject({ leadId, count: 1, left: [] });
    expect(await store.db.events.get(tail.id)).toMatchObject({ kind: 'undone', actor: sam });
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('is refused while something later depends on it, and may be tried again after that was undone', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const qualified = await store.does({ type: 'qualifyLead', leadId }, mia);
    const accepted = await store.does({ type: 'acceptLead', leadId }, sam);
    expect(await store.refusal({ type: 'undo', opId: qualified.opId })).toEqual({
      type: 'LaterChangesDependOnIt',
    });
    await store.does({ type: 'undo', opId: accepted.opId });
    await store.does({ type: 'undo', opId: qualified.opId });
    expect((await store.lead(leadId)).stage).toBe('identified');
  });

  it('is done once, and is not undone itself', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const { opId } = await store.does({ type: 'qualifyLead', leadId });
    const undone = await store.does({ type: 'undo', opId });
    expect(await store.refusal({ type: 'undo', opId })).toEqual({ type: 'NothingToUndo' });
    expect(await store.refusal({ type: 'undo', opId: undone.opId })).toEqual({ type: 'NothingToUndo' });
  });

  it('is not stopped by a note on another matter', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const { opId } = await store.does({ type: 'qualifyLead', leadId });
    await store.does({ type: 'noteLead', leadId, text: 'Met' });
    await store.does({ type: 'undo', opId });
    expect(await store.lead(leadId)).toMatchObject({ stage: 'identified', notes: [{ text: 'Met' }] });
  });

  it('of adding takes the lead away with its stage and tags, and lets it be added again', async () => {
    const store = await teamStore();
    const person = { name: 'Ada', emails: ['ada@example.com'], profiles: [], records: [] };
    const command = { type: 'addLead', person, stage: 'sqo', tags: ['vip'], capturedFrom: 'hand' } as const;
    const { opId, leadId } = await store.does({ ...command, person: { ...person } });
    const undone = await store.does({ type: 'undo', opId });
    expect(undone).toMatchObject({ leadId, lead: null });
    expect(await kept(store)).toEqual({ leads: [], counters: {}, pairs: [] });
    await store.does({ ...command, person: { ...person } });
  });

  it('gives back no address that is meanwhile another lead’s', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const edited = await store.does({ type: 'editLead', leadId, changes: { emails: ['new@example.com'] } });
    const other = await store.add('Ada');
    expect(await store.refusal({ type: 'undo', opId: edited.opId })).toEqual({
      type: 'DuplicateLead',
      leadId: other,
      by: 'mail',
    });
  });
});
