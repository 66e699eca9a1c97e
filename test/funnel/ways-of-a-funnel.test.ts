import { describe, expect, it } from 'vitest';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { waysBack } from '@/lib/funnel/definition/ways-back';
import { allPresets, preset } from './preset';

describe('where a sub-step is', () => {
  it.each([
    ['deal-stage', { 'lead-in': 'sal', validated: 'sql', proposal: 'sqo' }],
    [
      'hand-off-and-flip',
      { known: 'lead', 'in-contact': 'sql-sal', purchase: 'customer', advocacy: 'advocate' },
    ],
    ['hubspot', { new: 'sql', 'open-deal': 'opportunity', recommends: 'evangelist' }],
    ['gitlab', { inquired: 'inquiry', agreed: 'qualified', 'ruled-out': 'ineligible' }],
    ['sirius-decisions', { automation: 'aql', telephone: 'sal', negotiation: 'sql' }],
  ] as const)('follows from the moves of %s', (id, homes) => {
    const found = stepHomes(preset(id));
    for (const [step, stage] of Object.entries(homes)) expect(found.get(step), step).toBe(stage);
  });

  it.each(allPresets)('is a stage of $id for every sub-step', (definition) => {
    const homes = stepHomes(definition);
    const stages = definition.stages.map(({ id }) => id);
    for (const { id } of definition.steps) expect(stages, id).toContain(homes.get(id));
  });

  it('is the stage that it names, and none where nothing leads to it', () => {
    const base = preset('salesforce');
    const lost = { id: 'lost-step', label: 'x', definition: 'x', contacted: false };
    const moves = base.moves.filter(({ verb }) => verb !== 'step');
    const steps = [...base.steps, lost, { ...lost, id: 'named', stage: 'working-contacted' }];
    const homes = stepHomes({ ...base, steps, moves });
    expect(homes.has('lost-step')).toBe(false);
    expect(homes.get('named')).toBe('working-contacted');
  });
});

describe('the ways back', () => {
  it('lead to marketing, or wherever the funnel sends them', () => {
    const of = (id: Parameters<typeof preset>[0]) =>
      waysBack(preset(id)).map(({ way, from, to }) => `${way} ${from} ${to}`);
    expect(of('deal-stage')).toEqual([
      'return mql with-marketing',
      'return sal with-marketing',
      'return sql with-marketing',
      'recycle sal with-marketing',
      'recycle sql with-marketing',
      'recycle sqo with-marketing',
    ]);
    expect(of('hubspot')).toContain('return mql lead');
    expect(of('sirius-decisions')).toContain('return sal aql');
    expect(of('salesforce')).toContain('recycle working-contacted closed-not-converted');
  });

  it('are none where no reason stands for them', () => {
    expect(waysBack({ ...preset('deal-stage'), reasons: [] })).toEqual([]);
  });
});
