import { describe, expect, it } from 'vitest';
import { bantNeededFor, checkCriteria, criteriaOf, type Levels } from '@/lib/funnel/hand-off/criteria';
import type { FunnelDefinition, FunnelDefinitionInput } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import type { BantAnswer } from '@/lib/funnel/log/event';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import type { StageCommand } from '@/lib/funnel/hand-off/transition';
import { allPresets } from '@/test/funnel/preset';
import { smallFunnel } from '@/test/funnel/small-funnel';
import { bo, sam, tellStory } from '@/test/funnel/story';

type Criteria = NonNullable<FunnelDefinitionInput['stages'][number]['criteria']>;

const asking = (criteria: Criteria, at = 'sal', bantNeeded = 0): FunnelDefinition =>
  definitionSchema.parse({
    ...smallFunnel,
    bantNeeded,
    stages: smallFunnel.stages.map((stage) => (stage.id === at ? { ...stage, criteria } : stage)),
  });

function missing(criteria: Criteria, lead: Partial<Lead>, bantNeeded = 0): readonly string[] {
  const definition = asking(criteria, 'sal', bantNeeded);
  const stage = definition.stages.find((each) => each.id === 'sal');
  if (!stage) throw new Error('no such stage');
  return checkCriteria(definition, stage, { ...blankLead('a', 'b'), ...lead }, null);
}

const bant = (budget: BantAnswer['answer'], need: BantAnswer['answer']): Partial<Lead> => ({
  bant: { budget: { answer: budget }, need: { answer: need } },
});

describe('entry criteria', () => {
  it.each(['email', 'name', 'company', 'title', 'fit', 'interest'] as const)(
    'never block where %s is unknown, unless the team says so',
    (field) => {
      expect(missing([{ field }], {})).toEqual([]);
      expect(missing([{ field, strict: true }], {})).toEqual([field]);
    },
  );

  it('are met by what is known', () => {
    const known = { emails: ['a@example.com'], name: 'Ada', company: 'Example', title: 'CTO' };
    const fields = (['email', 'name', 'company', 'title'] as const).map((field) => ({ field, strict: true }));
    expect(missing(fields, known)).toEqual([]);
  });

  it('count yes answers of BANT; what was not asked yet may still be one', () => {
    const twice = [{ field: 'bant' as const, atLeast: 2 }];
    expect(missing(twice, bant('yes', 'no'))).toEqual([]);
    expect(missing([{ field: 'bant', atLeast: 3 }], bant('no', 'no'))).toEqual(['bant']);
    expect(missing([{ ...twice[0], field: 'bant', strict: true }], bant('yes', 'unknown'))).toEqual(['bant']);
    expect(missing([{ ...twice[0], field: 'bant', strict: true }], bant('yes', 'yes'))).toEqual([]);
  });

  it('need as many as the funnel says where the stage does not', () => {
    expect(missing([{ field: 'bant', strict: true }], bant('yes', 'no'), 2)).toEqual(['bant']);
    expect(missing([{ field: 'bant', strict: true }], bant('yes', 'yes'), 2)).toEqual([]);
    expect(missing([{ field: 'bant', strict: true }], {}, 0)).toEqual([]);
  });
});

describe('entering a stage', () => {
  const strict: Criteria = [{ field: 'company', strict: true }];

  it('asks by whichever way it is entered', () => {
    const refusal = { type: 'CriteriaNotMet', missing: ['company'] };
    const sal = tellStory(asking(strict, 'sal'));
    sal.does({ verb: 'qualify' }, bo);
    expect(sal.ask({ verb: 'accept' }, sam)).toEqual(refusal);
    sal.write({ kind: 'edited', changes: { company: 'Example' } });
    expect(sal.ask({ verb: 'accept' }, sam)).toBeNull();

    const mql = tellStory(asking(strict, 'mql'));
    expect(mql.ask({ verb: 'qualify' }, bo)).toEqual(refusal);

    const opportunity = tellStory(asking(strict, 'opportunity'));
    for (const verb of ['qualify', 'accept'] as const) opportunity.does({ verb }, bo);
    expect(opportunity.ask({ verb: 'step', to: 'working' }, bo)).toEqual(refusal);

    const customer = tellStory(asking(strict, 'customer'));
    for (const verb of ['qualify', 'accept'] as const) customer.does({ verb }, bo);
    expect(customer.ask({ verb: 'outcome', outcome: 'won' }, bo)).toEqual(refusal);
    expect(customer.ask({ verb: 'outcome', outcome: 'lost' }, bo)).toBeNull();
  });

  it('asks nothing of an import, nor on the way back', () => {
    const placed = tellStory(asking(strict, 'sal'));
    expect(placed.ask({ verb: 'place', stage: 'sal', owner: 'sam' }, bo)).toBeNull();
    const returned = tellStory(asking(strict, 'nurture'));
    for (const verb of ['qualify', 'accept'] as const) returned.does({ verb }, bo);
    expect(returned.ask({ verb: 'giveBack', reason: 'return-reason' }, sam)).toBeNull();
  });
});

describe('how a lead stands to each criterion', () => {
  const stands = (
    criteria: Criteria,
    lead: Partial<Lead>,
    bantNeeded = 0,
    levels: Levels | null = null,
  ): readonly string[] => {
    const definition = asking(criteria, 'sal', bantNeeded);
    const stage = definition.stages.find((each) => each.id === 'sal');
    if (!stage) throw new Error('no such stage');
    return criteriaOf(definition, stage, { ...blankLead('a', 'b'), ...lead }, levels).map(
      (each) => each.stands,
    );
  };

  it('goes by the levels of the score, and is kept out by none that is unknown', () => {
    const asked: Criteria = [{ field: 'fit' }, { field: 'interest' }];
    const levels = { fit: 'unknown', interest: 'low' } as const;
    expect(stands(asked, {}, 0, levels)).toEqual(['unknown', 'missing']);
    expect(stands(asked, {}, 0, { fit: 'high', interest: 'high' })).toEqual(['met', 'met']);
    expect(stands([{ field: 'fit', strict: true }], {}, 0, levels)).toEqual(['missing']);
  });

  it('tells what is merely unknown from what keeps it out', () => {
    expect(stands([{ field: 'company' }, { field: 'title', strict: true }], {})).toEqual([
      'unknown',
      'missing',
    ]);
    expect(
      stands([{ field: 'company' }, { field: 'title', strict: true }], { company: 'A', title: 'B' }),
    ).toEqual(['met', 'met']);
  });

  it('counts a BANT answer that is still to come as unknown, and too many noes as missing', () => {
    const two: Criteria = [{ field: 'bant', atLeast: 2 }];
    expect(stands(two, bant('yes', 'unknown'))).toEqual(['unknown']);
    expect(stands(two, bant('yes', 'yes'))).toEqual(['met']);
    expect(stands([{ field: 'bant', atLeast: 3 }], bant('no', 'no'))).toEqual(['missing']);
    expect(stands([{ field: 'bant', atLeast: 2, strict: true }], bant('yes', 'unknown'))).toEqual([
      'missing',
    ]);
  });

  it('asks for as many yes answers as the stage says, else as the funnel does', () => {
    const needed = (criteria: Criteria): number => {
      const definition = asking(criteria, 'sal', 1);
      const stage = definition.stages.find((each) => each.id === 'sal');
      return stage ? bantNeededFor(definition, stage) : -1;
    };
    expect([needed([]), needed([{ field: 'bant' }]), needed([{ field: 'bant', atLeast: 3 }])]).toEqual([
      1, 1, 3,
    ]);
  });
});

describe.each(
  allPresets.flatMap((definition) =>
    definition.stages
      .filter(({ criteria }) => criteria.length > 0)
      .map((stage) => [definition.name, stage.label, definition, stage] as const),
  ),
)('the criteria of %s at "%s"', (_name, _label, definition, stage) => {
  const withStrict = (strict: boolean): FunnelDefinition => ({
    ...definition,
    stages: definition.stages.map((each) => ({
      ...each,
      criteria: each.id === stage.id ? each.criteria.map((criterion) => ({ ...criterion, strict })) : [],
    })),
  });
  const commands: readonly StageCommand[] = [
    { verb: 'qualify' },
    { verb: 'accept' },
    ...definition.steps.map(({ id }): StageCommand => ({ verb: 'step', to: id })),
  ];
  /** Somebody of whom nothing but the name is known, put into another stage. */
  const nameOnly = (of: FunnelDefinition, from: string): ReturnType<typeof tellStory> => {
    const story = tellStory(of, [
      { kind: 'added', person: { name: 'Ada', emails: [], profiles: [], records: [] }, capturedFrom: 'hand' },
    ]);
    story.does({ verb: 'place', stage: from, owner: null }, bo);
    return story;
  };
  /** Every way into the stage by a move of the funnel. */
  const ways = definition.stages
    .filter(({ id, retired }) => id !== stage.id && !retired)
    .flatMap(({ id }) =>
      commands.flatMap((command) => {
        const story = nameOnly(withStrict(false), id);
        return story.ask(command, bo) === null && story.stage() === stage.id ? [{ id, command }] : [];
      }),
    );

  it('keep nobody out for what is unknown, unless the team says so, whichever way they come', () => {
    expect(ways).not.toEqual([]);
    for (const { id, command } of ways)
      expect(nameOnly(withStrict(true), id).ask(command, bo)).toEqual({
        type: 'CriteriaNotMet',
        missing: stage.criteria.map(({ field }) => field),
      });
  });
});
