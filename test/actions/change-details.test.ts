import { describe, expect, it } from 'vitest';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { day, hour, idOf, mia, sam } from '@/test/funnel/story';

async function withLead(): Promise<{ readonly store: TeamStore; readonly leadId: string }> {
  const store = await teamStore();
  return { store, leadId: await store.add('Ada') };
}

describe('editing', () => {
  it('writes only what really changes', async () => {
    const { store, leadId } = await withLead();
    await store.does({
      type: 'editLead',
      leadId,
      changes: { name: 'Ada', emails: ['ADA@example.com'], title: 'CTO', company: null },
    });
    expect(await store.db.events.toCollection().last()).toMatchObject({
      kind: 'edited',
      changes: { title: 'CTO' },
    });
    const same = { type: 'editLead', leadId, changes: { title: 'CTO', phone: null } } as const;
    expect(await store.refusal(same)).toEqual({ type: 'AlreadyThere' });
  });

  it('refuses what would make a lead nobody, or two leads one', async () => {
    const { store, leadId } = await withLead();
    const other = await store.add('Ben');
    const edit = async (changes: object): Promise<unknown> =>
      store.refusal({ type: 'editLead', leadId, changes });
    expect(await edit({ emails: ['ben@'] })).toEqual({
      type: 'BadInput',
      path: 'emails',
      problem: 'address',
    });
    expect(await edit({ name: null, emails: [] })).toEqual({
      type: 'BadInput',
      path: 'name',
      problem: 'nameless',
    });
    expect(await edit({ emails: ['ada@example.com', 'Ben@example.com'] })).toEqual({
      type: 'DuplicateLead',
      leadId: other,
      by: 'mail',
    });
  });

  it('lets a lead that is wanted twice be edited otherwise', async () => {
    const { store, leadId } = await withLead();
    const twin = await store.add('Ada', { evenIfDuplicate: true });
    for (const id of [leadId, twin])
      await store.does({
        type: 'editLead',
        leadId: id,
        changes: { emails: ['ada@example.com', `${id}@example.com`] },
      });
  });

  it('gives nobody the address of a person who opted out', async () => {
    const { store, leadId } = await withLead();
    const out = await store.add('Out');
    await store.does({ type: 'giveBackLead', leadId: out, reason: 'opted-out' });
    await store.does({ type: 'eraseLead', leadId: out });
    const command: Command = { type: 'editLead', leadId, changes: { emails: ['out@example.com'] } };
    expect(await store.refusal(command)).toEqual({ type: 'OptedOut' });
    await store.db.erasures.clear();
    const { reply } = await runCommand(store.context(), 'later', command, new Set(['mail:out@example.com']));
    expect(reply).toEqual({ ok: false, refusal: { type: 'OptedOut' } });
  });
});

describe('tags and notes', () => {
  it('are trimmed, and not written where nothing changes', async () => {
    const { store, leadId } = await withLead();
    await store.does({ type: 'tagLead', leadId, add: [' vip ', 'vip', ''], remove: ['none'] });
    expect((await store.lead(leadId)).tags).toEqual(['vip']);
    expect(await store.refusal({ type: 'tagLead', leadId, add: ['vip'], remove: ['none'] })).toEqual({
      type: 'AlreadyThere',
    });
    expect(await store.refusal({ type: 'noteLead', leadId, text: ' \n ' })).toEqual({
      type: 'BadInput',
      path: 'text',
      problem: 'empty',
    });
  });

  it('are written, rewritten and taken away by name', async () => {
    const { store, leadId } = await withLead();
    await store.does({ type: 'noteLead', leadId, text: ' First ' });
    const noteId = (await store.lead(leadId)).notes[0]?.id ?? '';
    store.wait(hour);
    await store.does({ type: 'noteLead', leadId, noteId, text: 'Second' }, sam);
    expect((await store.lead(leadId)).notes).toEqual([
      { id: noteId, text: 'Second', at: store.now(), by: 'sam' },
    ]);
    await store.does({ type: 'noteLead', leadId, noteId, text: null });
    expect((await store.lead(leadId)).notes).toEqual([]);
    const unknown = { type: 'BadInput', path: 'noteId', problem: 'unknown' };
    expect(await store.refusal({ type: 'noteLead', leadId, noteId, text: null })).toEqual(unknown);
    expect(await store.refusal({ type: 'noteLead', leadId, noteId: idOf(0xfff), text: 'Third' })).toEqual(
      unknown,
    );
    expect(await store.refusal({ type: 'noteLead', leadId, text: null })).toEqual(unknown);
  });
});

describe('activities', () => {
  it('happened now at the latest', async () => {
    const { store, leadId } = await withLead();
    await store.does({
      type: 'recordActivity',
      leadId,
      activity: 'mention',
      direction: 'in',
      occurredAt: store.now() + 99 * day,
      keepsActive: true,
    });
    expect((await store.lead(leadId)).position.activeUntil).toBe(store.now() + 30 * day);
  });

  it('reach out to nobody who opted out, but may tell that they wrote', async () => {
    const { store, leadId } = await withLead();
    await store.does({ type: 'giveBackLead', leadId, reason: 'opted-out' });
    const activity = { type: 'recordActivity', leadId, activity: 'mail' } as const;
    expect(await store.refusal({ ...activity, direction: 'out' })).toEqual({ type: 'ContactLocked' });
    await store.does({ ...activity, direction: 'in' });
    expect(await store.refusal({ type: 'qualifyLead', leadId }, mia)).toEqual({ type: 'ContactLocked' });
  });
});

describe('snoozing and BANT', () => {
  it('take no date that has passed, and write nothing for nothing', async () => {
    const { store, leadId } = await withLead();
    expect(await store.refusal({ type: 'snoozeLead', leadId, until: store.now() })).toEqual({
      type: 'DateInThePast',
    });
    expect(await store.refusal({ type: 'snoozeLead', leadId, until: null })).toEqual({
      type: 'AlreadyThere',
    });
    await store.does({ type: 'snoozeLead', leadId, until: store.now() + day });
    await store.does({ type: 'snoozeLead', leadId, until: null });
    expect(await store.refusal({ type: 'answerBant', leadId, answers: {} })).toEqual({
      type: 'AlreadyThere',
    });
  });
});
