import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoringChanges } from '@/lib/funnel/scoring/rules-schema';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { featuresOf } from '@/lib/scoring/features';
import { probabilityOf } from '@/lib/scoring/learned-lines';
import { probability } from '@/lib/scoring/learning/scorecard';
import { scoreOf, type Line } from '@/lib/scoring/score';
import { day, dealStage, start } from '@/test/funnel/story';
import { learnedExample } from './learned-example';

const now = start + 100 * day;
const rules: ScoringRules = { ...usualScoring(), learned: learnedExample };

function factsOf(told: Partial<Lead> = {}, account: Partial<Account> = {}) {
  const lead: Lead = { ...blankLead('ada', 'deal-stage@1'), ...told };
  return { definition: dealStage, lead, account: { ...blankAccount('mill.example'), ...account }, now };
}

function did(activity: string, ...ago: readonly number[]): Lead['activityTimes'][number] {
  return { activity, direction: 'in', held: false, times: ago.map((days) => now - days * day) };
}

const sum = (lines: readonly Line[], group: Line['group']): number =>
  lines.filter((line) => line.group === group).reduce((total, { points }) => total + points, 0);

describe('a scorecard in force', () => {
  it('is stored as it is, and by hand nothing is left of its own', () => {
    expect(scoringChanges.parse({ learned: learnedExample })).toEqual({ learned: learnedExample });
    const score = scoreOf(rules, factsOf({ title: 'CEO' }, { industry: 'Mills' }));
    expect(score.lines.every(({ reason }) => reason.type === 'learned')).toBe(true);
    expect(score.cuts).toEqual(learnedExample.cuts);
    expect(score.fit).toMatchObject({ points: 41, level: 'high' });
  });

  it('says what is not known of somebody, and how much it could give at the best', () => {
    const { fit, quadrant } = scoreOf(rules, factsOf());
    expect(fit).toEqual({ points: 0, upTo: 41, level: 'unknown', missing: ['industry', 'title'] });
    expect(quadrant).toBeNull();
    const open = scoreOf(rules, factsOf({ title: 'Trainee' })).fit;
    expect(open).toMatchObject({ points: -6, upTo: 24, level: 'low', missing: ['industry'] });
  });

  it('keeps in sight what somebody did behind the points for it', () => {
    const { interest, lines } = scoreOf(rules, factsOf({ activityTimes: [did('demo', 0.2, 0.1, 3)] }));
    expect(interest).toEqual({ points: 28, level: 'high' });
    const line = lines.find(({ group }) => group === 'interest');
    expect(line?.reason).toMatchObject({ type: 'learned', column: 'did demo', group: 'interest' });
    const shown = line?.reason.type === 'learned' ? line.reason.shown : [];
    expect(shown.map(({ at, state }) => [now - at, state])).toEqual([
      [0.1 * day, 'dayFull'],
      [0.2 * day, 'counts'],
      [3 * day, 'counts'],
    ]);
  });

  it('tells nothing of what nobody did', () => {
    const { lines } = scoreOf(rules, factsOf());
    expect(lines.filter(({ group }) => group === 'interest')).toEqual([]);
  });

  it('gives lines that sum to what is said, and the probability of the same answers', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: fc.constantFrom(null, 'CEO', 'Trainee', 'Somebody'),
          source: fc.constantFrom(null, 'Fair', 'Advert'),
          demos: fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 6 }),
          industry: fc.constantFrom(null, 'Mills', 'Boats'),
        }),
        ({ title, source, demos, industry }) => {
          const facts = factsOf({ title, source, activityTimes: [did('demo', ...demos)] }, { industry });
          const score = scoreOf(rules, facts);
          expect(sum(score.lines, 'fit')).toBe(score.fit.points);
          expect(sum(score.lines, 'interest')).toBe(score.interest.points);
          expect(probabilityOf(rules, facts)).toBe(
            probability(learnedExample.scorecard, featuresOf(rules, facts)),
          );
        },
      ),
    );
  });

  it('fades with what it counts', () => {
    const points = [0, 14, 60].map(
      (ago) => scoreOf(rules, factsOf({ activityTimes: [did('demo', ago)] })).interest.points,
    );
    expect(points).toEqual([18, 18, 7]);
  });

  it('counts a kind that is not counted any more for nothing', () => {
    const kinds = rules.kinds.filter(({ id }) => id !== 'demo');
    const facts = factsOf({ activityTimes: [did('demo', 0)] });
    expect(scoreOf({ ...rules, kinds }, facts).interest.points).toBe(0);
  });

  it('is silent about a probability where none was learned', () => {
    expect(probabilityOf(usualScoring(), factsOf())).toBeNull();
  });
});
