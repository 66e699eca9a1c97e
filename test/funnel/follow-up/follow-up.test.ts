import { describe, expect, it } from 'vitest';
import { timeLeft } from '@/lib/funnel/follow-up/follow-up';
import type { Payload } from '@/lib/funnel/log/event';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import {
  bo,
  day,
  dealStage,
  hour,
  mia,
  sam,
  start,
  sue,
  tellStory,
  tellUpTo,
  type Story,
} from '@/test/funnel/story';

const running = (story: Story): unknown => {
  const { followUp } = story.lead();
  return followUp && [followUp.of, (followUp.startedAt - start) / hour, (followUp.dueAt - start) / hour];
};

function touch(story: Story, more: Partial<Extract<Payload, { kind: 'activity' }>> = {}): void {
  story.write({
    kind: 'activity',
    activity: 'call',
    direction: 'out',
    occurredAt: story.now(),
    keepsActive: false,
    ...more,
  });
}

describe('the acceptance clock', () => {
  it('runs a day from the hand-off', () => {
    const story = tellStory();
    expect(running(story)).toBeNull();
    story.wait(2 * hour);
    story.does({ verb: 'qualify' }, mia);
    expect(running(story)).toEqual(['acceptance', 2, 26]);
    expect(timeLeft(story.lead(), start + 30 * hour)).toBe(-4 * hour);
  });

  it('is not stopped by routing, a note or a touch', () => {
    const story = tellUpTo('mql');
    story.wait(hour);
    story.does({ verb: 'route', to: 'sue' }, mia);
    story.write({ kind: 'noted', noteId: 'n', text: 'Soon.' });
    touch(story);
    expect(running(story)).toEqual(['acceptance', 0, 24]);
  });

  it.each([
    ['accepting', { verb: 'accept' }],
    ['assigning', { verb: 'assign', to: 'sue' }],
    ['returning', { verb: 'giveBack', reason: 'bad-data' }],
    ['disqualifying', { verb: 'giveBack', reason: 'spam' }],
  ] as const)('stops with %s', (_, command) => {
    const story = tellUpTo('mql');
    story.wait(hour);
    story.does(command, sam);
    expect(story.lead().followUp?.of).not.toBe('acceptance');
  });

  it('begins anew when the owner lets go, and with a new hand-off', () => {
    const story = tellUpTo('sal');
    story.wait(3 * hour);
    story.does({ verb: 'assign', to: null }, sam);
    expect(running(story)).toEqual(['acceptance', 3, 27]);
    story.does({ verb: 'giveBack', reason: 'duplicate' }, sam);
    story.wait(hour);
    story.does({ verb: 'qualify' }, mia);
    expect(running(story)).toEqual(['acceptance', 4, 28]);
  });

  it('begins when a lead is placed as MQL', () => {
    const story = tellStory();
    story.does({ verb: 'place', stage: 'mql', owner: null }, bo);
    expect(running(story)).toEqual(['acceptance', 0, 24]);
  });
});

describe('the contact clock', () => {
  it('runs a day from acceptance, which never meets it', () => {
    const story = tellUpTo('mql');
    story.wait(5 * hour);
    story.does({ verb: 'accept' }, sam);
    expect(running(story)).toEqual(['contact', 5, 29]);
  });

  it('is stopped by the first outbound touch after acceptance', () => {
    const story = tellUpTo('sal');
    story.wait(hour);
    touch(story, { direction: 'in' });
    expect(running(story)).toEqual(['contact', 0, 24]);
    touch(story);
    expect(running(story)).toBeNull();
    expect(story.lead().contactedAt).toBe(start + hour);
  });

  it('is not stopped by a touch before acceptance, whenever it is told', () => {
    const story = tellUpTo('mql');
    touch(story);
    story.wait(hour);
    story.does({ verb: 'accept' }, sam);
    touch(story, { occurredAt: start + hour - 1 });
    expect(running(story)).toEqual(['contact', 1, 25]);
  });

  it('begins anew with another owner, also further on', () => {
    const story = tellUpTo('sal');
    story.wait(2 * hour);
    story.does({ verb: 'assign', to: 'sue' }, sam);
    expect(running(story)).toEqual(['contact', 2, 26]);
    story.does({ verb: 'step', to: 'validated' }, sue);
    expect(running(story)).toEqual(['contact', 2, 26]);
    story.wait(hour);
    story.does({ verb: 'assign', to: 'sam' }, sue);
    expect(running(story)).toEqual(['contact', 3, 27]);
  });

  it('is met by a deal stage that means contact', () => {
    const story = tellUpTo('sal');
    story.wait(hour);
    story.does({ verb: 'step', to: 'in-progress' }, sam);
    expect(running(story)).toEqual(['contact', 0, 24]);
    story.does({ verb: 'step', to: 'contacted' }, sam);
    expect(running(story)).toBeNull();
    expect(story.lead().contactedAt).toBe(start + hour);
  });

  it.each([
    ['giving back', { verb: 'giveBack', reason: 'no-budget' }],
    ['an outcome', { verb: 'outcome', outcome: 'lost' }],
  ] as const)('is stopped by %s', (_, command) => {
    const story = tellUpTo('sal');
    story.does(command, sam);
    expect(running(story)).toBeNull();
  });

  it('is not made up for a lead that was placed with an owner', () => {
    const story = tellStory();
    story.does({ verb: 'place', stage: 'sal', owner: 'sue' }, bo);
    expect(running(story)).toBeNull();
  });

  it('runs on as if nothing had been when what stopped it is undone', () => {
    const story = tellUpTo('sal');
    const lost = story.does({ verb: 'outcome', outcome: 'lost' }, sam);
    story.undo(lost);
    expect(running(story)).toEqual(['contact', 0, 24]);
  });
});

describe('a clock that ran', () => {
  const past = (story: Story): unknown =>
    story
      .lead()
      .pastFollowUps.map(({ of, result, elapsed, worked }) => [
        of,
        result,
        elapsed / hour,
        worked && worked / hour,
      ]);

  it.each([
    [24, 'met'],
    [25, 'breached'],
  ])('is kept: after %d hours it was %s', (hours, result) => {
    const story = tellUpTo('mql');
    story.wait(hours * hour);
    story.does({ verb: 'accept' }, sam);
    story.wait(hours * hour);
    touch(story);
    expect(past(story)).toEqual([
      ['acceptance', result, hours, null],
      ['contact', result, hours, null],
    ]);
  });

  it.each([
    ['giving back', { verb: 'giveBack', reason: 'no-budget' }],
    ['an outcome', { verb: 'outcome', outcome: 'lost' }],
    ['a deal stage that means contact', { verb: 'step', to: 'engaged' }],
  ] as const)('was met by %s in time', (_, command) => {
    const story = tellUpTo('sal');
    story.wait(hour);
    story.does(command, sam);
    expect(past(story)).toEqual([
      ['acceptance', 'met', 0, null],
      ['contact', 'met', 1, null],
    ]);
  });

  it.each([
    ['another owner', { verb: 'assign', to: 'sue' }],
    ['no owner', { verb: 'assign', to: null }],
    ['another place', { verb: 'place', stage: 'sql', owner: 'sue' }],
  ] as const)('was passed on with the lead: %s', (_, command) => {
    const story = tellUpTo('sal');
    story.wait(hour);
    const moved = story.does(command, bo);
    expect(past(story)).toContainEqual(['contact', 'passed-on', 1, null]);
    story.undo(moved);
    expect(past(story)).toEqual([['acceptance', 'met', 0, null]]);
  });

  it('was breached although the lead then changed hands', () => {
    const story = tellUpTo('sal');
    story.wait(2 * day);
    story.does({ verb: 'assign', to: 'sue' }, bo);
    expect(past(story)).toContainEqual(['contact', 'breached', 48, null]);
  });

  it('is set right by an earlier touch that is told late', () => {
    const story = tellUpTo('sal');
    story.wait(2 * day);
    touch(story);
    expect(past(story)).toContainEqual(['contact', 'breached', 48, null]);
    touch(story, { occurredAt: start + 3 * hour });
    expect(past(story)).toContainEqual(['contact', 'met', 3, null]);
    expect(past(story)).toHaveLength(2);
  });
});

describe('in working time', () => {
  const working: FunnelDefinition = {
    ...dealStage,
    workingTime: {
      zone: 'Europe/Berlin',
      days: [1, 2, 3, 4, 5],
      opens: '09:00',
      closes: '17:00',
      holidays: ['2026-03-03'],
    },
  };

  it('a day is the same time on the next working day, and both times are kept', () => {
    // Monday at ten; Tuesday is a holiday.
    const story = tellStory(working);
    story.does({ verb: 'qualify' }, mia);
    expect(story.lead().followUp).toMatchObject({ dueAt: start + 2 * day, hours: 24, working: true });
    story.wait(2 * day + hour);
    story.does({ verb: 'accept' }, sam);
    expect(story.lead().pastFollowUps).toMatchObject([
      { result: 'breached', elapsed: 49 * hour, worked: 9 * hour },
    ]);
  });

  it('runs over the weekend on which the clocks change', () => {
    const story = tellStory(working);
    story.wait(Date.UTC(2026, 2, 27, 9) - start);
    story.does({ verb: 'qualify' }, mia);
    expect(story.lead().followUp?.dueAt).toBe(Date.UTC(2026, 2, 30, 8));
  });

  it('gives another owner as long as was agreed', () => {
    const story = tellStory(working);
    story.does({ verb: 'qualify' }, mia);
    story.does({ verb: 'accept' }, sam);
    story.does({ verb: 'step', to: 'validated' }, sam);
    story.wait(2 * day);
    story.does({ verb: 'assign', to: 'sue' }, sam);
    expect(story.lead().followUp).toMatchObject({ of: 'contact', dueAt: start + 3 * day, hours: 24 });
  });
});

describe('attempts and first touch', () => {
  it('count outbound activities since the hand-off, however late they are told', () => {
    const story = tellStory();
    story.wait(day);
    story.does({ verb: 'qualify' }, mia);
    touch(story, { occurredAt: start });
    expect(story.lead()).toMatchObject({ attempts: 0, contactedAt: null });
    story.wait(2 * day);
    touch(story);
    touch(story, { occurredAt: start + 2 * day });
    touch(story, { direction: 'none' });
    expect(story.lead()).toMatchObject({ attempts: 2, contactedAt: start + 2 * day });
  });

  it('show the last three activities, by when they happened', () => {
    const story = tellStory();
    story.wait(day);
    for (const hours of [4, 1, 3, 2])
      touch(story, { activity: `${hours}`, occurredAt: start + hours * hour });
    expect(story.lead().lastActivities.map(({ activity }) => activity)).toEqual(['4', '3', '2']);
  });
});
