import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblems } from '@/components/scoring/find-problems';
import { changedParts } from '@/components/scoring/tidy-parts';
import { blankWish, wishFields } from '@/components/scoring/wish-kinds';
import { blankRule, fieldsOffered } from '@/components/segment/rule-kinds';
import { mayScore } from '@/lib/funnel/scoring/barred-fields';
import { usualScoring, type ScoringRules, type Wish } from '@/lib/funnel/scoring/rules';
import { scoringChanges } from '@/lib/funnel/scoring/rules-schema';
import type { FilterRule } from '@/lib/funnel/team/filter';
import { runs } from '@/test/chance';
import { dealStage } from '@/test/funnel/story';

const points = fc.constantFrom(0, 20, -500, 500, 501, 1.5, Number.NaN);
const name = fc.constantFrom('', '  ', 'decides', ' Shipping lines ');

const wish = fc
  .record({
    field: fc.constantFrom(...wishFields),
    points,
    otherwise: points,
    isEmpty: fc.boolean(),
    range: fc.constantFrom({ atLeast: 50, atMost: 20 }, { atMost: 20 }, {}),
  })
  .map(({ field, isEmpty, range, ...gives }): Wish => {
    const blank = blankWish(field, gives);
    if (blank.field === 'size') return isEmpty ? { ...blank, range } : blank;
    if (blank.field === 'seniority' || blank.field === 'role')
      return isEmpty ? { ...blank, anyOf: [] } : blank;
    return isEmpty ? blank : { ...blank, anyOf: ['Software', 'Retail'] };
  });

const condition = fc
  .record({
    field: fc.constantFrom(...fieldsOffered.filter((field) => mayScore(field))),
    value: fc.constantFrom('', ' ', 'x'),
    days: fc.constantFrom(1, 36_500, 36_501),
  })
  .map(({ field, value, days }): FilterRule => {
    const blank = blankRule(field, dealStage);
    if ('value' in blank) return { ...blank, value };
    if ('days' in blank) return { ...blank, days };
    return blank.field === 'activity' ? { ...blank, withinDays: days } : blank;
  });

const id = fc.uuid();
const isOn = fc.boolean();
const draft: fc.Arbitrary<ScoringRules> = fc
  .record({
    profiles: fc.array(fc.record({ id, name, isOn, wishes: fc.array(wish, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    rules: fc.array(
      fc.record({
        id,
        name,
        isOn,
        of: fc.constantFrom('fit' as const, 'interest' as const),
        when: fc.array(condition, { maxLength: 3 }),
        points,
      }),
      { maxLength: 3 },
    ),
    cuts: fc.record({
      fit: fc.constantFrom(30, 1000, 1001, Number.NaN),
      interest: fc.constantFrom(30, -1000),
    }),
  })
  .map((parts) => ({ ...usualScoring(), ...parts }));

describe('problems of a draft', () => {
  it('are none where the schema takes it, and some where it does not', () => {
    fc.assert(
      fc.property(draft, ({ profiles, rules, cuts }) => {
        const isTaken = scoringChanges.safeParse({ profiles, rules, cuts }).success;
        expect(findProblems({ profiles, rules, cuts }).length === 0).toBe(isTaken);
      }),
      { numRuns: runs(500) },
    );
  });

  it('are none as usual', () => {
    expect(findProblems(usualScoring())).toEqual([]);
  });

  it('name where they are, and in what', () => {
    const profiles = usualScoring().profiles.map((profile) => ({ ...profile, name: 'Lines', wishes: [] }));
    const found = findProblems({ ...usualScoring(), profiles });
    expect(found).toEqual([{ path: 'profiles[0].wishes', type: 'noWish', of: 'Lines' }]);
  });
});

describe('parts of a draft', () => {
  it('are changed where they say something else, whatever the order of their keys', () => {
    const inForce = usualScoring();
    const rules = inForce.rules.map((rule) => ({ ...rule, name: ' New ' }));
    expect(changedParts(inForce, { rules: inForce.rules, cuts: { interest: 30, fit: 30 } })).toEqual({});
    expect(changedParts(inForce, { cuts: { fit: 31, interest: 30 } })).toEqual({
      cuts: { fit: 31, interest: 30 },
    });
    expect(changedParts(inForce, { rules }).rules?.[0]?.name).toBe('New');
  });
});
