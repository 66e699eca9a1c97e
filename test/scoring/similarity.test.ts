import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastKnown, shareOf, sharedBy, similarityOf } from '@/lib/scoring/similarity';
import { anyTraits, said, traits } from './any-traits';

const ada = traits({
  industry: said('Retail'),
  size: 100,
  seniority: 'director',
  title: ['head', 'sales', 'europe'],
  role: 'decisionMaker',
  did: ['demo', 'visit'],
});

describe('similarity', () => {
  it('is the mean over what is known of both: 3.5 of 5 here, by hand', () => {
    const ben = traits({
      industry: said('retail'), // the same: 1
      size: 1000, // ten times as many: 0
      country: said('DE'), // nobody knows Ada's
      seniority: 'director', // 1
      title: ['head', 'sales'], // two of three: 2/3
      did: ['demo', 'form', 'visit', 'webinar-attended', 'pricing', 'event'], // two of six: 1/3
    });
    const { sum, known } = similarityOf(ada, ben);
    expect(known).toBe(5);
    expect(sum).toBeCloseTo(1 + 0 + 1 + 2 / 3 + 1 / 3, 12);
    expect(shareOf({ sum, known })).toBeCloseTo(3 / 5, 12);
  });

  it('takes sizes by their ratio', () => {
    const alike = (one: number, other: number): number | null =>
      shareOf(similarityOf(traits({ size: one, role: 'endUser' }), traits({ size: other, role: 'endUser' })));
    expect(alike(100, 100)).toBe(1);
    expect(alike(100, 10)).toBe(0.5);
    expect(alike(100, 2)).toBe(0.5);
    expect(alike(0, 1)).toBe(1);
    expect(alike(100, Math.round(100 * Math.sqrt(10)))).toBeCloseTo(0.75, 3);
  });

  it('is not known while fewer than two things are known of both', () => {
    expect(shareOf(similarityOf(traits(), traits()))).toBeNull();
    const one = traits({ industry: said('Retail'), size: 5 });
    expect(shareOf(similarityOf(one, traits({ industry: said('Retail'), role: 'endUser' })))).toBeNull();
  });

  it('is the same from either side, between 0 and 1, and 1 with oneself', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (one, other) => {
        const there = shareOf(similarityOf(one, other));
        expect(shareOf(similarityOf(other, one))).toBe(there);
        if (there !== null) expect(there >= 0 && there <= 1).toBe(true);
        const self = similarityOf(one, one);
        expect(shareOf(self)).toBe(self.known < leastKnown ? null : 1);
      }),
    );
  });

  it('tells in common only what both are known for, each thing once', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (one, other) => {
        const shared = sharedBy(one, other);
        expect(new Set(shared.map(({ trait }) => trait)).size).toBe(shared.length);
        expect(shared.length).toBeLessThanOrEqual(similarityOf(one, other).known);
        for (const each of shared) {
          if (each.trait === 'title') for (const word of each.words) expect(other.title).toContain(word);
          if (each.trait === 'did') for (const kind of each.kinds) expect(other.did).toContain(kind);
        }
      }),
    );
  });

  it('says it as it was said of the first of them', () => {
    const ben = traits({ ...ada, industry: said('RETAIL'), size: 200, title: ['sales'], did: ['visit'] });
    expect(sharedBy(ada, ben)).toEqual([
      { trait: 'industry', said: 'Retail' },
      { trait: 'size', sizes: [100, 200] },
      { trait: 'seniority', seniority: 'director' },
      { trait: 'title', words: ['sales'] },
      { trait: 'role', role: 'decisionMaker' },
      { trait: 'did', kinds: ['visit'] },
    ]);
    // Four times as many people is nothing that two companies share.
    expect(sharedBy(traits({ size: 100 }), traits({ size: 400 }))).toEqual([]);
  });
});
