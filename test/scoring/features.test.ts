import { describe, expect, it } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { seniorities, seniorityOf } from '@/lib/funnel/person/title';
import { functionOf, titleFunctions } from '@/lib/funnel/person/title-function';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { columnsOf, featuresOf } from '@/lib/scoring/features';
import { handPrior, titleOfSeniority } from '@/lib/scoring/hand-prior';
import type { Bin } from '@/lib/scoring/learning/bins';
import { day, dealStage, start } from '@/test/funnel/story';

const now = start + 100 * day;
const usual = usualScoring();

function of(told: Partial<Lead>, account: Partial<Account> = {}, rules = usual) {
  const lead: Lead = { ...blankLead('ada', 'deal-stage@1'), ...told };
  return featuresOf(rules, { lead, account: { ...blankAccount('mill.example'), ...account }, now });
}

describe('what is learned from', () => {
  it('is who somebody is, where they came from, and what they did, faded and capped', () => {
    const visits = [0, 0.1, 30].map((days) => now - days * day);
    const row = of(
      {
        title: 'Head of Purchasing',
        buyingRole: 'decisionMaker',
        emails: ['ada@mill.example'],
        source: ' Trade  Show ',
        activityTimes: [{ activity: 'visit', direction: 'in', held: false, times: visits }],
      },
      { industry: 'Mills', country: 'IT', size: 40 },
    );
    expect(row).toMatchObject({
      industry: 'mills',
      country: 'it',
      size: 40,
      seniority: 'director',
      function: 'purchasing',
      role: 'decisionMaker',
      address: 'company',
      source: 'trade show',
      'did demo': 0,
    });
    // One of today's two, and half of the one a half-life ago.
    expect(row['did visit']).toBeCloseTo(2 ** (-0.1 / 30) + 0.5);
  });

  it('is missing where nobody said', () => {
    expect(of({})).toMatchObject({
      industry: null,
      size: null,
      seniority: null,
      role: null,
      address: null,
      source: null,
    });
    expect(of({ emails: ['ada@gmail.com'] })['address']).toBe('personal');
  });

  it('is nothing that reps decide or that stands for how far a lead is', () => {
    const plain = of({ emails: ['ada@mill.example'] });
    const decided = of(
      {
        emails: ['ada@mill.example'],
        stage: 'customer',
        tags: ['hot'],
        notes: [{ id: 'n', text: 'won', at: now, by: 'bo' }],
        bant: { budget: { level: 'yes', note: null, at: now, by: 'bo' } } as unknown as Lead['bant'],
        programmes: ['p'],
        acceptedAt: now,
        position: { ...blankLead('', '').position, outcome: 'won', owner: 'bo' },
      },
      { isTarget: true },
    );
    expect(decided).toEqual(plain);
  });

  it('has a column for every kind that counts, and each has a value for everybody', () => {
    const rules = {
      ...usual,
      kinds: usual.kinds.map((kind) => ({ ...kind, isOn: kind.id !== 'visit' })),
    };
    const ids = columnsOf(rules).map(({ id }) => id);
    expect(ids).not.toContain('did visit');
    expect(Object.keys(of({}, {}, rules)).toSorted()).toEqual(ids.toSorted());
  });

  it('tells functions by the words of a title', () => {
    expect(functionOf('Leiterin Einkauf')).toBe('purchasing');
    expect(functionOf('CTO')).toBe('technology');
    expect(functionOf('Salesperson')).toBeNull();
    // The prior shows each by its own name.
    for (const each of titleFunctions) expect(functionOf(each)).toBe(each);
  });
});

describe('the points by hand that learning begins with', () => {
  const prior = handPrior(usual, dealStage);
  const label = (text: string): Bin => ({ kind: 'label', label: text });

  it('are those of the profile, of further rules and of each kind', () => {
    expect(prior('seniority', label('owner'))).toBe(30);
    expect(prior('seniority', label('entry'))).toBe(0);
    expect(prior('role', label('economicBuyer'))).toBe(30);
    expect(prior('address', label('personal'))).toBe(-20);
    expect(prior('address', label('company'))).toBe(0);
    const once: Bin = { kind: 'range', above: null, upTo: 1, middle: 0.5 };
    expect(prior('did demo', once)).toBe(20);
    expect(prior('did demo', { kind: 'zero' })).toBe(0);
  });

  it('know sizes, industries and sources by the rules that name them', () => {
    const rules: ScoringRules = {
      ...usual,
      profiles: [
        {
          id: 'p',
          name: 'mills',
          isOn: true,
          wishes: [
            { field: 'size', range: { atLeast: 50 }, points: 15, otherwise: -5 },
            { field: 'industry', anyOf: ['Mills'], points: 25, otherwise: 0 },
          ],
        },
      ],
      rules: [
        {
          id: 'r',
          name: 'fairs',
          isOn: true,
          of: 'interest',
          when: [{ field: 'source', how: 'is', value: 'Trade show', not: false } as const],
          points: 12,
        },
      ],
    };
    const own = handPrior(rules, dealStage);
    const sized = (middle: number): Bin => ({ kind: 'range', above: null, upTo: null, middle });
    expect([own('size', sized(80)), own('size', sized(10)), own('size', { kind: 'missing' })]).toEqual([
      15, -5, 0,
    ]);
    expect(own('industry', label('mills'))).toBe(25);
    expect(own('industry', { kind: 'other' })).toBe(0);
    expect(own('source', label('trade show'))).toBe(12);
    expect(own('source', label('advert'))).toBe(0);
  });

  it('has a title for each height', () => {
    for (const each of seniorities) expect(seniorityOf(titleOfSeniority[each])).toBe(each);
  });
});
