import { describe, expect, it } from 'vitest';
import { bo, day, dealStage, mia, sam, tellStory, tellUpTo } from '@/test/funnel/story';

describe('qualifying again', () => {
  it('keeps first and latest date, the counter and the reason of before', () => {
    const story = tellStory();
    const first = story.now();
    story.does({ verb: 'qualify', whyNow: '  Asked for a demo. ' }, mia);
    expect(story.lead().qualified).toEqual({
      firstAt: first,
      latestAt: first,
      count: 1,
      by: 'mia',
      whyNow: 'Asked for a demo.',
      through: null,
    });
    story.does({ verb: 'accept' }, sam);
    story.does({ verb: 'giveBack', reason: 'product-gap', answer: 'An export' }, sam);
    story.wait(62 * day);
    story.does({ verb: 'qualify' }, bo);
    expect(story.lead().qualified).toEqual({
      firstAt: first,
      latestAt: story.now(),
      count: 2,
      by: 'bo',
      whyNow: null,
      through: null,
    });
    expect(story.lead().givenBack).toMatchObject({
      way: 'recycle',
      reason: 'product-gap',
      answer: 'An export',
      by: 'sam',
    });
  });

  it('starts the count of attempts and the first touch afresh', () => {
    const story = tellUpTo('sal');
    story.write({
      kind: 'activity',
      activity: 'call',
      direction: 'out',
      occurredAt: story.now(),
      keepsActive: false,
    });
    expect(story.lead()).toMatchObject({ attempts: 1, contactedAt: story.now() });
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    story.wait(day);
    story.does({ verb: 'qualify' }, mia);
    expect(story.lead()).toMatchObject({ attempts: 0, contactedAt: null });
  });

  it('hands over with nobody as owner, even where an imported outcome left one', () => {
    const story = tellStory();
    story.does({ verb: 'place', stage: 'lost', owner: 'sue' }, bo);
    story.does({ verb: 'reopen' }, bo);
    story.does({ verb: 'qualify' }, mia);
    expect(story.stage()).toBe('mql');
    expect(story.lead().position.owner).toBeNull();
  });
});

describe('ending and reopening', () => {
  it('disqualifies to Closed with its reason, from every open stage', () => {
    for (const stage of ['identified', 'mql', 'sal', 'sql', 'sqo', 'with-marketing'] as const) {
      const story = tellUpTo(stage);
      story.does({ verb: 'giveBack', reason: 'spam' }, sam);
      expect(story.stage()).toBe('closed');
      expect(story.lead().givenBack).toMatchObject({ way: 'disqualify', reason: 'spam' });
    }
  });

  it('remembers what a lead was lost to, until it is reopened', () => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'outcome', outcome: 'lost', lostTo: 'status-quo' }, sam);
    expect(story.lead().lostTo).toBe('status-quo');
    story.does({ verb: 'reopen' }, sam);
    expect(story.lead().lostTo).toBeNull();
    expect(story.stage()).toBe('sqo');
  });

  it('asks what it was lost to of a lost lead only', () => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'outcome', outcome: 'won', lostTo: 'nobody' }, sam);
    expect(story.lead().lostTo).toBeNull();
  });

  it('locks the contact of somebody who opted out: no way on but undoing it', () => {
    const story = tellUpTo('sal');
    const optOut = story.does({ verb: 'giveBack', reason: 'opted-out' }, sam);
    expect(story.lead().contactLocked).toBe(true);
    expect(story.ask({ verb: 'reopen' })).toEqual({ type: 'ContactLocked' });
    expect(story.ask({ verb: 'place', stage: 'mql', owner: null })).toEqual({ type: 'ContactLocked' });
    story.write({ kind: 'reopened' });
    expect(story.stage()).toBe('closed');
    story.undo(optOut);
    expect(story.lead().contactLocked).toBe(false);
    expect(story.stage()).toBe('sal');
  });
});

describe('placing', () => {
  it.each(dealStage.stages.map((stage) => stage.id))('puts a lead straight into %s', (stage) => {
    const story = tellStory();
    story.does({ verb: 'place', stage, owner: 'sue' }, bo);
    expect(story.stage()).toBe(stage);
  });

  it.each(dealStage.stages.map((stage) => stage.id))('puts a lead that is not active into %s', (stage) => {
    const story = tellStory();
    story.wait(100 * day);
    story.does({ verb: 'place', stage, owner: 'sue' }, bo);
    expect(story.stage()).toBe(stage);
  });

  it('takes an accepted lead that nobody owns for one that waits to be accepted', () => {
    const story = tellStory();
    story.does({ verb: 'place', stage: 'sal', owner: null }, bo);
    expect(story.stage()).toBe('mql');
  });

  it('leaves nothing of where the lead was', () => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'place', stage: 'identified', owner: null }, bo);
    expect(story.lead().position).toMatchObject({ step: null, owner: null, outcome: null, parked: false });
  });
});
