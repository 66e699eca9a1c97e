import { describe, expect, test } from 'vitest';
import { answerReturn } from '@/lib/funnel/hand-off/answer-return';
import type { Actor, ReturnAnswer } from '@/lib/funnel/log/event';
import { reachedOutAt } from '@/lib/funnel/log/given-back';
import { offersFor } from '@/lib/funnel/hand-off/offers';
import type { Refusal } from '@/lib/funnel/refusal';
import { bo, day, dealStage, mia, sam, sue, tellUpTo, type Story } from '@/test/funnel/story';

function cameBack(reason = 'bad-data'): Story {
  const story = tellUpTo('mql');
  story.wait(day);
  story.does({ verb: 'giveBack', reason }, sam);
  story.wait(day);
  return story;
}

/** Answers and writes what the funnel allows; null: it was carried out. */
function answers(story: Story, answer: ReturnAnswer, note?: string, by: Actor = mia): Refusal | null {
  const decision = answerReturn(dealStage, story.lead(), { answer, note }, { actor: by, now: story.now() });
  if (!decision.ok) return decision.refusal;
  for (const payload of decision.value) story.write(payload, by);
  expect(story.folded().voids).toEqual([]);
  return null;
}

describe('agreed', () => {
  test('leaves the lead with marketing and settles the return', () => {
    const story = cameBack();
    expect(story.lead().givenBack).toMatchObject({ stands: 'open', reply: null });
    expect(answers(story, 'agreed', ' Our list was old ')).toBeNull();
    expect(story.stage()).toBe('with-marketing');
    expect(story.lead().givenBack).toMatchObject({
      stands: 'settled',
      reply: { answer: 'agreed', note: 'Our list was old', at: story.now(), by: 'mia' },
    });
  });
});

describe('fixed and sent again', () => {
  test('hands it over once more, for all of sales', () => {
    const story = cameBack();
    expect(answers(story, 'fixedAndSentAgain')).toBeNull();
    expect(story.stage()).toBe('mql');
    expect(story.lead()).toMatchObject({
      qualified: { count: 2, latestAt: story.now(), by: 'mia' },
      givenBack: {
        reason: 'bad-data',
        stands: 'settled',
        reply: { answer: 'fixedAndSentAgain', note: null },
      },
      position: { assignee: null },
      followUp: { of: 'acceptance', startedAt: story.now() },
    });
  });
});

describe('disputed', () => {
  test('asks whoever gave it back to look again, and stays in sight until sales has', () => {
    const story = cameBack();
    expect(answers(story, 'disputed', 'Both numbers work')).toBeNull();
    expect(story.stage()).toBe('mql');
    expect(story.lead().position.assignee).toBe('sam');
    expect(story.lead().givenBack).toMatchObject({
      stands: 'disputed',
      reply: { note: 'Both numbers work' },
    });
    story.does({ verb: 'accept' }, sam);
    expect(story.lead().givenBack?.stands).toBe('settled');
  });

  test('may be returned again, and marketing has to answer anew', () => {
    const story = cameBack();
    answers(story, 'disputed', 'Both numbers work');
    story.does({ verb: 'giveBack', reason: 'outside-profile' }, sam);
    expect(story.lead().givenBack).toMatchObject({ reason: 'outside-profile', stands: 'open', reply: null });
  });

  test('passing it on to another of sales leaves it disputed', () => {
    const story = cameBack();
    answers(story, 'disputed', 'Both numbers work');
    story.does({ verb: 'route', to: 'sue' }, sue);
    expect(story.lead().givenBack?.stands).toBe('disputed');
  });

  test('has to say why', () => {
    expect(answers(cameBack(), 'disputed', ' ')).toEqual({ type: 'DisputeNeedsNote' });
  });
});

describe('may not be answered', () => {
  test('by sales', () => {
    const story = cameBack();
    expect(answers(story, 'agreed', undefined, sam)).toEqual({
      type: 'RoleMayNot',
      role: 'sales',
      needs: 'marketing',
    });
    const offered = (by: Actor): readonly string[] =>
      offersFor(dealStage, story.lead(), { actor: by, now: story.now() }).returnAnswers;
    expect(offered(sam)).toEqual([]);
    expect(offered(mia)).toEqual(['fixedAndSentAgain', 'agreed', 'disputed']);
    expect(offered(bo)).toEqual(['fixedAndSentAgain', 'agreed', 'disputed']);
  });

  test.each<[string, (story: Story) => void]>([
    ['twice', (story) => void answers(story, 'agreed')],
    ['once it was qualified again', (story) => void story.does({ verb: 'qualify' }, mia)],
    ['once it was ruled out', (story) => void story.does({ verb: 'giveBack', reason: 'spam' }, bo)],
  ])('%s', (_, happens) => {
    const story = cameBack();
    happens(story);
    expect(answers(story, 'agreed')).toEqual({ type: 'NoReturnToAnswer' });
    // Another device's answer that comes too late has no effect.
    const late = story.write({ kind: 'returnAnswered', answer: 'agreed' }, mia);
    expect(story.folded().voids).toContain(late.id);
  });
});

test('a recycled lead that woke up by its date can still be answered', () => {
  const story = tellUpTo('sal');
  story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
  story.wait(91 * day);
  expect(answers(story, 'fixedAndSentAgain', 'The budget is there')).toBeNull();
  expect(story.stage()).toBe('mql');
});

test('is taken back newest first, and the return itself not while it is answered', () => {
  const story = cameBack();
  const returned = story.events().at(-1);
  const before = story.lead();
  answers(story, 'disputed', 'Look again');
  const [answered, qualified, routed] = story.events().slice(-3);
  if (!returned || !answered || !qualified || !routed) throw new Error('not all was written');
  for (const target of [returned, answered, qualified]) {
    const undo = story.undo(target);
    expect(story.folded().voids).toContain(undo.id);
  }
  for (const target of [routed, qualified, answered]) story.undo(target);
  expect(story.lead()).toEqual({
    ...before,
    tail: story.lead().tail,
    updatedAt: story.lead().updatedAt,
  });
});

describe('writing again', () => {
  const wrote = (story: Story, occurredAt = story.now()): void =>
    void story.write(
      { kind: 'activity', activity: 'email', direction: 'in', occurredAt, keepsActive: true },
      mia,
    );

  test('makes a lead that came back due now and moves nothing', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    const { wakeAt } = story.lead();
    story.wait(day);
    wrote(story);
    expect(wakeAt).toBeGreaterThan(story.now());
    expect(story.lead().wakeAt).toBe(story.now());
    expect(reachedOutAt(story.lead())).toBe(story.now());
    expect(story.stage()).toBe('with-marketing');
    story.does({ verb: 'qualify' }, mia);
    expect(reachedOutAt(story.lead())).toBeNull();
    expect(story.lead().wakeAt).toBeNull();
  });

  test('counts from when it came back', () => {
    const story = cameBack();
    wrote(story, story.now() - 2 * day);
    expect(story.lead().wakeAt).toBeNull();
    expect(reachedOutAt(story.lead())).toBeNull();
  });

  test('is taken back with the date of before', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    const { wakeAt } = story.lead();
    story.wait(day);
    wrote(story);
    const target = story.events().at(-1);
    if (target) story.undo(target);
    expect(story.lead().wakeAt).toBe(wakeAt);
  });
});
