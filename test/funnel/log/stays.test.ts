import { describe, expect, it } from 'vitest';
import { tick } from '@/lib/funnel/log/clock';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { foldLead } from '@/lib/funnel/log/fold';
import { stageSince } from '@/lib/funnel/log/lead';
import { day, dealStage, hour, mia, sam, start, tellStory, tellUpTo, type Story } from '@/test/funnel/story';

/** Days since the story began; a window's last millisecond still counts, so what follows it is a millisecond late. */
const daysOf = (at: number): number => Math.round((at - start) / hour) / 24;

const stays = (story: Story): unknown[] =>
  story.lead().stays.map((stay) => [stay.in, daysOf(stay.from), stay.to === null ? null : daysOf(stay.to)]);

describe('stays in stages', () => {
  it('follow one another without a gap, the last one open', () => {
    const story = tellStory();
    story.wait(2 * day);
    story.does({ verb: 'qualify' }, mia);
    story.wait(day);
    story.does({ verb: 'accept' }, sam);
    story.wait(3 * day);
    story.does({ verb: 'step', to: 'in-progress' }, sam);
    expect(stays(story)).toEqual([
      ['identified', 0, 2],
      ['mql', 2, 3],
      ['sal', 3, 6],
      ['sqo', 6, null],
    ]);
  });

  it('end when the active window ran out, not when something next happened', () => {
    const story = tellStory();
    story.wait(90 * day);
    story.does({ verb: 'qualify' }, mia);
    expect(stays(story)).toEqual([
      ['identified', 0, 30],
      ['not-active', 30, 90],
      ['mql', 90, null],
    ]);
  });

  it('begin a new spell with a new mention', () => {
    const story = tellStory();
    story.wait(40 * day);
    story.write({
      kind: 'activity',
      activity: 'mention',
      direction: 'in',
      occurredAt: story.now(),
      keepsActive: true,
    });
    story.wait(60 * day);
    story.write({ kind: 'noted', noteId: 'n', text: 'Still there?' });
    expect(stays(story)).toEqual([
      ['identified', 0, 30],
      ['not-active', 30, 40],
      ['identified', 40, 70],
      ['not-active', 70, null],
    ]);
  });

  it('are not cut by a mention inside the window', () => {
    const story = tellStory();
    story.wait(10 * day);
    story.write({
      kind: 'activity',
      activity: 'mention',
      direction: 'in',
      occurredAt: story.now(),
      keepsActive: true,
    });
    story.wait(30 * day);
    story.write({ kind: 'noted', noteId: 'n', text: 'Hello.' });
    expect(stays(story)).toEqual([['identified', 0, null]]);
  });

  it('end with marketing at the wake-up, and then again when the window runs out', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'bad-timing', date: start + 10 * day }, sam);
    story.wait(50 * day);
    story.does({ verb: 'qualify' }, mia);
    expect(stays(story).slice(3)).toEqual([
      ['with-marketing', 0, 10],
      ['identified', 10, 30],
      ['not-active', 30, 50],
      ['mql', 50, null],
    ]);
  });

  it('pass over identified where the wake-up comes after the window', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    story.wait(100 * day);
    story.write({ kind: 'noted', noteId: 'n', text: 'Ask again.' });
    expect(stays(story).slice(3)).toEqual([
      ['with-marketing', 0, 90],
      ['not-active', 90, null],
    ]);
  });

  it('count re-entries apart', () => {
    const story = tellUpTo('sql');
    story.wait(day);
    story.does({ verb: 'step', to: 'lead-in' }, sam);
    story.wait(day);
    story.does({ verb: 'step', to: 'validated' }, sam);
    expect(stays(story).slice(3)).toEqual([
      ['sql', 0, 1],
      ['sal', 1, 2],
      ['sql', 2, null],
    ]);
  });

  it('leave no spell behind of what was undone', () => {
    const story = tellUpTo('mql');
    const before = story.lead().stays;
    story.wait(hour);
    const accepted = story.does({ verb: 'accept' }, sam);
    story.wait(hour);
    story.undo(accepted);
    expect(story.lead().stays).toEqual(before);
  });

  it('never end before they began, whatever another device takes for the time', () => {
    const story = tellUpTo('mql');
    const slow = tick(null, start - day, 'slow');
    story.write({ kind: 'accepted' }, sam, { at: slow });
    const numbered = story.events().map((event, index) => ({ ...event, seq: index + 1 }));
    const { lead, voids } = foldLead(numbered, new Map([[definitionKey(dealStage), dealStage]]));
    expect(voids).toEqual([]);
    expect(lead?.stays.map(({ in: stage, from, to }) => [stage, from, to])).toEqual([
      ['identified', start, start],
      ['mql', start, start],
      ['sal', start, null],
    ]);
    expect(lead?.updatedAt).toBe(start);
  });
});

describe('stays in deal stages', () => {
  it('open and close with the deal stage, whoever owns it', () => {
    const story = tellUpTo('mql');
    story.does({ verb: 'accept' }, sam);
    story.wait(day);
    story.does({ verb: 'step', to: 'contacted' }, sam);
    story.wait(day);
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    expect(story.lead().stepStays.map(({ in: step, from, to }) => [step, from, to])).toEqual([
      ['lead-in', start, start + day],
      ['contacted', start + day, start + 2 * day],
    ]);
    story.wait(day);
    story.does({ verb: 'qualify' }, mia);
    expect(story.lead().stepStays.at(-1)).toMatchObject({ in: 'lead-in', from: start + 3 * day, to: null });
  });

  it('end with an outcome and open again with a reopening', () => {
    const story = tellUpTo('sqo');
    story.wait(day);
    story.does({ verb: 'outcome', outcome: 'lost' }, sam);
    expect(story.lead().stepStays.at(-1)).toMatchObject({ in: 'in-progress', to: start + day });
    story.wait(day);
    story.does({ verb: 'reopen' }, sam);
    expect(story.lead().stepStays.at(-1)).toMatchObject({
      in: 'in-progress',
      from: start + 2 * day,
      to: null,
    });
  });
});

describe('since when', () => {
  it('is the beginning of the stay', () => {
    const story = tellStory();
    story.wait(2 * day);
    story.does({ verb: 'qualify' }, mia);
    story.wait(5 * day);
    expect(stageSince(dealStage, story.lead(), story.now())).toBe(start + 2 * day);
  });

  it('is the end of the window for a lead that lapsed, also when something happened later', () => {
    const story = tellStory();
    story.wait(40 * day);
    expect(stageSince(dealStage, story.lead(), story.now())).toBe(start + 30 * day + 1);
    story.write({ kind: 'noted', noteId: 'n', text: 'Hello.' });
    story.wait(day);
    expect(stageSince(dealStage, story.lead(), story.now())).toBe(start + 30 * day + 1);
  });

  it('is the reopening for a lead that was reopened after its window', () => {
    const story = tellStory();
    story.does({ verb: 'giveBack', reason: 'spam' }, sam);
    story.wait(60 * day);
    story.does({ verb: 'reopen' }, sam);
    story.wait(day);
    expect(story.stage()).toBe('not-active');
    expect(stageSince(dealStage, story.lead(), story.now())).toBe(start + 60 * day);
  });

  it('is the wake-up for a lead that woke up', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    story.wait(95 * day);
    expect(stageSince(dealStage, story.lead(), story.now())).toBe(start + 90 * day);
  });
});
