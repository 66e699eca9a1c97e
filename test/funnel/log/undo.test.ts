import { describe, expect, it } from 'vitest';
import { bo, day, idOf, leadId, mia, sam, start, sue, tellStory, tellUpTo } from '@/test/funnel/story';

describe('undoing', () => {
  it('takes back the last move, all of it', () => {
    const story = tellUpTo('sal');
    const before = story.lead();
    story.wait(day);
    const back = story.does({ verb: 'giveBack', reason: 'bad-data' }, sam);
    story.wait(5);
    const undone = story.undo(back);
    expect(story.folded()).toMatchObject({ undone: [back.id], voids: [] });
    expect(story.lead()).toEqual({
      ...before,
      updatedAt: story.now(),
      tail: { at: undone.at, id: undone.id },
    });
  });

  it('goes on backwards one move at a time', () => {
    const story = tellStory();
    const first = story.does({ verb: 'qualify' }, mia);
    const second = story.does({ verb: 'accept' }, sam);
    story.undo(first);
    expect(story.stage()).toBe('sal');
    story.undo(second);
    story.undo(first);
    expect(story.stage()).toBe('identified');
    expect(story.lead().qualified).toBeNull();
    expect(story.folded().voids).toHaveLength(1);
  });

  it('leaves alone what was undone before, what is not there and what never counted', () => {
    const story = tellUpTo('mql');
    const wrong = story.write({ kind: 'reopened' });
    const accepted = story.does({ verb: 'accept' }, sam);
    const undone = story.undo(accepted);
    const idle = [
      story.undo(accepted),
      story.undo(wrong),
      story.undo(undone),
      story.write({ kind: 'undone', target: idOf(999) }),
    ].map((event) => event.id);
    expect(story.folded().voids).toEqual([wrong.id, ...idle]);
    expect(story.stage()).toBe('mql');
  });

  it('lets the lead move on from where it then is', () => {
    const story = tellUpTo('mql');
    story.undo(story.does({ verb: 'accept' }, sam));
    story.does({ verb: 'accept' }, sue);
    expect(story.lead().position.owner).toBe('sue');
  });

  it('does not reach into fields that were changed since, but past those that were not', () => {
    const story = tellStory();
    const title = story.write({ kind: 'edited', changes: { title: 'CTO' } });
    const name = story.write({ kind: 'edited', changes: { name: 'Ada L.' } });
    story.write({ kind: 'edited', changes: { title: 'CEO' } });
    story.does({ verb: 'qualify' }, mia);
    story.undo(title);
    story.undo(name);
    expect(story.lead()).toMatchObject({ title: 'CEO', name: 'Ada Example' });
    expect(story.folded().undone).toEqual([name.id]);
  });

  it.each([
    ['a tag', { kind: 'tagged', add: ['a', 'b'], remove: [] }, { kind: 'tagged', add: [], remove: ['b'] }],
    ['a note', { kind: 'noted', noteId: 'n', text: 'one' }, { kind: 'noted', noteId: 'n', text: 'two' }],
    ['a snooze', { kind: 'snoozed', until: 1 }, { kind: 'snoozed', until: 2 }],
    [
      'an answer',
      { kind: 'bantAnswered', answers: { need: { answer: 'yes' } } },
      { kind: 'bantAnswered', answers: { need: { answer: 'no' } } },
    ],
  ] as const)('of %s waits for what was done to the same one since', (_, first, then) => {
    const story = tellStory();
    const before = story.lead();
    const earlier = story.write(first as Parameters<typeof story.write>[0]);
    const later = story.write(then as Parameters<typeof story.write>[0]);
    story.undo(earlier);
    expect(story.folded().undone).toEqual([]);
    story.undo(later);
    story.undo(earlier);
    const { tail: _tail, updatedAt: _at, ...lead } = story.lead();
    expect(before).toMatchObject(lead);
  });

  it('of an activity gives back its attempt and its place in the list', () => {
    const story = tellUpTo('sal');
    const call = story.write({
      kind: 'activity',
      activity: 'call',
      direction: 'out',
      occurredAt: start,
      keepsActive: false,
    });
    story.does({ verb: 'step', to: 'validated' }, sam);
    story.undo(call);
    expect(story.lead()).toMatchObject({
      attempts: 0,
      contactedAt: null,
      lastActivities: [],
      followUp: { of: 'contact' },
    });
    expect(story.stage()).toBe('sql');
  });

  it('of a mention waits for the move that it made possible', () => {
    const story = tellStory();
    story.wait(40 * day);
    const mention = story.write({
      kind: 'activity',
      activity: 'mention',
      direction: 'in',
      occurredAt: story.now(),
      keepsActive: true,
    });
    const routed = story.does({ verb: 'route', to: 'sue' }, mia);
    story.undo(mention);
    expect(story.lead().position.assignee).toBe('sue');
    expect(story.stage()).toBe('identified');
    story.undo(routed);
    story.undo(mention);
    expect(story.stage()).toBe('not-active');
  });

  it('of the adding takes the lead away, and only while nothing else happened', () => {
    const story = tellStory();
    const [added] = story.events();
    if (!added) throw new Error('no events');
    const tagged = story.write({ kind: 'tagged', add: ['a'], remove: [] });
    story.undo(added);
    expect(story.folded().lead).not.toBeNull();
    story.undo(tagged);
    story.undo(added);
    expect(story.folded()).toMatchObject({ lead: null, effective: [] });
    expect(story.write({ kind: 'noted', noteId: 'n', text: 'Gone.' }, bo).subject.id).toBe(leadId);
    expect(story.folded().lead).toBeNull();
  });
});
