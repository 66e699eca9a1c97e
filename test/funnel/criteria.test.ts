import { describe, expect, it } from 'vitest';
import { checkCriteria } from '@/lib/funnel/criteria';
import type { FunnelDefinition, FunnelDefinitionInput } from '@/lib/funnel/definition';
import { definitionSchema } from '@/lib/funnel/definition-schema';
import type { BantAnswer } from '@/lib/funnel/event';
import { blankLead, type Lead } from '@/lib/funnel/lead';
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
  return checkCriteria(definition, stage, { ...blankLead('a', 'b'), ...lead });
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
