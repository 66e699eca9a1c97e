import { describe, expect, it } from 'vitest';
import { wallOf } from '@/lib/funnel/log/clock';
import type { Payload } from '@/lib/funnel/log/event';
import { foldVersion } from '@/lib/funnel/log/lead';
import { appendEvents, clockOf, putRows, type RowChange } from '@/lib/store/writes/append';
import { appendHistory } from '@/lib/store/writes/append-history';
import { transact } from '@/lib/store/writes/transact';
import { contentsOf, kept, recounted, teamStore, type TeamStore } from '@/test/actions/team-store';
import { added, bo, day, hour, idOf, mia, sam, start } from '@/test/funnel/story';

const leadId = idOf(0xaaaa);

async function append(store: TeamStore, ...payloads: readonly Payload[]): Promise<readonly RowChange[]> {
  return transact(store.db, async () =>
    appendEvents(store.db, [{ leadId, payloads }], { ...store.context(), opId: 'op' }),
  );
}

describe('appending', () => {
  it('writes events, lead and counts, and gives the rows before and after', async () => {
    const store = await teamStore();
    const [first] = await append(store, added, { kind: 'qualified' });
    expect(first).toMatchObject({
      before: null,
      after: { id: leadId, stage: 'mql', keys: ['mail:ada@example.com'] },
    });
    const [second] = await append(store, { kind: 'accepted' });
    expect(second).toMatchObject({ before: { stage: 'mql' }, after: { stage: 'sal', owner: 'bo' } });
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it.each([
    ['a move that is not allowed', { kind: 'accepted' }],
    ['undoing what is not there', { kind: 'undone', target: idOf(77) }],
  ] as const)('throws on %s, and writes nothing', async (_, payload) => {
    const store = await teamStore();
    await append(store, added);
    const before = await contentsOf(store.db);
    await expect(append(store, { kind: 'tagged', add: ['a'], remove: [] }, payload)).rejects.toThrow(
      `void: ${payload.kind}`,
    );
    expect(await contentsOf(store.db)).toEqual(before);
  });

  it('dates events one after the other, never before what was written last', async () => {
    const store = await teamStore();
    await append(store, added, { kind: 'tagged', add: ['a'], remove: [] });
    store.wait(-hour);
    await append(store, { kind: 'qualified' });
    const events = await store.db.events.toArray();
    const times = events.map((event) => event.at);
    expect(times.toSorted()).toEqual(times);
    expect(new Set(times).size).toBe(3);
    expect(times.map((at) => wallOf(at))).toEqual([start, start, start]);
    expect(await clockOf(store.db)).toBe(times.at(-1));
  });

  it('moves the position on with every row, whatever was done to it', async () => {
    const store = await teamStore();
    const position = async (): Promise<unknown> => (await store.db.meta.get('position'))?.value;
    const [change] = await append(store, added);
    expect(await position()).toBe(1);
    await transact(store.db, async () => putRows(store.db, [{ before: change?.after ?? null, after: null }]));
    expect(await position()).toBe(2);
  });

  it('keeps no count of nothing', async () => {
    const store = await teamStore();
    const [change] = await append(store, added, { kind: 'qualified' });
    expect(await store.db.counters.count()).toBeGreaterThan(0);
    await transact(store.db, async () => putRows(store.db, [{ before: change?.after ?? null, after: null }]));
    expect(await store.db.counters.toArray()).toEqual([]);
  });

  it('folds a lead anew that was folded by older rules', async () => {
    const store = await teamStore();
    await append(store, added, { kind: 'qualified' });
    const row = await store.db.leads.get(leadId);
    if (!row) throw new Error('no row');
    await store.db.leads.put({ ...row, lead: { ...row.lead, fold: 0, name: 'Stale' } });
    await append(store, { kind: 'accepted' });
    expect(await store.lead(leadId)).toMatchObject({ name: 'Ada Example', stage: 'sal', fold: foldVersion });
  });

  it('needs a device to say who wrote', async () => {
    const store = await teamStore();
    await store.db.meta.delete('device');
    await expect(append(store, added)).rejects.toThrow('device');
  });
});

describe('appending a past', () => {
  const past = [
    { at: start - 9 * day, actor: mia, payload: added },
    { at: start - 8 * day, actor: mia, payload: { kind: 'qualified' } },
    { at: start - 7 * day, actor: sam, payload: { kind: 'accepted' } },
  ] as const;
  const tell = async (
    store: TeamStore,
    events: Parameters<typeof appendHistory>[1][number]['past'],
  ): Promise<unknown> =>
    transact(store.db, async () =>
      appendHistory(store.db, [{ leadId, past: events }], { ...store.context(), opId: 'op', batch: 'b' }),
    );

  it('dates it as it happened, by whom it was done', async () => {
    const store = await teamStore();
    await tell(store, past);
    expect(await store.lead(leadId)).toMatchObject({
      addedBy: 'mia',
      acceptedAt: start - 7 * day,
      position: { owner: 'sam' },
    });
    expect(await store.db.events.where('batch').equals('b').count()).toBe(3);
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('lets what follows come after it, also where the wall clock is behind', async () => {
    const store = await teamStore();
    await tell(store, past);
    store.wait(-20 * day);
    await append(store, { kind: 'stepped', to: 'validated' });
    expect((await store.lead(leadId)).stage).toBe('sql');
    await store.does({ type: 'moveDealStage', leadId, to: 'proposal' }, bo);
  });

  it('throws where it could not have happened, and writes nothing', async () => {
    const store = await teamStore();
    const impossible = [...past.slice(0, 1), { ...past[2], at: start }];
    await expect(tell(store, impossible)).rejects.toThrow('void: accepted');
    expect(await store.db.events.count()).toBe(0);
  });
});
