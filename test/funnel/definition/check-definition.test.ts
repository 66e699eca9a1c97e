import { describe, expect, it } from 'vitest';
import type { FunnelDefinitionInput } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { buyersJourney } from '@/lib/funnel/presets/buyers-journey';
import { smallFunnel } from '@/test/funnel/small-funnel';
import { dealStage } from '@/test/funnel/story';
import { afterContact } from '@/test/funnel/with-last-chances';

const sound: FunnelDefinitionInput = smallFunnel;

/** What is complained about, as `path: message`; empty: it is sound. */
function complaints(changes: Partial<FunnelDefinitionInput>): readonly string[] {
  const parsed = definitionSchema.safeParse({ ...sound, ...changes });
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

const [firstStage, ...otherStages] = sound.stages;
const changedStage = (changes: object): Partial<FunnelDefinitionInput> => ({
  stages: [{ ...firstStage, ...changes } as typeof firstStage & object, ...otherStages],
});
const orphan = { ...sound.stages[0], id: 'orphan' } as (typeof sound.stages)[number];

const [phase] = buyersJourney((name) => name).phases;
const journeyOf = (...phases: readonly object[]): Partial<FunnelDefinitionInput> => ({
  journey: { phases: phases.map((each, index) => ({ ...phase, id: `phase-${index}`, ...each })) as never },
});

describe('the journey of a definition', () => {
  it('may be any number of phases and steps, but not none', () => {
    expect(complaints(journeyOf({}))).toEqual([]);
    expect(complaints(journeyOf())).toEqual([expect.stringMatching(/^journey\.phases: /u)]);
    expect(complaints(journeyOf({ steps: [] }))).toEqual([
      expect.stringMatching(/^journey\.phases\.0\.steps: /u),
    ]);
  });

  it('tells its phases and steps apart, across phases too', () => {
    expect(
      complaints(journeyOf({}, { steps: [{ id: 'research-desire', label: 'a', definition: 'b' }] })),
    ).toEqual(['journey.phases.1.steps.0.id: named twice: research-desire']);
    expect(
      complaints(
        journeyOf({ id: 'same' }, { id: 'same', steps: [{ id: 'x', label: 'a', definition: 'b' }] }),
      ),
    ).toEqual(['journey.phases.1.id: named twice: same']);
  });

  it('names its steps', () => {
    expect(complaints(journeyOf({ steps: [{ id: 'x', label: '', definition: 'b' }] }))).toEqual([
      expect.stringMatching(/^journey\.phases\.0\.steps\.0\.label: /u),
    ]);
  });
});

describe('the last chances of a definition', () => {
  const told = (...changes: readonly object[]): readonly string[] => {
    const lastChances = changes.map((change) => ({ ...afterContact, ...change })) as (typeof afterContact)[];
    const parsed = definitionSchema.safeParse({ ...dealStage, lastChances });
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  };
  const path = 'lastChances.0';

  it('wait three days where nothing else is said', () => {
    const { waitDays: _, ...chance } = afterContact;
    const { lastChances } = definitionSchema.parse({ ...dealStage, lastChances: [chance] });
    expect(lastChances).toEqual([afterContact]);
  });

  it.each<readonly [string, object, string]>([
    ['from an unknown sub-step', { from: 'nowhere' }, `${path}.from: unknown: nowhere`],
    ['to an unknown sub-step', { to: 'nowhere' }, `${path}.to: unknown: nowhere`],
    [
      'back to an unknown sub-step',
      { silence: { type: 'step', to: 'nowhere' } },
      `${path}.silence.to: unknown: nowhere`,
    ],
    [
      'given back by an unknown reason',
      { silence: { type: 'reason', reason: 'whim' } },
      `${path}.silence.reason: unknown: whim`,
    ],
    ['to where it comes from', { to: 'contacted' }, `${path}.to: leads to where it comes from`],
    [
      'back to where it comes from',
      { silence: { type: 'step', to: 'contacted' } },
      `${path}.silence.to: leads to where it comes from`,
    ],
    [
      'back to where an answer leads',
      { silence: { type: 'step', to: 'engaged' } },
      `${path}.silence.to: leads to where it comes from`,
    ],
    [
      'given back by a reason that asks',
      { silence: { type: 'reason', reason: 'bad-timing' } },
      `${path}.silence.reason: asks what silence does not answer`,
    ],
  ])('may not lead %s', (_, change, complaint) => {
    expect(told(change)).toEqual([complaint]);
  });

  it('are told apart, and there is one for a sub-step', () => {
    expect(told({}, {})).toEqual(['lastChances.1.id: named twice: after-contact']);
    expect(told({}, { id: 'other' })).toEqual(['lastChances.1.from: named twice: contacted']);
  });

  it('lead to where a move leads', () => {
    const parsed = definitionSchema.safeParse({
      ...dealStage,
      moves: dealStage.moves.map((move) => (move.verb === 'step' ? { ...move, to: ['proposal'] } : move)),
      lastChances: [afterContact],
    });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['no move for step from contacted']);
  });

  it.each([{ waitDays: 0 }, { waitDays: -1 }, { afterAttempts: 0 }, { template: ' ' }, { channel: 'fax' }])(
    'need a sound shape: %j',
    (change) => {
      expect(told(change)).toHaveLength(1);
    },
  );
});

describe('a definition', () => {
  it('is taken as it is where it is sound, and survives being stored', () => {
    expect(complaints({})).toEqual([]);
    expect(definitionSchema.parse(JSON.parse(JSON.stringify(dealStage)))).toEqual(dealStage);
  });

  it.each([
    ['initial', { initial: 'nowhere' }],
    ['goal', { goal: 'nowhere' }],
    ['opportunity', { opportunity: 'nowhere' }],
    [
      'derive.0.stage',
      { derive: [{ when: { outcome: 'won' as const }, stage: 'nowhere' }, ...sound.derive.slice(1)] },
    ],
    ['derive.0.when.step', { derive: [{ when: { step: 'nowhere' }, stage: 'visit' }, ...sound.derive] }],
    [
      'derive.0.when.stepAtLeast',
      { derive: [{ when: { stepAtLeast: 'nowhere' }, stage: 'visit' }, ...sound.derive] },
    ],
    ['moves.7.from.0', { moves: [...sound.moves, { verb: 'reopen' as const, from: ['nowhere'], sets: {} }] }],
    [
      'moves.7.sets.place',
      { moves: [...sound.moves, { verb: 'reopen' as const, from: ['lost'], sets: { place: 'nowhere' } }] },
    ],
    [
      'moves.7.sets.step',
      { moves: [...sound.moves, { verb: 'reopen' as const, from: ['lost'], sets: { step: 'nowhere' } }] },
    ],
    [
      'moves.7.to.0',
      { moves: [...sound.moves, { verb: 'step' as const, from: ['lost'], to: ['nowhere'], sets: {} }] },
    ],
    [
      'moves.7.to.0',
      { moves: [...sound.moves, { verb: 'place' as const, from: ['lost'], to: ['nowhere'], sets: {} }] },
    ],
    ['stages.0.placing.place', changedStage({ placing: { place: 'nowhere' } })],
    ['stages.0.placing.step', changedStage({ placing: { step: 'nowhere' } })],
    [
      'steps.3.stage',
      { steps: [...(sound.steps ?? []), { id: 'more', label: 'm', definition: 'm', stage: 'nowhere' }] },
    ],
    [
      'steps.3.from.0',
      { steps: [...(sound.steps ?? []), { id: 'more', label: 'm', definition: 'm', from: ['nowhere'] }] },
    ],
    ['reasons.0.plain', { reasons: sound.reasons.map((reason) => ({ ...reason, plain: 'nowhere' })) }],
    ['reasons.0.from.0', { reasons: sound.reasons.map((reason) => ({ ...reason, from: ['nowhere'] })) }],
  ])('names at %s only what it has', (path, changes) => {
    expect(complaints(changes)).toContain(`${path}: unknown: nowhere`);
  });

  it.each(['stages', 'steps', 'plainReasons', 'reasons'] as const)(
    'names nothing twice among its %s',
    (list) => {
      const items = (sound[list] ?? []) as readonly { readonly id: string }[];
      expect(complaints({ [list]: [...items, ...items] })).toContain(
        `${list}.${items.length}.id: named twice: ${items[0]?.id}`,
      );
    },
  );

  it('has one stage at most that is won', () => {
    const stages = sound.stages.map((stage) =>
      stage.id === 'lost' ? { ...stage, kind: 'won' as const } : stage,
    );
    expect(complaints({ stages })).toEqual(['stages: more than one stage is won']);
  });

  it('ends its rules with one that always holds, and asks none after it', () => {
    expect(complaints({ derive: sound.derive.slice(0, -1) })).toContain(
      'derive.7: the last rule must hold for every lead',
    );
    const derive = [{ when: {}, stage: 'visit' }, ...sound.derive];
    expect(complaints({ derive })).toContain('derive.1: never asked: a rule before it holds for every lead');
  });

  it('leads to every stage that is not retired', () => {
    expect(complaints({ stages: [...sound.stages, orphan] })).toContain(
      'stages.8: no rule or move leads here',
    );
    expect(complaints({ stages: [...sound.stages, { ...orphan, retired: true }] })).toEqual([]);
  });

  it('begins, aims and counts at stages in use', () => {
    expect(complaints(changedStage({ retired: true }))).toContain('initial: retired: visit');
  });

  it('puts a lead that is placed in a stage into just that stage', () => {
    expect(complaints(changedStage({ placing: { step: 'working' } }))).toEqual([
      'stages.0.placing: leads to opportunity',
    ]);
    expect(complaints(changedStage({ placing: undefined }))).toEqual([]);
  });

  it('keeps the word that stands for the stage put into', () => {
    const stages = sound.stages.map((stage) => (stage.id === 'visit' ? { ...stage, id: 'placed' } : stage));
    expect(complaints({ stages })).toContain('stages.0.id: reserved: placed');
  });

  it('names targets only for verbs that have some', () => {
    const moves = [...sound.moves, { verb: 'reopen' as const, from: ['lost'], to: ['visit'], sets: {} }];
    expect(complaints({ moves })).toContain('moves.7.to: reopen names no target');
  });

  it('has a way back for every reason, and a reason for every plain answer', () => {
    const moves = sound.moves.filter((move) => move.verb !== 'return');
    expect(complaints({ moves })).toEqual([
      'reasons.0.from.0: no move for return from mql',
      'reasons.0.from.1: no move for return from sal',
    ]);
    expect(complaints({ reasons: [] })).toEqual(['plainReasons.0: no reason behind it']);
  });

  it('asks a choice only with something to choose from', () => {
    const question = { ask: 'choice' as const, label: 'Which?' };
    const reasons = sound.reasons.map((reason) => ({ ...reason, question }));
    expect(complaints({ reasons })).toEqual([
      'reasons.0.question.choices: a choice needs something to choose from',
    ]);
  });

  it('has at most eight plain answers', () => {
    const plainReasons = Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, label: 'p' }));
    expect(complaints({ plainReasons }).join()).toMatch(/^plainReasons: /u);
    expect(dealStage.plainReasons).toHaveLength(8);
  });
});
