import { describe, expect, it } from 'vitest';
import { wallOf } from '@/lib/funnel/log/clock';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import type { Command } from '@/lib/funnel/command';
import { contentsOf, kept, recounted, teamStore } from '@/test/actions/team-store';
import { bo, day, hour, idOf, mia, sam, sue } from '@/test/funnel/story';

describe('a command', () => {
  it('is answered the same a second time, and writes nothing', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const first = await store.run({ type: 'qualifyLead', leadId, whyNow: 'Asked' }, mia, 'once');
    const after = await contentsOf(store.db);
    store.wait(hour);
    expect(await store.run({ type: 'qualifyLead', leadId, whyNow: 'Asked' }, mia, 'once')).toEqual(first);
    expect(await contentsOf(store.db)).toEqual(after);
  });

  it('that was refused stays refused when it is sent again', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const refusal = { type: 'StageNotAllowed', stage: 'identified' };
    expect(await store.run({ type: 'acceptLead', leadId }, sam, 'early')).toEqual({ ok: false, refusal });
    await store.does({ type: 'qualifyLead', leadId }, mia);
    expect(await store.run({ type: 'acceptLead', leadId }, sam, 'early')).toEqual({ ok: false, refusal });
    expect(await store.run({ type: 'acceptLead', leadId }, sam, 'late')).toMatchObject({ ok: true });
  });

  it('that is refused writes nothing but its reply', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const { ops: _, ...before } = await contentsOf(store.db);
    await store.refusal({ type: 'acceptLead', leadId }, sam);
    await store.refusal({ type: 'qualifyLead', leadId: idOf(0xfff) }, mia);
    const { ops, ...after } = await contentsOf(store.db);
    expect(after).toEqual(before);
    expect(ops).toHaveLength(3);
  });

  it('tells the lead as it is now, or that there is none any more', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const done = await store.run({ type: 'qualifyLead', leadId }, mia, 'once');
    expect(done).toMatchObject({
      ok: true,
      value: { opId: 'once', leadId, count: 1, left: [], lead: { stage: 'mql' } },
    });
    await store.does({ type: 'acceptLead', leadId }, sam);
    expect(await store.run({ type: 'qualifyLead', leadId }, mia, 'once')).toMatchObject({
      value: { lead: { stage: 'sal' } },
    });
    await store.does({ type: 'eraseLead', leadId });
    expect(await store.run({ type: 'qualifyLead', leadId }, mia, 'once')).toMatchObject({
      value: { leadId, lead: null },
    });
  });

  it('knows no lead that is not there', async () => {
    const store = await teamStore();
    const leadId = idOf(0xfff);
    const commands = [
      { type: 'editLead', leadId, changes: { name: 'B' } },
      { type: 'tagLead', leadId, add: ['a'], remove: [] },
      { type: 'noteLead', leadId, text: 'Hello' },
      { type: 'recordActivity', leadId, activity: 'call', direction: 'out' },
      { type: 'snoozeLead', leadId, until: null },
      { type: 'answerBant', leadId, answers: { need: { answer: 'yes' } } },
      { type: 'qualifyLead', leadId },
      { type: 'acceptLead', leadId },
      { type: 'giveBackLead', leadId, reason: 'spam' },
      { type: 'assignOwner', leadId, to: 'sam' },
      { type: 'routeLead', leadId, to: 'sam' },
      { type: 'moveDealStage', leadId, to: 'validated' },
      { type: 'setOutcome', leadId, outcome: 'won' },
      { type: 'reopenLead', leadId },
      { type: 'placeLead', leadId, stage: 'mql', owner: null },
      { type: 'eraseLead', leadId },
    ] as const;
    for (const command of commands)
      expect([command.type, await store.refusal(command)]).toEqual([command.type, { type: 'UnknownLead' }]);
    for (const command of [
      { type: 'undo', opId: 'none' },
      { type: 'undo', batch: 'none' },
      { type: 'undo' },
    ] as const)
      expect(await store.refusal(command)).toEqual({ type: 'NothingToUndo' });
  });
});

describe('each command', () => {
  it('writes events that can be read back, and the lead that they fold to', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada', {
      source: 'website',
      programme: 'fair',
      tags: [' vip ', 'vip', ''],
    });
    const note = await store.does({ type: 'noteLead', leadId, text: ' Met at the fair. ' });
    const commands: readonly Command[] = [
      {
        type: 'editLead',
        leadId,
        changes: { title: 'CTO', emails: ['Ada@Example.com', 'ada@work.example'] },
      },
      { type: 'tagLead', leadId, add: ['b'], remove: ['vip'] },
      {
        type: 'recordActivity',
        leadId,
        activity: 'mention',
        direction: 'in',
        keepsActive: true,
        programme: 'fair',
      },
      { type: 'snoozeLead', leadId, until: store.now() + day },
      { type: 'answerBant', leadId, answers: { need: { answer: 'yes' } } },
      { type: 'routeLead', leadId, to: 'sue' },
      { type: 'qualifyLead', leadId, whyNow: ' Asked for a demo ' },
      { type: 'acceptLead', leadId },
      { type: 'moveDealStage', leadId, to: 'contacted' },
      { type: 'assignOwner', leadId, to: 'sue' },
      { type: 'setOutcome', leadId, outcome: 'lost', lostTo: ' status-quo ' },
      { type: 'reopenLead', leadId },
      { type: 'giveBackLead', leadId, reason: 'product-gap', answer: ' An export ' },
      { type: 'placeLead', leadId, stage: 'sqo', owner: 'sam' },
      { type: 'undo', opId: note.opId },
    ];
    for (const command of commands) {
      store.wait(hour);
      await store.does(command);
    }
    const events = await store.db.events.toArray();
    expect(new Set(events.map((event) => event.kind)).size).toBe(17);
    for (const event of events) expect(leadEventSchema.parse(event)).toEqual(event);
    expect(await kept(store)).toEqual(await recounted(store));
    expect(await store.lead(leadId)).toMatchObject({
      emails: ['ada@example.com', 'ada@work.example'],
      tags: ['b'],
      notes: [],
      source: 'website',
      stage: 'sqo',
    });
  });

  it('says who did it, when, in which part and under which command', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    store.wait(day);
    await store.run({ type: 'qualifyLead', leadId }, mia, 'named');
    const [event] = await store.db.events.where('opId').equals('named').toArray();
    expect(event).toMatchObject({
      actor: mia,
      opId: 'named',
      funnel: 'deal-stage@1',
      subject: { type: 'lead', id: leadId },
      prev: null,
    });
    expect(event && wallOf(event.at)).toBe(store.now());
  });
});

describe('two commands at once', () => {
  it('on the same lead: one acceptance wins, the other is told who has it', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    await store.does({ type: 'qualifyLead', leadId }, mia);
    const replies = await Promise.all(
      [sam, sue, bo].map(async (by) => store.run({ type: 'acceptLead', leadId }, by)),
    );
    const winner = (await store.lead(leadId)).position.owner;
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    for (const reply of replies)
      if (!reply.ok) expect(reply.refusal).toEqual({ type: 'AlreadyAccepted', by: winner, at: store.now() });
    expect(await store.db.events.toArray()).toHaveLength(3);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('of the same name: it is carried out once', async () => {
    const store = await teamStore();
    const person = { name: 'Ada', emails: ['ada@example.com'], profiles: [], records: [] };
    const command = { type: 'addLead', person, capturedFrom: 'gmail' } as const;
    const replies = await Promise.all([1, 2, 3].map(async () => store.run(command, bo, 'same')));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await store.db.leads.count()).toBe(1);
  });

  it('for the same stranger: one adds, the other is warned', async () => {
    const store = await teamStore();
    const person = { name: 'Ada', emails: ['ada@example.com'], profiles: [], records: [] };
    const command = { type: 'addLead', person, capturedFrom: 'gmail' } as const;
    const replies = await Promise.all([sam, sue].map(async (by) => store.run(command, by)));
    expect(replies.map((reply) => (reply.ok ? 'added' : reply.refusal.type)).toSorted()).toEqual([
      'DuplicateLead',
      'added',
    ]);
  });
});

describe('a wall clock that is set back', () => {
  it('does not make a move void that was allowed', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    store.wait(31 * day);
    await store.does({ type: 'noteLead', leadId, text: 'Not active any more' });
    store.wait(-31 * day);
    expect(await store.refusal({ type: 'routeLead', leadId, to: 'sam' })).toEqual({
      type: 'StageNotAllowed',
      stage: 'not-active',
    });
    await store.does({ type: 'qualifyLead', leadId });
    expect((await store.lead(leadId)).stage).toBe('mql');
  });
});
