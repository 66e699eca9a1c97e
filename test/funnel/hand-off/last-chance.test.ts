import { describe, expect, it } from 'vitest';
import type { Actor, EventOf } from '@/lib/funnel/log/event';
import { lastChanceFor, takeLastChance } from '@/lib/funnel/hand-off/last-chance';
import { runsOutAt } from '@/lib/funnel/log/lead';
import { offersFor } from '@/lib/funnel/hand-off/offers';
import { attemptsOf } from '@/lib/funnel/hand-off/attempts';
import { day, dealStage, hour, mia, sam, sue, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { afterContact, withLastChances } from '@/test/funnel/with-last-chances';

/** A lead of Sam's that was contacted, and tried so often an hour apart without an answer. */
function tried(times: number): Story {
  const story = tellStory(withLastChances);
  story.does({ verb: 'qualify' }, mia);
  story.does({ verb: 'accept' }, sam);
  story.does({ verb: 'step', to: 'contacted' }, sam);
  for (let count = 0; count < times; count += 1) {
    story.wait(hour);
    record(story, { direction: 'out' });
  }
  story.wait(hour);
  return story;
}

function record(story: Story, more: Partial<EventOf<'activity'>>): void {
  const occurredAt = story.now();
  story.write(
    {
      kind: 'activity',
      activity: 'email',
      direction: 'out',
      keepsActive: false,
      occurredAt,
      ...more,
    },
    sam,
  );
}

function standing(story: Story, actor: Actor = sam) {
  return lastChanceFor(withLastChances, story.lead(), { actor, now: story.now() });
}

function take(story: Story, id = 'after-contact'): void {
  const decision = takeLastChance(withLastChances, story.lead(), id, { actor: sam, now: story.now() });
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  for (const payload of decision.value) story.write(payload, sam);
}

describe('a last chance', () => {
  it('is offered after the agreed attempts without an answer, to whoever may take it forward', () => {
    expect(standing(tried(1))).toBeNull();
    expect(standing(tried(2))).toMatchObject({ state: 'offer', chance: { id: 'after-contact' } });
    expect(standing(tried(2), mia)).toBeNull();
    expect(standing(tried(2), sue)).toMatchObject({ state: 'offer' });
  });

  it('is not offered where somebody answered since, also where that is told late', () => {
    const story = tried(2);
    record(story, { direction: 'in', occurredAt: story.now() - hour / 2 });
    expect(standing(story)).toBeNull();
    record(story, { direction: 'out' });
    expect(standing(story)).toBeNull();
    story.wait(hour);
    record(story, { direction: 'out' });
    expect(standing(story)).toMatchObject({ state: 'offer' });
  });

  it('takes an answer that came before the attempts for none to them', () => {
    const story = tried(2);
    record(story, { direction: 'in', occurredAt: story.now() - 10 * hour });
    expect(standing(story)).toMatchObject({ state: 'offer' });
  });

  it('is an attempt of its own, and waits as long as was agreed', () => {
    const story = tried(2);
    take(story);
    const until = story.now() + 3 * day;
    expect(story.lead()).toMatchObject({
      attempts: 3,
      lastChance: { id: 'after-contact', until, answeredAt: null },
    });
    expect(runsOutAt(story.lead())).toBe(until);
    expect(standing(story)).toMatchObject({ state: 'waiting', until });
    story.wait(3 * day - 1);
    expect(standing(story)).toMatchObject({ state: 'waiting' });
  });

  it('offers the way forward once they answered, however late that was', () => {
    const story = tried(2);
    take(story);
    story.wait(5 * day);
    record(story, { direction: 'in', activity: 'sms' });
    expect(standing(story)).toMatchObject({ state: 'answered', step: { id: 'engaged' } });
    expect(standing(story, mia)).toMatchObject({ state: 'answered', step: null });
    story.does({ verb: 'step', to: 'engaged' }, sam);
    expect(story.lead().lastChance).toBeNull();
    expect(standing(story)).toBeNull();
  });

  it('takes a call that took place for an answer', () => {
    const story = tried(2);
    take(story);
    record(story, { direction: 'out', activity: 'call', held: true });
    expect(standing(story)).toMatchObject({ state: 'answered' });
  });

  it('offers to give back after silence, by the agreed reason', () => {
    const story = tried(2);
    take(story);
    story.wait(3 * day);
    expect(standing(story)).toMatchObject({
      state: 'silent',
      back: { type: 'reason', reason: { id: 'no-response' }, refusal: null },
    });
    story.does({ verb: 'giveBack', reason: 'no-response' }, sam);
    expect(story.lead().lastChance).toBeNull();
  });

  it('says what a reason still waits for', () => {
    const definition = { ...withLastChances, lastChances: [{ ...afterContact, afterAttempts: 1 }] };
    const story = tellStory(definition);
    for (const command of [
      { verb: 'qualify' },
      { verb: 'accept' },
      { verb: 'step', to: 'contacted' },
    ] as const)
      story.does(command);
    record(story, { direction: 'out' });
    const asked = { actor: sam, now: story.now() };
    const decision = takeLastChance(definition, story.lead(), 'after-contact', asked);
    for (const payload of decision.ok ? decision.value : []) story.write(payload, sam);
    expect(lastChanceFor(definition, story.lead(), { actor: sam, now: story.now() + 3 * day })).toMatchObject(
      {
        back: { refusal: { type: 'MoreAttemptsNeeded', have: 2, need: 3 } },
      },
    );
  });

  it('offers the sub-step before after silence, where that was agreed', () => {
    const story = tried(0);
    story.does({ verb: 'step', to: 'engaged' }, sam);
    story.wait(1);
    record(story, { direction: 'out' });
    story.wait(1);
    take(story, 'after-answer');
    expect(story.lead().lastActivities[0]).toMatchObject({ activity: 'sms', direction: 'out' });
    story.wait(3 * day);
    expect(standing(story)).toMatchObject({
      state: 'silent',
      back: { type: 'step', step: { id: 'contacted' } },
    });
  });

  it('goes on waiting with another owner, and ends with any other move', () => {
    const story = tried(2);
    take(story);
    story.does({ verb: 'assign', to: 'sue' }, sam);
    expect(standing(story, sue)).toMatchObject({ state: 'waiting' });
    story.does({ verb: 'step', to: 'proposal' }, sue);
    expect(story.lead().lastChance).toBeNull();
  });

  it('counts from nothing where a sub-step says that they answered', () => {
    const story = tried(2);
    story.does({ verb: 'step', to: 'engaged' }, sam);
    expect(story.lead()).toMatchObject({ unanswered: [], heardAt: story.now() });
  });

  it('is refused by name where it is not due', () => {
    const refusal = (story: Story, id = 'after-contact') => {
      const decision = takeLastChance(withLastChances, story.lead(), id, { actor: sam, now: story.now() });
      return decision.ok ? null : decision.refusal;
    };
    expect(refusal(tried(1))).toEqual({ type: 'MoreAttemptsNeeded', have: 1, need: 2 });
    expect(refusal(tried(2), 'after-answer')).toEqual({ type: 'StageNotAllowed', stage: 'sqo' });
    expect(refusal(tried(2), 'nothing')).toMatchObject({ type: 'BadInput' });
    const taken = tried(2);
    take(taken);
    expect(refusal(taken)).toEqual({ type: 'AlreadyThere' });
    const out = tried(2);
    out.does({ verb: 'giveBack', reason: 'opted-out' }, sam);
    expect(refusal(out)).toEqual({ type: 'ContactLocked' });
  });

  it('has no effect where the lead stands elsewhere', () => {
    const story = tried(2);
    story.does({ verb: 'step', to: 'proposal' }, sam);
    const event = story.write({
      kind: 'lastChanceTaken',
      lastChance: 'after-contact',
      until: story.now() + day,
    });
    expect(story.folded().voids).toEqual([event.id]);
  });

  it('is undone while nothing moved since, and keeps the move that it rests on', () => {
    const story = tried(2);
    const before = story.lead();
    take(story);
    const stepped = story.events().find(({ kind }) => kind === 'stepped');
    const taken = story.events().at(-1);
    if (!stepped || !taken) throw new Error('not told');
    story.undo(stepped);
    expect(story.lead().position.step).toBe('contacted');
    story.undo(taken);
    expect(story.lead().lastChance).toEqual(before.lastChance);
  });

  it.each([
    ['goes on waiting where another funnel has it there too', 'sqo', 'contacted', 'after-contact'],
    ['is over where another funnel puts the lead elsewhere', 'sql', 'validated', undefined],
  ])('%s', (_, stage, step, kept) => {
    const story = tried(2);
    take(story);
    story.write({ kind: 'placed', stage, step, owner: 'sam', migratedFrom: 'before@1' });
    expect(story.folded().voids).toEqual([]);
    expect(story.lead().lastChance?.id).toBe(kept);
  });

  it('is told, and offers nothing, where the funnel that is in force since does not have it', () => {
    const story = tried(2);
    take(story);
    const now = story.now();
    const told = (at: number) => lastChanceFor(dealStage, story.lead(), { actor: sam, now: at });
    expect(told(now)).toMatchObject({ state: 'waiting', chance: null });
    expect(told(now + 3 * day)).toMatchObject({ state: 'silent', back: null });
    record(story, { direction: 'in' });
    expect(told(now)).toMatchObject({ state: 'answered', step: null });
  });

  it('is part of what is offered', () => {
    const story = tried(2);
    expect(offersFor(withLastChances, story.lead(), { actor: sam, now: story.now() }).lastChance).toEqual(
      standing(story),
    );
    expect(
      offersFor(dealStage, tellUpTo('sqo').lead(), { actor: sam, now: story.now() }).lastChance,
    ).toBeNull();
  });
});

describe('attempts', () => {
  it('are counted against what giving back asks for', () => {
    const story = tried(2);
    expect(attemptsOf(withLastChances, story.lead(), story.now())).toEqual({ have: 2, need: 3 });
  });

  it('are counted against the last chance where nothing else was agreed', () => {
    const definition = {
      ...withLastChances,
      reasons: withLastChances.reasons.map((reason) => ({ ...reason, attempts: undefined })),
    };
    const story = tried(1);
    expect(attemptsOf(definition, story.lead(), story.now())).toEqual({ have: 1, need: 2 });
    expect(attemptsOf({ ...definition, lastChances: [] }, story.lead(), story.now())).toEqual({
      have: 1,
      need: null,
    });
  });
});
