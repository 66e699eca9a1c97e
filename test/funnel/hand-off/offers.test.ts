import { describe, expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import type { Actor } from '@/lib/funnel/log/event';
import { offersFor, type Offers } from '@/lib/funnel/hand-off/offers';
import { transition, type StageCommand } from '@/lib/funnel/hand-off/transition';
import { bo, day, dealStage, mia, sam, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { smallFunnel } from '@/test/funnel/small-funnel';

const offers = (story: Story, actor: Actor): Offers =>
  offersFor(dealStage, story.lead(), { actor, now: story.now() });
const plain = (story: Story, actor: Actor): readonly string[] =>
  offers(story, actor).giveBack.map((offer) => offer.plain);

describe('what is offered', () => {
  it.each([
    ['identified', mia, ['qualify', 'route'], 'qualify'],
    ['identified', sam, ['route'], null],
    ['mql', mia, ['assign', 'route'], null],
    ['mql', sam, ['accept', 'assign', 'route'], 'accept'],
    ['mql', bo, ['accept', 'assign', 'route'], 'accept'],
    ['sal', sam, ['assign', 'step', 'outcome'], null],
    ['with-marketing', bo, ['qualify'], 'qualify'],
    ['won', sam, ['reopen'], null],
  ] as const)('of a lead in %s is what this person may do', (stage, actor, verbs, primary) => {
    expect(offers(tellUpTo(stage), actor)).toMatchObject({ verbs, primary });
  });

  it('are the deal stages other than the one it is in', () => {
    const ids = offers(tellUpTo('sql'), sam).steps.map((step) => step.id);
    expect(ids).toEqual(dealStage.steps.map((step) => step.id).filter((id) => id !== 'validated'));
    expect(offers(tellUpTo('sql'), mia).steps).toEqual([]);
  });

  it('are only steps that this person may go to', () => {
    const small = definitionSchema.parse(smallFunnel);
    const story = tellStory(small);
    const steps = (actor: Actor): readonly string[] =>
      offersFor(small, story.lead(), { actor, now: story.now() }).steps.map((step) => step.id);
    expect([steps(mia), steps(sam)]).toEqual([['details-given'], []]);
  });

  it('are plain answers, eight at most, in the order of the definition', () => {
    expect(plain(tellUpTo('mql'), sam)).toEqual(['owner', 'duplicate', 'data', 'fit', 'never']);
    expect(plain(tellUpTo('sal'), sam)).toEqual(dealStage.plainReasons.map((reason) => reason.id));
    expect(plain(tellUpTo('mql'), mia)).toEqual(['never']);
    expect(plain(tellUpTo('won'), bo)).toEqual([]);
  });

  it('show a reason that only waits for more attempts, and how many', () => {
    const silent = offers(tellUpTo('sal'), sam).giveBack.find((offer) => offer.plain === 'silent');
    expect(silent?.reasons.map(({ reason, refusal }) => [reason.id, refusal])).toEqual([
      ['no-response', { type: 'MoreAttemptsNeeded', have: 0, need: 3 }],
    ]);
  });

  it('leave a person who opted out alone', () => {
    const story = tellUpTo('sal');
    story.does({ verb: 'giveBack', reason: 'opted-out' }, sam);
    expect(offers(story, bo)).toEqual({
      verbs: [],
      primary: null,
      steps: [],
      returnAnswers: [],
      lastChance: null,
      giveBack: [],
    });
  });

  it('change with time alone where the stage does', () => {
    const story = tellStory();
    expect(offers(story, mia).verbs).toContain('route');
    story.wait(31 * day);
    expect(offers(story, mia).verbs).toEqual(['qualify']);
  });
});

describe('whatever is offered', () => {
  it.each(['identified', 'mql', 'sal', 'sql', 'sqo', 'with-marketing', 'won', 'closed'] as const)(
    'is allowed to a lead in %s',
    (stage) => {
      const story = tellUpTo(stage);
      for (const actor of [mia, sam, bo]) {
        const { verbs, steps, giveBack } = offers(story, actor);
        const commands: readonly StageCommand[] = [
          ...(['qualify', 'accept', 'reopen'] as const)
            .filter((verb) => verbs.includes(verb))
            .map((verb) => ({ verb })),
          ...(['assign', 'route'] as const)
            .filter((verb) => verbs.includes(verb))
            .map((verb) => ({ verb, to: 'new' })),
          ...steps.map((step) => ({ verb: 'step' as const, to: step.id })),
          ...(verbs.includes('outcome') ? [{ verb: 'outcome' as const, outcome: 'lost' as const }] : []),
          ...giveBack
            .flatMap((offer) => offer.reasons)
            .filter(({ refusal }) => refusal === null)
            .map(({ reason }) => ({
              verb: 'giveBack' as const,
              reason: reason.id,
              answer: 'An answer',
              date: story.now() + day,
            })),
        ];
        for (const command of commands)
          expect(transition(dealStage, story.lead(), command, { actor, now: story.now() })).toMatchObject({
            ok: true,
          });
      }
    },
  );
});
