import { describe, expect, it } from 'vitest';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { scoreBasis } from '@/lib/store/reads/score-facts';
import { scoreBasisAt } from '@/lib/store/reads/score-facts-at';
import { teamStore } from '@/test/actions/team-store';
import { day } from '@/test/funnel/story';

const cuts = { fit: 10, interest: 10 };

describe('what a lead is scored by', () => {
  it('is the rules and its company, blank where nobody told of it, and none without an address', async () => {
    const store = await teamStore();
    const dora = await store.add('Dora');
    const eve = await store.add('Eve', {
      person: { name: 'Eve', emails: ['eve@gmail.com'], profiles: [], records: [] },
    });
    const { rules, people } = await scoreBasis(store.db, [dora, 'gone', eve]);
    expect(rules).toEqual(usualScoring());
    expect(people.map(({ lead, account }) => [lead.name, account?.id, account?.industry])).toEqual([
      ['Dora', 'example.com', null],
      ['Eve', undefined, undefined],
    ]);
  });

  it('is on an earlier day what was known and what held then, without what was taken back', async () => {
    const store = await teamStore();
    const dora = await store.add('Dora');
    await store.does({ type: 'saveAccount', account: 'example.com', changes: { industry: 'Tiles' } });
    const before = store.now();
    store.wait(day);
    await store.does({
      type: 'saveAccount',
      account: 'example.com',
      changes: { industry: 'Bricks', size: 80 },
    });
    await store.does({ type: 'saveScoring', changes: { cuts } });
    const { opId } = await store.does({
      type: 'saveAccount',
      account: 'example.com',
      changes: { country: 'DE' },
    });
    const between = store.now();
    store.wait(day);
    await store.does({ type: 'undo', opId });
    const definitions = await readDefinitions(store.db);
    const as = async (at: number) => scoreBasisAt(store.db, definitions, { id: dora, at });
    expect(await as(before)).toMatchObject({
      rules: { cuts: usualScoring().cuts },
      people: [{ account: { industry: 'Tiles', size: null } }],
    });
    expect(await as(between)).toMatchObject({
      rules: { cuts },
      people: [{ account: { industry: 'Bricks', size: 80, country: null } }],
    });
    expect((await as(before - 100 * day)).people).toEqual([]);
  });
});
