import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from '@/lib/funnel/hand-off/transition';
import { stageNow } from '@/lib/funnel/log/lead';
import { presetById } from '@/lib/funnel/presets/presets';
import { meantStage, suggestStage } from '@/lib/funnel/site-stage/meant-stage';
import { wayTo } from '@/lib/funnel/site-stage/way-to';
import { runs } from '@/test/chance';
import { deeds, told } from './random-history';
import { bo, dealStage, mia, sam, start, tellUpTo } from './story';

describe('a stage of a site’s own', () => {
  it.each([
    ['Marketing Qualified Lead', 'mql'],
    ['marketing qualified', 'mql'],
    ['Sales Accepted Lead', 'sal'],
    ['Working - Contacted', 'sql'],
    ['Attempted to contact', 'sal'],
    ['Opportunity', 'sqo'],
    ['Customer', 'won'],
    ['Closed - Converted', 'won'],
    ['Unqualified', 'closed'],
    ['Junk Lead', 'closed'],
    ['Bad timing', 'with-marketing'],
    ['Subscriber', 'identified'],
    ['Evangelist', 'won'],
    ['Gone fishing', null],
    ['', null],
    ['constructor', null],
    ['__proto__', null],
  ])('%s suggests %s of the default funnel', (label, stage) => {
    expect(suggestStage(dealStage, label)).toBe(stage);
    expect(meantStage(dealStage, {}, 'hubspot', label)).toBe(stage);
  });

  it('means what the user said, while the funnel has that', () => {
    const meant = (set: string | null): string | null =>
      meantStage(dealStage, { hubspot: { Customer: set } }, 'hubspot', 'Customer');
    expect(meant('sqo')).toBe('sqo');
    expect(meant(null)).toBeNull();
    expect(meant('a-stage-of-before')).toBe('won');
    expect(meantStage(dealStage, { hubspot: { Customer: 'sqo' } }, 'zoho', 'Customer')).toBe('won');
  });
});

describe('the way into a stage', () => {
  const asked = { actor: bo, now: start };

  it('is the step that the funnel has for it', () => {
    const fresh = tellUpTo('identified').lead();
    expect(wayTo(dealStage, fresh, 'mql', asked)).toEqual({ type: 'qualifyLead', leadId: fresh.id });
    const mql = tellUpTo('mql').lead();
    expect(wayTo(dealStage, mql, 'sal', asked)).toEqual({ type: 'acceptLead', leadId: mql.id });
    const sal = tellUpTo('sal').lead();
    expect(wayTo(dealStage, sal, 'sql', asked)).toMatchObject({ type: 'moveDealStage', to: 'validated' });
    expect(wayTo(dealStage, sal, 'won', asked)).toMatchObject({ type: 'setOutcome', outcome: 'won' });
  });

  it('is by name where there is none, with an owner where that is somebody’s', () => {
    const fresh = tellUpTo('identified').lead();
    const owner = (actor: typeof bo): unknown => wayTo(dealStage, fresh, 'sql', { actor, now: start });
    expect(owner(sam)).toEqual({ type: 'placeLead', leadId: fresh.id, stage: 'sql', owner: 'sam' });
    expect(owner(mia)).toMatchObject({ owner: null });
    const sal = tellUpTo('sal').lead();
    expect(wayTo(dealStage, sal, 'mql', asked)).toMatchObject({ type: 'placeLead', owner: null });
  });

  it.each(Object.entries(presetById))('ends there, in any funnel and from anywhere: %s', (_, preset) => {
    const definition = preset.build((text) => text);
    const stage = fc.constantFrom(...definition.stages.filter(({ retired }) => !retired));
    fc.assert(
      fc.property(deeds(definition, 8), stage, (history, { id, placing }) => {
        const story = told(definition, history);
        const { lead } = story.folded();
        fc.pre(lead !== null && stageNow(definition, lead, story.now()) !== id);
        const way = wayTo(definition, lead, id, { actor: bo, now: story.now() });
        if (way.type !== 'placeLead') return;
        const wish = { verb: 'place', stage: id, owner: way.owner } as const;
        const decision = transition(definition, lead, wish, { actor: bo, now: story.now() });
        if (!decision.ok || placing === undefined) return;
        story.does(wish);
        expect(stageNow(definition, story.lead(), story.now())).toBe(id);
      }),
      { numRuns: runs(30) },
    );
  });
});
