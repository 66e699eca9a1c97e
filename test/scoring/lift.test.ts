import { describe, expect, it } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankAccount } from '@/lib/funnel/team/account';
import { liftsOf, type Lift, type LiftPart } from '@/lib/scoring/lift';
import { scoreOf, totalled, type ScoreFacts } from '@/lib/scoring/score';
import { strongest } from '@/lib/scoring/strongest';
import { day, dealStage, start } from '@/test/funnel/story';

const now = start + 100 * day;
const usual = usualScoring();

type Told = Partial<Lead> & { readonly did?: Readonly<Record<string, readonly number[]>> };

/** Somebody of a company of which nothing is known; `did`: by kind, how many days ago. */
function factsOf({ did = {}, ...told }: Told): ScoreFacts {
  const activityTimes = Object.entries(did).map(
    ([activity, ago]) =>
      ({ activity, direction: 'in', held: false, times: ago.map((days) => now - days * day) }) as const,
  );
  const lead: Lead = { ...blankLead('ada', 'deal-stage@1'), activityTimes, ...told };
  return { definition: dealStage, lead, account: blankAccount('analytical.example'), now };
}

function liftsFor(told: Told, rules: ScoringRules = usual): readonly Lift[] {
  const facts = factsOf(told);
  return liftsOf(rules, facts, scoreOf(rules, facts));
}

function lift(of: Lift['of'], told: Told, rules: ScoringRules = usual): Lift | undefined {
  return liftsFor(told, rules).find((each) => each.of === of);
}

const namesOf = (found: Lift | undefined): readonly (readonly string[])[] =>
  (found?.ways ?? []).map((way) => way.map(nameOf));

function nameOf(part: LiftPart): string {
  if (part.type === 'activity') return part.kind.id;
  return part.line.reason.type === 'wish' ? part.line.reason.wish.field : 'rule';
}

describe('what lifts interest', () => {
  it('is the cheapest activity that suffices by itself, with where the lead is then', () => {
    const found = lift('interest', { title: 'CEO' });
    expect(namesOf(found)).toEqual([['meeting'], ['demo']]);
    expect(found).toMatchObject({ short: 30, to: 'A' });
  });

  it('is less the nearer the lead is to the cut', () => {
    const found = lift('interest', { title: 'CEO', did: { pricing: [0] } });
    expect(found?.short).toBe(10);
    // What counts once a day is not offered on the day on which it was done.
    expect(namesOf(found)).toEqual([['form'], ['event']]);
  });

  it('is two activities where no single one suffices, and nothing where not even two do', () => {
    const cuts = { ...usual.cuts, interest: 65 };
    expect(namesOf(lift('interest', {}, { ...usual, cuts }))).toEqual([['meeting', 'demo']]);
    const high = { ...usual, cuts: { ...cuts, interest: 500 } };
    expect(lift('interest', {}, high)).toMatchObject({ short: 500, ways: [] });
  });

  it('suffices as it says', () => {
    for (const did of [{}, { visit: [1, 2] }, { unsubscribed: [3] }, { demo: [40] }]) {
      const facts = factsOf({ title: 'CEO', did });
      const found = liftsOf(usual, facts, scoreOf(usual, facts)).find(({ of }) => of === 'interest');
      for (const way of found?.ways ?? []) {
        const done = way.flatMap((part) =>
          part.type === 'activity'
            ? [{ activity: part.kind.id, direction: 'in' as const, held: false, times: [now] }]
            : [],
        );
        const lead = { ...facts.lead, activityTimes: [...facts.lead.activityTimes, ...done] };
        expect(scoreOf(usual, { ...facts, lead }).interest.level).toBe('high');
      }
    }
  });
});

describe('what lifts fit', () => {
  it('is what is not known and would suffice by itself', () => {
    const found = lift('fit', { did: { demo: [0] } });
    expect(namesOf(found)).toEqual([['seniority'], ['role']]);
    expect(found).toMatchObject({ short: 30, to: 'A' });
    expect(namesOf(lift('fit', { title: 'Engineer' }))).toEqual([['role']]);
  });

  it('is all that it needs together, the fewest that suffice', () => {
    const found = lift('fit', { emails: ['ada@gmail.com'] });
    expect(found).toMatchObject({ short: 50 });
    expect(namesOf(found).map((way) => way.toSorted())).toEqual([['role', 'seniority']]);
  });

  it('adds to what a line gives already while it is not known', () => {
    const facts = factsOf({ did: { demo: [0] } });
    const unknown = scoreOf(usual, facts).lines.find(({ state }) => state === 'unknown');
    if (!unknown) throw new Error('all is known');
    const withFull = (full: number): Lift | undefined =>
      liftsOf(usual, facts, totalled(usual.cuts, [{ ...unknown, points: -4, full }])).find(
        ({ of }) => of === 'fit',
      );
    expect(namesOf(withFull(34))).toEqual([['seniority']]);
    expect(withFull(32)?.ways).toEqual([]);
  });

  it('is nothing where all is known and does not fit', () => {
    const found = lift('fit', { title: 'Engineer', buyingRole: 'endUser' });
    expect(found).toMatchObject({ short: 30, ways: [], to: 'D' });
  });

  it('is nothing to ask about where both are high', () => {
    expect(liftsFor({ title: 'CEO', did: { demo: [0] } })).toEqual([]);
  });
});

describe('the strongest reasons', () => {
  it('tell what was done often as one, whatever speaks against a lead as well', () => {
    const { lines } = scoreOf(
      usual,
      factsOf({ title: 'CEO', emails: ['ada@gmail.com'], did: { pricing: [0, 14], visit: [0] } }),
    );
    expect(strongest(lines, 3).map(({ points, times }) => [points, times])).toEqual([
      [30, 1],
      [30, 2],
      [-20, 1],
    ]);
  });
});
