import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { quadrantFor } from '@/lib/scoring/quadrant-for';
import { scoreOf, type ScoreFacts } from '@/lib/scoring/score';
import { day, dealStage, start } from '@/test/funnel/story';

const now = start + 100 * day;
const usual = usualScoring();

function factsOf(ago: readonly number[], title: string | null = 'CEO'): ScoreFacts {
  const times = ago.map((days) => now - days * day);
  const lead = {
    ...blankLead('ada', 'deal-stage@1'),
    title,
    activityTimes: [{ activity: 'demo', direction: 'in', held: false, times } as const],
  };
  return { definition: dealStage, lead, account: null, now };
}

/** 40 points fall below 30 after so many days. */
const lasting = 14 * Math.log2(40 / 30);

test('a quadrant stands for a day where nothing takes it over a cut, and less the nearer that is', () => {
  expect(quadrantFor(usual, factsOf([0]))).toEqual({ quadrant: 'A', until: now + day });
  expect(quadrantFor(usual, factsOf([lasting - 0.5]))).toEqual({ quadrant: 'A', until: now + day / 4 });
  expect(quadrantFor(usual, factsOf([lasting + 1]))).toEqual({ quadrant: 'B', until: now + day });
  expect(quadrantFor(usual, factsOf([0], null))).toMatchObject({ quadrant: null });
});

test('it is still so as long as it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { maxLength: 4 }), (ago) => {
      const facts = factsOf(ago);
      const { quadrant, until } = quadrantFor(usual, facts);
      expect(until).toBeGreaterThan(now);
      for (const share of [0.25, 0.5, 1])
        if (until > now + 60_000)
          expect(scoreOf(usual, { ...facts, now: now + share * (until - now) }).quadrant).toBe(quadrant);
    }),
  );
});
