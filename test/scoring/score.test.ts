import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankAccount } from '@/lib/funnel/team/account';
import { nextLevelChange } from '@/lib/scoring/level-change';
import { scoreOf, type Score } from '@/lib/scoring/score';
import { day, dealStage, start } from '@/test/funnel/story';

const now = start + 100 * day;
const usual = usualScoring();

type Told = Partial<Lead> & { readonly did?: Readonly<Record<string, readonly number[]>> };

/** The score of somebody; `did`: by kind, how many days ago. */
function scored({ did = {}, ...told }: Told, rules: ScoringRules = usual): Score {
  return scoreOf(rules, factsOf({ did, ...told }));
}

function factsOf({ did = {}, ...told }: Told) {
  const activityTimes = Object.entries(did).map(
    ([activity, ago]) =>
      ({ activity, direction: 'in', held: false, times: ago.map((days) => now - days * day) }) as const,
  );
  const lead: Lead = { ...blankLead('ada', 'deal-stage@1'), activityTimes, ...told };
  return { definition: dealStage, lead, account: blankAccount('analytical.example'), now };
}

describe('interest', () => {
  it('is high with the first request for a demo', () => {
    expect(scored({ did: { demo: [0] } }).interest).toEqual({ points: 40, level: 'high' });
    expect(scored({ did: { visit: [0] } }).interest).toEqual({ points: 2, level: 'low' });
  });

  it('fades by half in the half-life of its kind', () => {
    expect(scored({ did: { demo: [14] } }).interest.points).toBe(20);
    expect(scored({ did: { 'webinar-attended': [30] } }).interest.points).toBe(7.5);
  });

  it('counts a kind once a day, and a reader of newsletters no more often than agreed', () => {
    const twice = scored({ did: { demo: [0.1, 0.2] } });
    expect(twice.interest.points).toBe(scored({ did: { demo: [0.2] } }).interest.points);
    expect(twice.lines.map(({ state }) => state)).toContain('dayFull');
    const often = scored({ did: { 'email-opened': [1, 2, 3, 4, 5, 6, 7, 8] } });
    const counting = often.lines.filter(
      ({ reason, state }) => reason.type === 'activity' && state === 'counts',
    );
    expect(counting).toHaveLength(5);
  });

  it('is not shown by what we did and nobody answered', () => {
    const call = { activity: 'call', direction: 'out', times: [now] } as const;
    expect(scored({ activityTimes: [{ ...call, held: false }] }).interest.points).toBe(0);
    expect(scored({ activityTimes: [{ ...call, held: true }] }).interest.points).toBe(20);
  });

  it('takes an activity that nobody named for a small one, and one that is still to come for none', () => {
    expect(scored({ did: { 'came to our party': [0] } }).interest.points).toBe(3);
    expect(scored({ did: { demo: [-1] } }).interest.points).toBe(0);
  });
});

describe('fit', () => {
  it('is unknown where nothing is known, and says what is missing', () => {
    expect(scored({}).fit).toMatchObject({ level: 'unknown', missing: ['title', 'role'] });
    expect(scored({}).quadrant).toBeNull();
  });

  it('is high for who decides, by words of a title in any of its spellings', () => {
    for (const title of ['VP Sales', 'Head of Purchasing', 'CTO', 'Geschäftsführerin'])
      expect(scored({ title }).fit.level).toBe('high');
    expect(scored({ title: 'Assistant to the CEO', buyingRole: 'endUser' }).fit.level).toBe('low');
  });

  it('stays unknown while what is missing could still make it high', () => {
    expect(scored({ title: 'Engineer' }).fit).toMatchObject({ points: 0, upTo: 30, level: 'unknown' });
    expect(scored({ title: 'Engineer', buyingRole: 'economicBuyer' }).fit.level).toBe('high');
  });

  it('is by the profile that gives most', () => {
    const [decides] = usual.profiles;
    const size = { field: 'size', range: { atLeast: 50 }, points: 40, otherwise: -10 } as const;
    const rules = {
      ...usual,
      profiles: [...(decides ? [decides] : []), { id: 'big', name: 'Big', isOn: true, wishes: [size] }],
    };
    const facts = factsOf({ title: 'Engineer', buyingRole: 'endUser' });
    const ofSize = (people: number): Score =>
      scoreOf(rules, { ...facts, account: { ...blankAccount('a.example'), size: people } });
    expect(ofSize(80).fit).toMatchObject({ points: 40, level: 'high' });
    expect(ofSize(8).fit).toMatchObject({ points: 0, level: 'low' });
  });
});

describe('a receipt', () => {
  const any = fc.record({
    title: fc.option(fc.constantFrom('CEO', 'Engineer', 'Student')),
    emails: fc.constantFrom([], ['ada@gmail.com'], ['ada@analytical.example']),
    did: fc.dictionary(
      fc.constantFrom('demo', 'visit', 'unsubscribed', 'strange'),
      fc.array(fc.double({ min: -50, max: 900, noNaN: true }), { maxLength: 20 }),
    ),
  });

  it('adds up to the digit', () => {
    fc.assert(
      fc.property(any, (told) => {
        const { lines, fit, interest } = scored(told);
        const tenths = (group: string): number =>
          lines
            .filter((line) => line.group === group)
            .reduce((total, { points }) => total + Math.round(points * 10), 0);
        expect(tenths('fit')).toBe(Math.round(fit.points * 10));
        expect(tenths('interest')).toBe(Math.round(interest.points * 10));
        expect(lines.every(({ points }) => Number.isFinite(points))).toBe(true);
      }),
    );
  });

  it('tells when time alone takes the lead over a cut', () => {
    // 40 points fall below 30 after 14 * log2(40 / 30) days.
    const change = nextLevelChange(usual, factsOf({ title: 'CEO', did: { demo: [0] } }));
    const after = ((change?.at ?? 0) - now) / day;
    expect(change).toMatchObject({ quadrant: 'B', interest: 'low' });
    expect(after).toBeGreaterThan(14 * Math.log2(40 / 30) - 0.1);
    expect(after).toBeLessThan(14 * Math.log2(40 / 30) + 0.1);
    expect(nextLevelChange(usual, factsOf({ title: 'CEO' }))).toBeNull();
  });
});
