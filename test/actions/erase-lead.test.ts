import { describe, expect, it } from 'vitest';
import { erasureDelay } from '@/lib/actions/erase-lead';
import { keysNamedBy } from '@/lib/actions/opted-out';
import { optedOutKeys } from '@/lib/actions/opted-out-keys';
import { purgeErased } from '@/lib/actions/purge-erased';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import type { Person } from '@/lib/funnel/person/person';
import { searchLeads } from '@/lib/store/reads/search';
import { importAll, rowOf } from '@/test/actions/import/importing';
import { contentsOf, digest, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { bo, hour, mia, sam } from '@/test/funnel/story';

/** Everything of hers that must be gone; nobody else's has any of it. */
const traces = [
  'zelda',
  'quux',
  'zq-mail',
  'zq-slug',
  'zq-record',
  'zq-note',
  'zq-answer',
  'zq-why',
  'zq-tag',
  'zq-rival',
];

async function withZelda(): Promise<{
  readonly store: TeamStore;
  readonly leadId: string;
  readonly other: string;
}> {
  const store = await teamStore();
  const other = await store.add('Ben');
  const person = {
    name: 'Zelda Quux',
    emails: ['zq-mail@example.com'],
    profiles: ['https://www.linkedin.com/in/zq-slug'],
    records: ['crm.example.com/Contact/zq-record'],
    company: 'Quux Ltd',
  };
  const { leadId } = await store.does({ type: 'addLead', person, capturedFrom: 'gmail', tags: ['zq-tag'] });
  if (leadId === null) throw new Error('not added');
  const commands: readonly Command[] = [
    { type: 'noteLead', leadId, text: 'zq-note' },
    { type: 'qualifyLead', leadId, whyNow: 'zq-why' },
    { type: 'acceptLead', leadId },
    { type: 'setOutcome', leadId, outcome: 'lost', lostTo: 'zq-rival' },
    { type: 'reopenLead', leadId },
    { type: 'giveBackLead', leadId, reason: 'product-gap', answer: 'zq-answer' },
  ];
  for (const command of commands) await store.does(command);
  // Others met her: their replies are kept.
  await store.refusal({ type: 'addLead', person, capturedFrom: 'gmail' }, sam);
  await store.refusal({ type: 'editLead', leadId: other, changes: { emails: ['zq-mail@example.com'] } });
  await store.refusal({ type: 'acceptLead', leadId }, sam);
  await importAll(store, [rowOf('Zelda', { person }), rowOf('Cem')]);
  return { store, leadId, other };
}

async function tracesIn(store: TeamStore): Promise<readonly string[]> {
  const text = JSON.stringify(await contentsOf(store.db)).toLowerCase();
  return traces.filter((trace) => text.includes(trace));
}

describe('erasing', () => {
  it('hides the person at once, everywhere', async () => {
    const { store, leadId } = await withZelda();
    const position = Number((await store.db.meta.get('position'))?.value);
    const done = await store.does({ type: 'eraseLead', leadId });
    expect(done).toMatchObject({ leadId, lead: null });
    expect(await store.db.leads.get(leadId)).toBeUndefined();
    expect(await store.db.leads.where('keys').equals('mail:zq-mail@example.com').count()).toBe(0);
    expect(await searchLeads(store.db, 'zelda', 9)).toMatchObject({ leads: [] });
    expect(await kept(store)).toEqual(await recounted(store));
    // A copy that has her in it is not fresh any more.
    expect(Number((await store.db.meta.get('position'))?.value)).toBeGreaterThan(position);
    expect(await store.refusal({ type: 'noteLead', leadId, text: 'Still here?' })).toEqual({
      type: 'UnknownLead',
    });
    expect(await store.refusal({ type: 'eraseLead', leadId })).toEqual({ type: 'UnknownLead' });
  });

  it('can be taken back for ten seconds, and then nothing has happened', async () => {
    const { store, leadId } = await withZelda();
    const { ops: _ops, meta: _meta, ...before } = await contentsOf(store.db);
    const { opId } = await store.does({ type: 'eraseLead', leadId });
    store.wait(erasureDelay - 1);
    expect(await purgeErased(store.context(), digest)).toEqual([]);
    const back = await store.does({ type: 'undo', opId });
    expect(back).toMatchObject({ leadId, lead: { name: 'Zelda Quux' } });
    const { ops: _, meta: __, ...after } = await contentsOf(store.db);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    store.wait(hour);
    expect(await purgeErased(store.context(), digest)).toEqual([]);
    expect(await store.lead(leadId)).toMatchObject({ name: 'Zelda Quux' });
  });

  it('leaves nothing of the person in any table', async () => {
    const { store, leadId, other } = await withZelda();
    expect(await tracesIn(store)).toEqual(traces);
    const others = await store.lead(other);
    await store.does({ type: 'eraseLead', leadId });
    store.wait(erasureDelay);
    expect(await purgeErased(store.context(), digest)).toEqual([leadId]);
    expect(await tracesIn(store)).toEqual([]);
    expect(await store.lead(other)).toEqual(others);
    expect(await kept(store)).toEqual(await recounted(store));
    expect(await store.db.tombstones.toArray()).toMatchObject([
      { leadId, erasedAt: store.now(), keyHashes: [] },
    ]);
    expect(await purgeErased(store.context(), digest)).toEqual([]);
  });

  it('keeps the hash of every command, so that none of them can be told to a restored copy again', async () => {
    const { store, leadId } = await withZelda();
    const opIds = (await store.db.events.where('subject.id').equals(leadId).toArray()).map(
      (event) => event.opId,
    );
    await store.does({ type: 'eraseLead', leadId });
    store.wait(erasureDelay);
    await purgeErased(store.context(), digest);
    const [tombstone] = await store.db.tombstones.toArray();
    const hashes = await Promise.all([...new Set(opIds)].map(digest));
    expect(tombstone?.opIdHashes.toSorted()).toEqual(hashes.toSorted());
  });

  it('is final: neither undo nor a command sent once more brings the person back', async () => {
    const { store } = await withZelda();
    const person = { name: 'Yuri', emails: ['yuri@example.com'], profiles: [], records: [] };
    const xenia = { ...person, name: 'Xenia', emails: ['xenia@example.com'] };
    const rows = [person, xenia].map((each) => ({ person: each, leadId: null }));
    const adding: Command = { type: 'tagPeople', rows, tags: ['c'], capturedFrom: 'linkedin' };
    const first = await store.run(adding, bo, 'adding');
    const yuri = (await store.db.leads.where('keys').equals('mail:yuri@example.com').first())?.id ?? '';
    const { opId } = await store.does({ type: 'eraseLead', leadId: yuri });
    store.wait(erasureDelay);
    await purgeErased(store.context(), digest);
    expect(await store.refusal({ type: 'undo', opId })).toEqual({ type: 'NothingToUndo' });
    expect(await store.run(adding, bo, 'adding')).toEqual(first);
    expect(await store.db.leads.get(yuri)).toBeUndefined();
    expect(await store.does({ type: 'undo', batch: 'adding' })).toMatchObject({ count: 1 });
  });

  it('stands against undoing what was done before it', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const { opId } = await store.does({ type: 'qualifyLead', leadId }, mia);
    const erased = await store.does({ type: 'eraseLead', leadId });
    expect(await store.refusal({ type: 'undo', opId })).toEqual({ type: 'UnknownLead' });
    expect(await store.db.leads.count()).toBe(0);
    await store.does({ type: 'undo', opId: erased.opId });
    await store.does({ type: 'undo', opId });
    expect((await store.lead(leadId)).stage).toBe('identified');
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('is answered the same when it is sent again, and erases nobody twice', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const first = await store.run({ type: 'eraseLead', leadId }, bo, 'erase');
    await store.does({ type: 'undo', opId: 'erase' });
    const again = await store.run({ type: 'eraseLead', leadId }, bo, 'erase');
    expect(again).toMatchObject({ ok: true, value: { leadId } });
    expect(first.ok).toBe(true);
    expect(await store.db.leads.count()).toBe(1);
  });

  it('reaches somebody whose adding was taken back: the log tells of them still', async () => {
    const store = await teamStore();
    const person = { name: 'Zelda Quux', emails: ['zq-mail@example.com'], profiles: [], records: [] };
    const { leadId, opId } = await store.does({ type: 'addLead', person, capturedFrom: 'gmail' });
    await store.does({ type: 'undo', opId });
    expect(await store.db.leads.count()).toBe(0);
    expect(await tracesIn(store)).toEqual(['zelda', 'quux', 'zq-mail']);
    const erase: Command = { type: 'eraseLead', leadId: leadId ?? '' };
    const erased = await store.does(erase);
    expect(await store.refusal(erase)).toEqual({ type: 'UnknownLead' });
    await store.does({ type: 'undo', opId: erased.opId });
    expect(await store.db.leads.count()).toBe(0);
    expect(await kept(store)).toEqual(await recounted(store));
    await store.does(erase);
    store.wait(erasureDelay);
    expect(await purgeErased(store.context(), digest)).toEqual([leadId]);
    expect(await tracesIn(store)).toEqual([]);
    expect(await store.db.tombstones.toArray()).toMatchObject([{ removed: { leads: 1, events: 2 } }]);
  });

  it('does not wait for a wall clock that was set back', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    await store.does({ type: 'eraseLead', leadId });
    store.wait(-hour);
    expect(await purgeErased(store.context(), digest)).toEqual([leadId]);
  });

  it('gives way to being taken back while the hashes are made', async () => {
    const store = await teamStore();
    const leadId = await store.add('Ada');
    const { opId } = await store.does({ type: 'eraseLead', leadId });
    store.wait(erasureDelay);
    const gone = await purgeErased(store.context(), async (text) => {
      await store.run({ type: 'undo', opId }, bo, 'late undo');
      return digest(text);
    });
    expect(gone).toEqual([]);
    expect(await store.lead(leadId)).toMatchObject({ name: 'Ada' });
  });
});

describe('somebody who opted out and was erased', () => {
  it('cannot be added again by any key, while everybody else can', async () => {
    const { store, leadId } = await withZelda();
    await store.does({ type: 'giveBackLead', leadId, reason: 'opted-out' });
    await store.does({ type: 'eraseLead', leadId });
    store.wait(erasureDelay);
    await purgeErased(store.context(), digest);
    expect(await tracesIn(store)).toEqual([]);
    const add = async (person: Partial<Person>): Promise<unknown> => {
      const whole = { emails: [], profiles: [], records: [], ...person };
      const command: Command = { type: 'addLead', person: whole, capturedFrom: 'gmail' };
      const keys = await optedOutKeys(store.context(), keysNamedBy(command), digest);
      const { reply } = await runCommand(store.context(), `add ${JSON.stringify(person)}`, command, keys);
      return reply.ok ? 'added' : reply.refusal.type;
    };
    expect(await add({ emails: ['ZQ-mail@example.com'] })).toBe('OptedOut');
    expect(await add({ name: 'Z', profiles: ['linkedin.com/in/zq-slug'] })).toBe('OptedOut');
    expect(await add({ name: 'Z', records: ['crm.example.com/Contact/zq-record'] })).toBe('OptedOut');
    expect(await add({ emails: ['other@example.com'] })).toBe('added');
  });
});
