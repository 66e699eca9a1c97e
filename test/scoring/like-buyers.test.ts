import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { blankAccount } from '@/lib/funnel/team/account';
import { alikeFrom, nearestBuyers, nearness, type Buyer } from '@/lib/scoring/like-buyers';
import { MostAlike } from '@/lib/scoring/most-alike';
import { traitsOf, type Traits } from '@/lib/scoring/traits';
import { anyTraits, said, traits } from './any-traits';

function buyer(id: string, known: Partial<Traits>): Buyer {
  return { id, name: id, company: null, traits: traits(known) };
}

const retail = { industry: said('Retail'), country: said('DE'), seniority: 'director' } as const;

describe('the nearest buyers', () => {
  it('are those who are like enough, much that is known before little', () => {
    const lead = traits({ ...retail, size: 100, role: 'endUser' });
    const buyers = [
      buyer('little', { country: said('DE'), seniority: 'director' }),
      buyer('other', { industry: said('Mining'), country: said('FR'), seniority: 'director' }),
      buyer('much', { ...retail, size: 100, role: 'influencer' }),
      buyer('all', { ...retail, size: 100, role: 'endUser' }),
    ];
    const found = nearestBuyers('ada', lead, buyers, 3);
    expect(found.map(({ buyer: { id }, share, known }) => [id, share, known])).toEqual([
      ['all', 1, 5],
      ['little', 1, 2],
      ['much', 0.8, 5],
    ]);
    expect(nearness(found)).toBeCloseTo(5 / 6, 12);
    expect(nearness([])).toBe(0);
  });

  it('are never the lead itself, nor anybody who has but one thing in common', () => {
    const lead = traits(retail);
    expect(nearestBuyers('ada', lead, [buyer('ada', retail)], 3)).toEqual([]);
    // Sizes that are alike to half are no common thing: one is left, whatever the share.
    const one = traits({ size: 100, country: said('DE') });
    expect(nearestBuyers('ada', one, [buyer('ben', { size: 320, country: said('DE') })], 3)).toEqual([]);
  });

  it('are none where nobody is like enough, and no more than asked for', () => {
    fc.assert(
      fc.property(anyTraits, fc.array(anyTraits, { maxLength: 8 }), fc.nat(4), (lead, others, most) => {
        const buyers = others.map((known, index) => buyer(`b${index}`, known));
        const found = nearestBuyers('ada', lead, buyers, most);
        expect(found.length).toBeLessThanOrEqual(most);
        for (const { share, shared } of found) {
          expect(share).toBeGreaterThanOrEqual(alikeFrom);
          expect(shared.length).toBeGreaterThanOrEqual(2);
        }
        const weights = found.map((each) => nearness([each]));
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('what somebody is compared by', () => {
  const day = 86_400_000;
  const now = Date.UTC(2026, 5, 1);
  const did = (activity: string, ago: number, direction: 'in' | 'out' = 'in') =>
    ({ activity, direction, held: false, times: [now - ago * day] }) as const;

  it('is what they did by themselves until then, and that speaks for them', () => {
    const lead = {
      ...blankLead('ada', 'deal-stage@1'),
      title: 'Head of Sales & Marketing',
      source: ' Trade  Fair ',
      activityTimes: [
        did('demo', 3),
        did('visit', 300),
        did('pricing', -1),
        did('unsubscribed', 2),
        did('came to our party', 2),
        did('call', 2, 'out'),
      ],
    };
    const account = { ...blankAccount('analytical.example'), industry: 'Retail', size: 40 };
    expect(traitsOf(usualScoring(), { lead, account }, now)).toEqual({
      industry: { said: 'Retail', folded: 'retail' },
      size: 40,
      country: null,
      seniority: 'director',
      title: ['head', 'sales', 'marketing'],
      role: null,
      source: { said: ' Trade  Fair ', folded: 'trade fair' },
      did: ['demo', 'visit'],
    });
  });

  it('is nothing where nothing is known', () => {
    expect(traitsOf(usualScoring(), { lead: blankLead('ada', 'x@1'), account: null }, now)).toEqual(traits());
  });
});

describe('those who are most like buyers', () => {
  it('are kept in order, however they came, and no more than asked for', () => {
    const buyers = [buyer('all', { ...retail, size: 100 })];
    const people = [
      { id: 'two', traits: traits({ country: said('DE'), seniority: 'director' }) },
      { id: 'none', traits: traits({ country: said('FR'), seniority: 'entry' }) },
      { id: 'four', traits: traits({ ...retail, size: 100 }) },
      { id: 'three', traits: traits(retail) },
    ];
    const alike = new MostAlike(buyers, 2);
    for (const each of people) alike.add([each]);
    expect(alike.ids()).toEqual(['four', 'three']);
    const atOnce = new MostAlike(buyers, 9);
    atOnce.add(people);
    expect(atOnce.ids()).toEqual(['four', 'three', 'two']);
  });
});
