import { describe, expect, it } from 'vitest';
import { askAgainInTime, askNextPage } from '@/lib/actions/ask-segments';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import type { Filter } from '@/lib/funnel/team/filter';
import { offerOf } from '@/lib/funnel/team/segment';
import { readScoring } from '@/lib/store/reads/scoring';
import { day, hour, idOf, mia, sam } from '@/test/funnel/story';
import { kept, recounted, teamStore, type TeamStore } from './team-store';

const segmentId = idOf(77_000);
const vip: Filter = { match: 'all', rules: [{ field: 'tag', not: false, anyOf: ['vip'] }] };

function saving(changes: Extract<Command, { type: 'saveSegment' }>['changes'] = {}): Command {
  return {
    type: 'saveSegment',
    segmentId,
    changes: { name: 'VIPs', filter: vip, does: 'suggest', isOn: true, ...changes },
  };
}

async function askAll({ context }: TeamStore): Promise<void> {
  while ((await askNextPage(context())) !== null);
}

async function proposed({ db }: TeamStore): Promise<readonly string[]> {
  return (await db.suggestions.toArray()).map(({ leadId }) => leadId).toSorted();
}

describe('a segment', () => {
  it('proposes those whom it means, from the day it is saved and from then on', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { tags: ['VIP'] });
    const ben = await store.add('Ben');
    await store.does(saving(), mia);
    await askAll(store);
    expect(await proposed(store)).toEqual([ada]);
    await store.does({ type: 'tagLead', leadId: ben, add: ['vip'], remove: [] });
    expect(await proposed(store)).toEqual([ada, ben].toSorted());
    expect(await store.db.segments.get(segmentId)).toMatchObject({ count: 2, pendingAfter: null });
    await store.does({ type: 'tagLead', leadId: ada, add: [], remove: ['VIP'] });
    expect(await proposed(store)).toEqual([ben]);
    expect((await store.db.segments.get(segmentId))?.count).toBe(1);
  });

  it('goes by the score: by what was done, and by what that is worth', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    const ben = await store.add('Ben');
    const interested: Filter = {
      match: 'all',
      rules: [{ field: 'score', of: 'interest', not: false, range: { atLeast: 30 } }],
    };
    await store.does(saving({ filter: interested }), mia);
    await store.does({ type: 'recordActivity', leadId: ada, activity: 'demo', direction: 'in' });
    await store.does({ type: 'recordActivity', leadId: ben, activity: 'visit', direction: 'in' });
    expect(await proposed(store)).toEqual([ada]);
    const { kinds } = await readScoring(store.db);
    const dearer = kinds.map((kind) => (kind.id === 'visit' ? { ...kind, points: 35 } : kind));
    const { opId } = await store.does({ type: 'saveScoring', changes: { kinds: dearer } }, mia);
    await askAll(store);
    expect(await proposed(store)).toEqual([ada, ben].toSorted());
    await store.does({ type: 'undo', opId }, mia);
    await askAll(store);
    expect(await proposed(store)).toEqual([ada]);
    // Two half-lives later nothing of it is left that would do.
    store.wait(28 * day);
    await askAgainInTime(store.context());
    await askAll(store);
    expect(await proposed(store)).toEqual([]);
  });

  it('says of whom it hands over that the score decided, where it asks for nothing else, and keeps its name', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada');
    await store.add('Ben');
    const interested: Filter = {
      match: 'all',
      rules: [{ field: 'score', of: 'interest', not: false, range: { atLeast: 30 } }],
    };
    await store.does(saving({ filter: interested, does: 'qualify', name: 'Interested' }), mia);
    const { opId } = await store.does({
      type: 'recordActivity',
      leadId: ada,
      activity: 'demo',
      direction: 'in',
    });
    const through = { type: 'score', id: segmentId, name: 'Interested' };
    expect((await store.lead(ada)).qualified).toMatchObject({ by: 'mia', through });
    // What it did once it does not do again, whatever its filter asks for by then.
    await store.does({ type: 'undo', opId });
    await store.does({ type: 'tagLead', leadId: ada, add: ['vip'], remove: [] });
    await store.does(saving({ filter: vip, does: 'qualify' }), mia);
    await askAll(store);
    expect((await store.lead(ada)).qualified).toBeNull();
  });

  it('lets marketing hand over who is like past buyers as one step, and says so', async () => {
    const store = await teamStore();
    const ids = [await store.add('Ada'), await store.add('Ben')];
    const { opId } = await store.does(
      { type: 'qualifyLeads', leadIds: ids, segmentId: null, through: 'likeness' },
      mia,
    );
    expect((await store.lead(ids[0] ?? '')).qualified).toMatchObject({ through: { type: 'likeness' } });
    await store.does({ type: 'undo', opId }, mia);
    expect((await store.lead(ids[1] ?? '')).qualified).toBeNull();
  });

  it('lets marketing hand all of them over as one step, and take that back as one', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { tags: ['vip'] });
    const ben = await store.add('Ben', { tags: ['vip'] });
    await store.add('Cem');
    await store.does(saving(), mia);
    await askAll(store);
    const { opId, count } = await store.does({ type: 'qualifyLeads', leadIds: [ada, ben], segmentId }, mia);
    expect(count).toBe(2);
    expect((await store.lead(ada)).qualified).toMatchObject({
      by: 'mia',
      through: { type: 'segment', id: segmentId, name: 'VIPs' },
    });
    expect(await proposed(store)).toEqual([]);
    await store.does({ type: 'undo', opId }, mia);
    expect((await store.lead(ben)).stage).toBe('identified');
    expect(await proposed(store)).toEqual([ada, ben].toSorted());
  });

  it('hands over by itself where the user said so, in the name of whoever saved it', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { tags: ['vip'] });
    await store.add('Ben');
    await store.does(saving({ does: 'qualify' }), mia);
    await askAll(store);
    expect(await store.lead(ada)).toMatchObject({ stage: 'mql', qualified: { by: 'mia' } });
    const cem = await store.add('Cem', { tags: ['vip'] });
    expect((await store.lead(cem)).stage).toBe('mql');
    expect(await kept(store)).toEqual(await recounted(store));
  });

  it('hands nobody over twice: taking it back lasts', async () => {
    const store = await teamStore();
    await store.add('Ben');
    await store.add('Dan');
    await store.does(saving({ does: 'qualify' }), mia);
    await askAll(store);
    const ada = await store.add('Ada');
    const { opId } = await store.does({ type: 'tagLead', leadId: ada, add: ['vip'], remove: [] });
    expect((await store.lead(ada)).stage).toBe('mql');
    await store.does({ type: 'undo', opId });
    expect(await store.lead(ada)).toMatchObject({ stage: 'identified', tags: [] });
    await store.does({ type: 'tagLead', leadId: ada, add: ['vip'], remove: [] });
    expect((await store.lead(ada)).stage).toBe('identified');
    expect(await proposed(store)).toEqual([ada]);
  });

  it('leaves alone who came back from sales, until they wake up', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { tags: ['vip'] });
    await store.add('Ben');
    await store.does(saving({ does: 'qualify' }), mia);
    await askAll(store);
    await store.does({ type: 'acceptLead', leadId: ada }, sam);
    await store.does({ type: 'giveBackLead', leadId: ada, reason: 'no-budget' }, sam);
    expect((await store.lead(ada)).position.parked).toBe(true);
    expect(await proposed(store)).toEqual([]);
    store.wait(120 * day);
    await store.does({ type: 'saveSegment', segmentId, changes: { name: 'All VIPs' } }, mia);
    await askAll(store);
    expect(await proposed(store)).toEqual([ada]);
  });

  it('is refused where it would leave nobody out, and nothing is stored', async () => {
    const store = await teamStore();
    await store.add('Ada', { tags: ['vip'] });
    await store.add('Ben', { tags: ['vip'] });
    expect(await store.refusal(saving(), mia)).toEqual({ type: 'MatchesEverybody', leads: 2 });
    expect(await store.refusal(saving({ filter: { match: 'any', rules: [] } }), mia)).toEqual({
      type: 'MatchesEverybody',
      leads: 0,
    });
    expect(await store.refusal(saving({ name: '  ' }), mia)).toMatchObject({ problem: 'empty' });
    expect(await store.db.segments.count()).toBe(0);
    expect(await store.db.teamEvents.count()).toBe(0);
  });

  it('is changed, removed and taken back like everything else', async () => {
    const store = await teamStore();
    await store.add('Ada', { tags: ['vip'] });
    await store.add('Ben');
    await store.does(saving(), mia);
    await askAll(store);
    expect(await store.refusal(saving(), mia)).toEqual({ type: 'AlreadyThere' });
    const { opId } = await store.does({ type: 'removeSegment', segmentId }, mia);
    expect(await store.db.segments.count()).toBe(0);
    expect(await proposed(store)).toEqual([]);
    expect(await store.refusal({ type: 'removeSegment', segmentId }, mia)).toMatchObject({
      path: 'segmentId',
    });
    await store.does({ type: 'undo', opId }, mia);
    await askAll(store);
    expect(await proposed(store)).toHaveLength(1);
    expect(await store.refusal({ type: 'undo', opId }, mia)).toEqual({ type: 'NothingToUndo' });
  });

  it('goes on where it was stopped, page by page, and asks again once an hour where time decides', async () => {
    const store = await teamStore();
    const recent: Filter = {
      match: 'all',
      rules: [{ field: 'added', not: false, how: 'before', days: 1 }],
    };
    const ada = await store.add('Ada');
    await store.does(saving({ filter: recent }), mia);
    await askAll(store);
    expect(await proposed(store)).toEqual([]);
    store.wait(day - hour / 2);
    await askAgainInTime(store.context());
    await askAll(store);
    expect(await proposed(store)).toEqual([]);
    store.wait(2 * hour);
    await askAgainInTime(store.context());
    await askAll(store);
    expect(await proposed(store)).toEqual([ada]);
  });

  it('leaves alone whom marketing turned down for it', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { tags: ['vip'] });
    await store.add('Ben');
    await store.does(saving({ does: 'qualify' }), mia);
    const offer = offerOf(segmentId);
    const { opId } = await store.does({ type: 'dismissOffer', leadId: ada, offer }, mia);
    await askAll(store);
    expect([await proposed(store), (await store.lead(ada)).stage]).toEqual([[], 'identified']);
    await store.does({ type: 'undo', opId }, mia);
    expect(await proposed(store)).toEqual([ada]);
  });

  it('proposes nobody who is gone', async () => {
    const store = await teamStore();
    const ada = await store.add('Ada', { tags: ['vip'] });
    await store.add('Ben');
    await store.does(saving(), mia);
    await askAll(store);
    await runCommand(store.context(), 'erase-op', { type: 'eraseLead', leadId: ada });
    expect(await proposed(store)).toEqual([]);
    expect((await store.db.segments.get(segmentId))?.count).toBe(0);
  });
});
