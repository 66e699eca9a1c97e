import { describe, expect, it } from 'vitest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { readFunnel, writeFunnel } from '@/lib/transfer/funnel-json';
import { allPresets, preset } from '@/test/funnel/preset';
import { smallFunnel } from '@/test/funnel/small-funnel';

const sound: FunnelDefinition = definitionSchema.parse(smallFunnel);

function stagesWith(id: string, changes: Partial<FunnelDefinition['stages'][number]>): FunnelDefinition {
  return {
    ...sound,
    stages: sound.stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage)),
  };
}

const placeWith = (sets: FunnelDefinition['moves'][number]['sets'], to?: string[]): FunnelDefinition => ({
  ...stagesWith('nurture', { retired: true }),
  derive: sound.derive.filter(({ stage }) => stage !== 'nurture'),
  moves: [...sound.moves, { verb: 'place', from: ['lead'], sets, ...(to ? { to } : {}) }],
});

describe('what is wrong with a draft', () => {
  it.each(allPresets)('is nothing in $id', (definition) => {
    expect(findProblems(definition)).toEqual([]);
  });

  it.each<readonly [string, FunnelDefinition, unknown]>([
    ['no name', { ...sound, name: ' ' }, { path: 'name', type: 'empty' }],
    ['a stage without a name', stagesWith('mql', { label: '' }), { path: 'stages[2].label', type: 'empty' }],
    [
      'a short name that is none',
      stagesWith('mql', { code: 'SHORT' }),
      { path: 'stages[2].code', type: 'tooLong' },
    ],
    ['no initial stage', { ...sound, initial: 'gone' }, { path: 'initial', type: 'unknown', name: 'gone' }],
    [
      'an initial stage in which no new lead stands',
      { ...sound, initial: 'lead' },
      { path: 'initial', type: 'leadsElsewhere', name: 'visit' },
    ],
    ['two won stages', stagesWith('lost', { kind: 'won' }), { path: 'stages', type: 'twoWon' }],
    [
      'a stage that nothing leads to',
      {
        ...sound,
        derive: sound.derive.filter(({ stage }) => stage !== 'nurture'),
        moves: sound.moves.filter(({ verb }) => verb !== 'place'),
      },
      { path: 'stages[7]', type: 'unreachable' },
    ],
    [
      'a rule that leads to a retired stage',
      stagesWith('nurture', { retired: true }),
      { path: 'derive[3].stage', type: 'retired', name: 'nurture' },
    ],
    [
      'a move that leads to a retired stage',
      placeWith({ place: 'nurture' }),
      { path: 'moves[7].sets.place', type: 'retired', name: 'nurture' },
    ],
    [
      'a placing into a retired stage',
      placeWith({}, ['nurture']),
      { path: 'moves[7].to[0]', type: 'retired', name: 'nurture' },
    ],
    [
      'a stage that is placed in a retired one',
      {
        ...placeWith({}),
        stages: placeWith({}).stages.map((stage) =>
          stage.id === 'lead' ? { ...stage, placing: { ...stage.placing, place: 'nurture' } } : stage,
        ),
      },
      { path: 'stages[1].placing.place', type: 'retired', name: 'nurture' },
    ],
    [
      'more hours than a year has',
      stagesWith('mql', { acceptWithinHours: 8761 }),
      { path: 'stages[2].acceptWithinHours', type: 'form' },
    ],
    [
      'no hours at all',
      stagesWith('sal', { contactWithinHours: 0 }),
      { path: 'stages[3].contactWithinHours', type: 'form' },
    ],
    ['five BANT answers', { ...sound, bantNeeded: 5 }, { path: 'bantNeeded', type: 'form' }],
  ])('%s is said, and refused by the schema as well', (_, definition, problem) => {
    expect(findProblems(definition)).toContainEqual(problem);
    expect(readFunnel(writeFunnel(definition)).ok).toBe(false);
  });

  it('lets a retired stage be won beside the one that is in use', () => {
    const [, , , , , customer] = sound.stages;
    const former = { ...customer, id: 'former', retired: true } as typeof customer & object;
    expect(findProblems({ ...sound, stages: [...sound.stages, former] })).toEqual([]);
  });

  it('finds the same of questions and reasons', () => {
    const definition = preset('deal-stage');
    const [first, ...others] = definition.reasons;
    const question = { ask: 'choice' as const, label: '', required: true, choices: [] };
    const reasons = [{ ...first, nextAction: '', attempts: 0, question }, ...others] as typeof others;
    expect(findProblems({ ...definition, reasons }).map(({ path }) => path)).toEqual([
      'reasons[0].nextAction',
      'reasons[0].question.label',
      'reasons[0].attempts',
      'reasons[0].question.choices',
    ]);
  });
});
