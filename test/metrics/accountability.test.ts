import { describe, expect, test } from 'vitest';
import { Accountability, type Judged, type Signal } from '@/lib/metrics/accountability';
import { handOversOf, type HandOver } from '@/lib/metrics/hand-overs';
import { day, dealStageOnly, mia, sam, sue, start, tellStory, type Story } from '@/test/funnel/story';

function handOvers(story: Story, since = 0): readonly HandOver[] {
  const { effective } = story.folded();
  return handOversOf(effective, story.lead(), dealStageOnly, since);
}

function handedOver(): Story {
  const story = tellStory();
  story.wait(day);
  story.does({ verb: 'qualify' }, mia);
  story.wait(day);
  return story;
}

describe('a hand-over', () => {
  test('is open until sales says something', () => {
    const story = handedOver();
    expect(handOvers(story)).toMatchObject([
      { at: start + day, verdict: 'open', returned: null, left: null, isWon: false, through: null },
    ]);
  });

  test('shows the lead as it was then', () => {
    const story = handedOver();
    story.write({ kind: 'edited', changes: { title: 'Head of purchase' } });
    story.write({
      kind: 'activity',
      activity: 'demo',
      direction: 'in',
      occurredAt: story.now(),
      keepsActive: false,
    });
    const [then] = handOvers(story);
    expect(then?.lead).toMatchObject({ title: null, activityTimes: [], qualified: { count: 1 } });
  });

  test('is accepted by whoever takes it, or is given it', () => {
    const taken = handedOver();
    taken.does({ verb: 'accept' }, sam);
    const given = handedOver();
    given.does({ verb: 'assign', to: 'sue' }, sam);
    for (const story of [taken, given]) expect(handOvers(story)).toMatchObject([{ verdict: 'accepted' }]);
  });

  test('is returned where it comes back as a return, also by whoever was given it', () => {
    const story = handedOver();
    story.does({ verb: 'assign', to: 'sue' }, sam);
    story.does({ verb: 'giveBack', reason: 'outside-profile' }, sue);
    expect(handOvers(story)).toMatchObject([
      { verdict: 'returned', returned: { way: 'return', reason: 'outside-profile' }, left: null },
    ]);
  });

  test('stays accepted where it was ruled out later, and says why', () => {
    const story = handedOver();
    story.does({ verb: 'accept' }, sam);
    story.does({ verb: 'giveBack', reason: 'competitor' }, sam);
    expect(handOvers(story)).toMatchObject([
      { verdict: 'accepted', returned: null, left: { way: 'disqualify', reason: 'competitor' } },
    ]);
  });

  test('is told apart from the next one, each with its own end', () => {
    const story = handedOver();
    story.does({ verb: 'giveBack', reason: 'outside-profile' }, sam);
    story.wait(day);
    story.does({ verb: 'qualify' }, mia);
    story.wait(day);
    story.does({ verb: 'accept' }, sam);
    story.wait(day);
    story.does({ verb: 'place', stage: 'won', owner: 'sam' }, sam);
    expect(handOvers(story)).toMatchObject([
      { verdict: 'returned', isWon: false },
      { verdict: 'accepted', isWon: true },
    ]);
    expect(handOvers(story, start + 2 * day)).toMatchObject([{ verdict: 'accepted' }]);
  });

  test('never happened once it was undone', () => {
    const story = tellStory();
    story.undo(story.does({ verb: 'qualify' }, mia));
    expect(handOvers(story)).toEqual([]);
  });
});

describe('accountability', () => {
  const fair: Signal = { type: 'source', id: 'Trade show' };
  const web: Signal = { type: 'source', id: 'Website' };
  const judged = (
    verdict: Judged['verdict'],
    signals: readonly Signal[],
    more: Partial<Judged> = {},
  ): Judged => ({
    verdict,
    signals,
    returned: verdict === 'returned' ? { way: 'return', reason: 'outside-profile' } : null,
    left: null,
    isWon: false,
    ...more,
  });
  const account = new Accountability();
  account.add('a', [judged('accepted', [fair], { isWon: true })]);
  account.add('b', [judged('returned', [fair, web])]);
  // Came back twice, then it was taken.
  account.add('c', [judged('returned', [web]), judged('returned', [web]), judged('accepted', [web])]);
  account.add('d', [judged('open', [web])]);
  account.add('e', [judged('accepted', [web], { left: { way: 'recycle', reason: 'no-budget' } })]);
  const row = (signal: Signal): ReturnType<Accountability['rows']>[number] | undefined =>
    account.rows().find((each) => each.signal.type === signal.type && each.signal.id === signal.id);

  test('counts each lead once in a figure, however often it was handed over', () => {
    expect(row(web)).toMatchObject({ promoted: 4, accepted: 2, returned: 2, open: 1, left: 1, won: 0 });
    expect(row(fair)).toMatchObject({ promoted: 2, accepted: 1, returned: 1, open: 0, left: 0, won: 1 });
  });

  test('has all hand-overs first', () => {
    expect(account.rows()[0]).toMatchObject({
      signal: { type: 'all' },
      promoted: 5,
      accepted: 3,
      returned: 2,
    });
  });

  test('says how many of those that were answered were accepted', () => {
    expect(row(web)?.acceptance).toMatchObject({ k: 2, n: 4, rate: 0.5 });
    const none = new Accountability();
    none.add('x', [judged('open', [fair])]);
    expect(none.rows()[0]?.acceptance.rate).toBeUndefined();
  });

  test('says why they came back, and why they left later', () => {
    expect(row(web)).toMatchObject({
      whyReturned: [{ way: 'return', reason: 'outside-profile', count: 2 }],
      whyLeft: [{ way: 'recycle', reason: 'no-budget', count: 1 }],
    });
  });

  test('opens the leads that it counts', () => {
    expect(account.idsOf(web, 'promoted')).toEqual(['b', 'c', 'd', 'e']);
    expect(account.idsOf(web, 'accepted')).toEqual(['c', 'e']);
    expect(account.idsOf(fair, 'won')).toEqual(['a']);
    const why = { way: 'return', reason: 'outside-profile' } as const;
    expect(account.idsOf(web, { of: 'returned', why })).toEqual(['b', 'c']);
    expect(account.idsOf(web, { of: 'returned', why: null })).toEqual(['b', 'c']);
  });
});
