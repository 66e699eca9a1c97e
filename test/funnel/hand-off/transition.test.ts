import { describe, expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import type { Actor } from '@/lib/funnel/log/event';
import type { Refusal } from '@/lib/funnel/refusal';
import type { StageCommand } from '@/lib/funnel/hand-off/transition';
import { bo, day, dealStage, hour, mia, sam, sue, tellStory, tellUpTo } from '@/test/funnel/story';

type Case = readonly [string, Parameters<typeof tellUpTo>[0], StageCommand, Actor, Refusal];

const cases: readonly Case[] = [
  [
    'sales may not qualify',
    'identified',
    { verb: 'qualify' },
    sam,
    { type: 'RoleMayNot', role: 'sales', needs: 'marketing' },
  ],
  [
    'marketing may not accept',
    'mql',
    { verb: 'accept' },
    mia,
    { type: 'RoleMayNot', role: 'marketing', needs: 'sales' },
  ],
  [
    'marketing may not return',
    'mql',
    { verb: 'giveBack', reason: 'bad-data' },
    mia,
    { type: 'RoleMayNot', role: 'marketing', needs: 'sales' },
  ],
  [
    'marketing may not recycle',
    'sal',
    { verb: 'giveBack', reason: 'no-budget' },
    mia,
    { type: 'RoleMayNot', role: 'marketing', needs: 'sales' },
  ],
  [
    'marketing may not move the deal stage',
    'sal',
    { verb: 'step', to: 'validated' },
    mia,
    { type: 'RoleMayNot', role: 'marketing', needs: 'sales' },
  ],
  [
    'marketing may not set an outcome',
    'sqo',
    { verb: 'outcome', outcome: 'won' },
    mia,
    { type: 'RoleMayNot', role: 'marketing', needs: 'sales' },
  ],
  ['nobody qualifies twice', 'mql', { verb: 'qualify' }, bo, { type: 'StageNotAllowed', stage: 'mql' }],
  [
    'nobody accepts what was not handed over',
    'identified',
    { verb: 'accept' },
    sam,
    { type: 'StageNotAllowed', stage: 'identified' },
  ],
  [
    'nobody assigns what was not handed over',
    'identified',
    { verb: 'assign', to: 'sue' },
    bo,
    { type: 'StageNotAllowed', stage: 'identified' },
  ],
  [
    'nobody recycles before accepting',
    'mql',
    { verb: 'giveBack', reason: 'no-budget' },
    sam,
    { type: 'StageNotAllowed', stage: 'mql' },
  ],
  [
    'nobody moves the deal stage before accepting',
    'mql',
    { verb: 'step', to: 'validated' },
    sam,
    { type: 'StageNotAllowed', stage: 'mql' },
  ],
  [
    'nobody ends what was not accepted',
    'mql',
    { verb: 'outcome', outcome: 'won' },
    sam,
    { type: 'StageNotAllowed', stage: 'mql' },
  ],
  ['nobody reopens what is open', 'sal', { verb: 'reopen' }, bo, { type: 'StageNotAllowed', stage: 'sal' }],
  [
    'nobody moves on what has ended',
    'won',
    { verb: 'step', to: 'proposal' },
    sam,
    { type: 'StageNotAllowed', stage: 'won' },
  ],
  [
    'nobody routes a lead that sales has',
    'sal',
    { verb: 'route', to: 'sue' },
    bo,
    { type: 'StageNotAllowed', stage: 'sal' },
  ],
  [
    'an unknown deal stage',
    'sal',
    { verb: 'step', to: 'nowhere' },
    sam,
    { type: 'StageNotAllowed', stage: 'sal' },
  ],
  ['the deal stage where it is', 'sql', { verb: 'step', to: 'validated' }, sam, { type: 'AlreadyThere' }],
  ['the owner that it has', 'sal', { verb: 'assign', to: 'bo' }, bo, { type: 'AlreadyThere' }],
  ['nobody as owner where nobody is', 'mql', { verb: 'assign', to: null }, bo, { type: 'AlreadyThere' }],
  ['nobody as assignee where nobody is', 'mql', { verb: 'route', to: null }, bo, { type: 'AlreadyThere' }],
  [
    'an unknown stage',
    'identified',
    { verb: 'place', stage: 'nowhere', owner: null },
    bo,
    { type: 'BadInput', path: 'stage', problem: 'unknown' },
  ],
  [
    'an unknown deal stage to be placed at',
    'identified',
    { verb: 'place', stage: 'sqo', step: 'nowhere', owner: null },
    bo,
    { type: 'BadInput', path: 'step', problem: 'unknown' },
  ],
  [
    'a deal stage of another stage to be placed at',
    'identified',
    { verb: 'place', stage: 'sql', step: 'proposal', owner: null },
    bo,
    { type: 'BadInput', path: 'step', problem: 'unknown' },
  ],
  [
    'an unknown reason',
    'mql',
    { verb: 'giveBack', reason: 'bored' },
    sam,
    { type: 'ReasonNotAllowed', reason: 'bored' },
  ],
];

describe('the funnel refuses', () => {
  it.each(cases)('%s', (_, stage, command, by, refusal) => {
    const story = tellUpTo(stage);
    const before = story.lead();
    expect(story.ask(command, by)).toEqual(refusal);
    expect(story.lead()).toEqual(before);
  });

  it('a second acceptance, saying who has it since when', () => {
    const story = tellUpTo('mql');
    story.wait(hour);
    story.does({ verb: 'accept' }, sam);
    const since = story.now();
    story.wait(hour);
    story.does({ verb: 'step', to: 'validated' }, sam);
    expect(story.ask({ verb: 'accept' }, sue)).toEqual({ type: 'AlreadyAccepted', by: 'sam', at: since });
    expect(story.ask({ verb: 'accept' }, sam)).toEqual({ type: 'AlreadyAccepted', by: 'sam', at: since });
  });

  it('whoever is of both sides nothing that either side may do', () => {
    const story = tellStory();
    for (const command of [
      { verb: 'qualify' },
      { verb: 'accept' },
      { verb: 'step', to: 'validated' },
      { verb: 'outcome', outcome: 'won' },
    ] as const)
      story.does(command, bo);
    expect(story.stage()).toBe('won');
  });
});

describe('placing at a deal stage', () => {
  it('puts a lead where both say', () => {
    const story = tellStory();
    story.does({ verb: 'place', stage: 'sqo', step: 'proposal', owner: 'sue' }, bo);
    expect(story.stage()).toBe('sqo');
    expect(story.lead().position).toMatchObject({ step: 'proposal', owner: 'sue' });
  });
});

describe('giving back', () => {
  it('goes the way that follows from the reason', () => {
    const ways = { 'wrong-owner': 'return', 'no-budget': 'recycle', competitor: 'disqualify' } as const;
    for (const [reason, way] of Object.entries(ways)) {
      const story = tellUpTo('sal');
      story.does({ verb: 'giveBack', reason }, sam);
      expect(story.lead().givenBack).toEqual({
        way,
        reason,
        answer: null,
        at: story.now(),
        by: 'sam',
        wakeAt: story.lead().wakeAt,
        stands: way === 'disqualify' ? 'settled' : 'open',
        reply: null,
      });
    }
  });

  it('returns only before anybody was in touch, and finds no fit only after', () => {
    const story = tellUpTo('sal');
    expect(story.ask({ verb: 'giveBack', reason: 'not-a-fit' }, sam)).toEqual({
      type: 'ReasonNotAllowed',
      reason: 'not-a-fit',
    });
    story.does({ verb: 'step', to: 'contacted' }, sam);
    story.does({ verb: 'step', to: 'validated' }, sam);
    expect(story.ask({ verb: 'giveBack', reason: 'bad-data' }, sam)).toEqual({
      type: 'ReasonNotAllowed',
      reason: 'bad-data',
    });
    expect(story.ask({ verb: 'giveBack', reason: 'not-a-fit' }, sam)).toBeNull();
  });

  it('says that there was no answer only after the agreed attempts', () => {
    const story = tellUpTo('sal');
    const refusal = (have: number): Refusal => ({ type: 'MoreAttemptsNeeded', have, need: 3 });
    for (const have of [0, 1, 2]) {
      expect(story.ask({ verb: 'giveBack', reason: 'no-response' }, sam)).toEqual(refusal(have));
      story.wait(day);
      story.write({
        kind: 'activity',
        activity: 'mail',
        direction: 'out',
        occurredAt: story.now(),
        keepsActive: false,
      });
    }
    story.does({ verb: 'giveBack', reason: 'no-response' }, sam);
    expect(story.lead().wakeAt).toBe(story.now() + 60 * day);
  });

  it('asks what the reason asks, and takes no blank for an answer', () => {
    const story = tellUpTo('sal');
    const needs = (reason: string, ask: 'date' | 'text'): Refusal => ({
      type: 'ReasonNeedsAnswer',
      reason,
      ask,
    });
    expect(story.ask({ verb: 'giveBack', reason: 'bad-timing' }, sam)).toEqual(needs('bad-timing', 'date'));
    expect(story.ask({ verb: 'giveBack', reason: 'bad-timing', answer: 'Soon' }, sam)).toEqual(
      needs('bad-timing', 'date'),
    );
    expect(story.ask({ verb: 'giveBack', reason: 'product-gap', answer: ' \n' }, sam)).toEqual(
      needs('product-gap', 'text'),
    );
    expect(story.ask({ verb: 'giveBack', reason: 'no-authority' }, sam)).toBeNull();
  });

  it('takes for a choice only what there is to choose', () => {
    const question = {
      ask: 'choice',
      label: 'Which?',
      required: true,
      choices: [{ id: 'east', label: 'East' }],
    } as const;
    const reasons = dealStage.reasons.map((reason) =>
      reason.id === 'wrong-owner' ? { ...reason, question } : reason,
    );
    const story = tellStory(definitionSchema.parse({ ...dealStage, reasons }));
    story.does({ verb: 'qualify' }, mia);
    for (const answer of [undefined, '', 'West'])
      expect(story.ask({ verb: 'giveBack', reason: 'wrong-owner', answer }, sam)).toEqual({
        type: 'ReasonNeedsAnswer',
        reason: 'wrong-owner',
        ask: 'choice',
      });
    expect(story.ask({ verb: 'giveBack', reason: 'wrong-owner', answer: 'east' }, sam)).toBeNull();
  });

  it('takes no date that has passed, not even now', () => {
    const story = tellUpTo('sal');
    for (const date of [story.now() - 1, story.now()])
      expect(story.ask({ verb: 'giveBack', reason: 'under-contract', date }, sam)).toEqual({
        type: 'DateInThePast',
      });
    expect(story.ask({ verb: 'giveBack', reason: 'under-contract', date: story.now() + 1 }, sam)).toBeNull();
  });

  it('wakes up on the date that was given rather than after the usual delay', () => {
    const story = tellUpTo('sal');
    const date = story.now() + 7 * day;
    story.does({ verb: 'giveBack', reason: 'no-budget', date, answer: ' Next quarter ' }, sam);
    expect(story.lead()).toMatchObject({ wakeAt: date, givenBack: { answer: 'Next quarter', wakeAt: date } });
  });

  it('wakes up by itself after the delay of the reason, or never', () => {
    const recycled = tellUpTo('sal');
    recycled.does({ verb: 'giveBack', reason: 'product-gap', answer: 'An export' }, sam);
    expect(recycled.lead().wakeAt).toBe(recycled.now() + 180 * day);
    expect(tellUpTo('with-marketing').lead().wakeAt).toBeNull();
  });

  it('forgets the wake-up with the next move', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'no-budget' }, sam);
    story.does({ verb: 'qualify' }, mia);
    expect(story.lead().wakeAt).toBeNull();
  });
});
