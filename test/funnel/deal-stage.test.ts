import { describe, expect, it } from 'vitest';
import { day, mia, sam, sue, tellStory, tellUpTo } from '@/test/funnel/story';

describe('the stage follows from outcome, deal stage and owner', () => {
  it.each(['won', 'lost', 'closed'] as const)('shows the outcome %s whatever the deal stage', (outcome) => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'outcome', outcome }, sam);
    expect(story.stage()).toBe(outcome);
    expect(story.lead().position.step).toBe('in-progress');
  });

  it.each(['in-progress', 'contacted', 'engaged', 'live-engagement', 'proposal'])(
    'is SQO from %s on',
    (to) => {
      const story = tellUpTo('sal');
      story.does({ verb: 'step', to }, sam);
      expect(story.stage()).toBe('sqo');
    },
  );

  it('is SQL while validated, with an owner or without', () => {
    const story = tellUpTo('sql');
    expect(story.stage()).toBe('sql');
    story.does({ verb: 'assign', to: null }, sam);
    expect(story.stage()).toBe('sql');
    expect(story.lead().position).toMatchObject({ owner: null, step: 'validated' });
    expect(story.lead().acceptedAt).toBeNull();
  });

  it('keeps SQO without an owner', () => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'assign', to: null }, sam);
    expect(story.stage()).toBe('sqo');
  });

  it('is SAL in Lead In with an owner, MQL without', () => {
    const story = tellUpTo('mql');
    expect(story.lead().position).toMatchObject({ step: 'lead-in', owner: null });
    expect(story.stage()).toBe('mql');
    story.does({ verb: 'accept' }, sam);
    expect(story.stage()).toBe('sal');
    story.does({ verb: 'assign', to: null }, sue);
    expect(story.stage()).toBe('mql');
  });

  it('moves back and sideways as well as forward', () => {
    const story = tellUpTo('sqo');
    story.does({ verb: 'step', to: 'proposal' }, sam);
    story.does({ verb: 'step', to: 'validated' }, sam);
    expect(story.stage()).toBe('sql');
    story.does({ verb: 'step', to: 'lead-in' }, sam);
    expect(story.stage()).toBe('sal');
  });
});

describe('the active window of an identified lead', () => {
  it('lasts thirty days to the millisecond', () => {
    const story = tellStory();
    story.wait(30 * day);
    expect(story.stage()).toBe('identified');
    story.wait(1);
    expect(story.stage()).toBe('not-active');
  });

  it('starts anew with a mention, counted from when it happened', () => {
    const story = tellStory();
    story.wait(40 * day);
    story.write({
      kind: 'activity',
      activity: 'mention',
      direction: 'in',
      occurredAt: story.now() - day,
      keepsActive: true,
    });
    expect(story.stage()).toBe('identified');
    story.wait(29 * day);
    expect(story.stage()).toBe('identified');
    story.wait(1);
    expect(story.stage()).toBe('not-active');
  });

  it('is not shortened by a mention that was longer ago than the last', () => {
    const story = tellStory();
    story.write({
      kind: 'activity',
      activity: 'mention',
      direction: 'in',
      occurredAt: story.now() - 20 * day,
      keepsActive: true,
    });
    story.wait(30 * day);
    expect(story.stage()).toBe('identified');
  });

  it('is not touched by opening a page, a note or an edit', () => {
    const story = tellStory();
    const until = story.lead().position.activeUntil;
    story.wait(20 * day);
    story.write({
      kind: 'activity',
      activity: 'page-visit',
      direction: 'none',
      occurredAt: story.now(),
      keepsActive: false,
    });
    story.write({ kind: 'noted', noteId: 'n', text: 'Called.' });
    story.write({ kind: 'edited', changes: { title: 'CTO' } });
    expect(story.lead().position.activeUntil).toBe(until);
  });

  it('does not matter once the lead was handed over', () => {
    const story = tellUpTo('mql');
    story.wait(400 * day);
    expect(story.stage()).toBe('mql');
  });

  it('leaves a lead that is not active to be qualified', () => {
    const story = tellStory();
    story.wait(90 * day);
    story.does({ verb: 'qualify' }, mia);
    expect(story.stage()).toBe('mql');
  });
});

describe('with marketing', () => {
  it('holds a returned lead, without owner, assignee or deal stage', () => {
    const story = tellUpTo('mql');
    story.does({ verb: 'route', to: 'sam' }, mia);
    story.does({ verb: 'accept' }, sam);
    story.does({ verb: 'giveBack', reason: 'outside-profile' }, sam);
    expect(story.stage()).toBe('with-marketing');
    expect(story.lead().position).toMatchObject({
      owner: null,
      assignee: null,
      step: null,
      outcome: null,
      parked: true,
    });
    expect(story.lead()).toMatchObject({ acceptedAt: null, assignedBy: null, followUp: null });
  });

  it('lasts until somebody qualifies again where no date was given', () => {
    const story = tellUpTo('with-marketing');
    story.wait(1000 * day);
    expect(story.stage()).toBe('with-marketing');
    story.does({ verb: 'qualify' }, mia);
    expect(story.stage()).toBe('mql');
    expect(story.lead().position).toMatchObject({ parked: false, parkedUntil: null });
  });

  it('ends at the wake-up: identified while still active', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'bad-timing', date: story.now() + 10 * day }, sam);
    story.wait(10 * day - 1);
    expect(story.stage()).toBe('with-marketing');
    story.wait(1);
    expect(story.stage()).toBe('identified');
    expect(story.lead().givenBack).toMatchObject({ reason: 'bad-timing', wakeAt: story.now() });
  });

  it('ends at the wake-up: not active where the window ran out meanwhile', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    story.wait(90 * day - 1);
    expect(story.stage()).toBe('with-marketing');
    story.wait(1);
    expect(story.stage()).toBe('not-active');
  });

  it('is left neither by a mention nor by the window running out', () => {
    const story = tellUpTo('with-marketing');
    story.wait(40 * day);
    expect(story.stage()).toBe('with-marketing');
    story.write({
      kind: 'activity',
      activity: 'comment',
      direction: 'in',
      occurredAt: story.now(),
      keepsActive: true,
    });
    expect(story.stage()).toBe('with-marketing');
  });
});

describe('accepting and assigning', () => {
  it('sets the owner and nothing else of the position', () => {
    const story = tellUpTo('mql');
    story.does({ verb: 'route', to: 'sue' }, mia);
    const before = story.lead();
    story.wait(5);
    story.does({ verb: 'accept' }, sam);
    const after = story.lead();
    expect(after.position).toEqual({ ...before.position, owner: 'sam' });
    expect(after).toMatchObject({ acceptedAt: story.now(), assignedBy: null });
  });

  it('counts an assignment as accepted, says by whom, and lets it be given back', () => {
    const story = tellUpTo('mql');
    story.does({ verb: 'assign', to: 'sue' }, sam);
    expect(story.stage()).toBe('sal');
    expect(story.lead()).toMatchObject({ acceptedAt: story.now(), assignedBy: 'sam' });
    story.does({ verb: 'giveBack', reason: 'wrong-owner' }, sue);
    expect(story.stage()).toBe('with-marketing');
    expect(story.lead().assignedBy).toBeNull();
  });

  it('does not label taking a lead oneself', () => {
    const story = tellUpTo('mql');
    story.does({ verb: 'assign', to: 'sam' }, sam);
    expect(story.lead().assignedBy).toBeNull();
  });

  it('keeps the label until the owner changes', () => {
    const story = tellUpTo('mql');
    story.does({ verb: 'assign', to: 'sue' }, sam);
    story.does({ verb: 'step', to: 'validated' }, sue);
    expect(story.lead().assignedBy).toBe('sam');
    story.does({ verb: 'assign', to: 'sam' }, sam);
    expect(story.lead().assignedBy).toBeNull();
  });

  it('takes routing for no acceptance', () => {
    const story = tellUpTo('mql');
    story.does({ verb: 'route', to: 'sue' }, mia);
    expect(story.stage()).toBe('mql');
    expect(story.lead().position).toMatchObject({ owner: null, assignee: 'sue' });
    expect(story.lead().acceptedAt).toBeNull();
    story.does({ verb: 'route', to: null }, mia);
    expect(story.lead().position.assignee).toBeNull();
  });
});
