import { describe, expect, it } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { nowhere } from '@/lib/funnel/log/position';
import { blankAccount, type Account } from '@/lib/funnel/team/account';
import { isTimeBound, type Filter, type FilterRule } from '@/lib/funnel/team/filter';
import { filterSchema } from '@/lib/funnel/team/filter-schema';
import { matchesFilter } from '@/lib/funnel/team/match-filter';
import { day, dealStage, start } from '@/test/funnel/story';

const now = start + 100 * day;

const ada: Lead = {
  ...blankLead('ada', 'deal-stage@1'),
  name: 'Ada Lovelace',
  emails: ['ada@analytical.example'],
  title: 'Head of  Engines',
  source: 'Webinar',
  tags: ['VIP'],
  programmes: ['spring'],
  addedAt: now - 40 * day,
  updatedAt: now - 2 * day,
  position: { ...nowhere, owner: 'sam', activeUntil: now + day },
  lastActivities: [{ id: 'a', activity: 'visit', direction: 'in', held: false, at: now - 3 * day }],
  activityTimes: [
    {
      activity: 'visit',
      direction: 'in',
      held: false,
      times: [now - 3 * day, now - 5 * day, now - 50 * day],
    },
    { activity: 'call', direction: 'out', held: false, times: [now - 60 * day] },
  ],
};
const company: Account = { ...blankAccount('analytical.example'), size: 120, industry: 'Machines' };

function matches(rule: FilterRule, more: { lead?: Partial<Lead>; account?: Account | null } = {}): boolean {
  const { account = company } = more;
  return matchesFilter(
    { match: 'all', rules: [rule] },
    { definition: dealStage, lead: { ...ada, ...more.lead }, account, now },
  );
}

describe('a filter', () => {
  it.each<readonly [FilterRule, boolean]>([
    [{ field: 'stage', not: false, anyOf: ['identified'] }, true],
    [{ field: 'stage', not: true, anyOf: ['identified'] }, false],
    [{ field: 'owner', not: false, anyOf: ['sam'] }, true],
    [{ field: 'owner', not: false, anyOf: [null] }, false],
    [{ field: 'tag', not: false, anyOf: ['vip', 'other'] }, true],
    [{ field: 'tag', not: true, anyOf: ['other'] }, true],
    [{ field: 'programme', not: false, anyOf: ['spring'] }, true],
    [{ field: 'source', not: false, how: 'is', value: 'webinar' }, true],
    [{ field: 'title', not: false, how: 'contains', value: 'of engines' }, true],
    [{ field: 'email', not: false, how: 'contains', value: '@analytical' }, true],
    [{ field: 'industry', not: false, how: 'is', value: 'machines' }, true],
    [{ field: 'companySize', not: false, range: { atLeast: 100, atMost: 200 } }, true],
    [{ field: 'companySize', not: false, range: { atLeast: 121 } }, false],
    [{ field: 'targetAccount', not: true }, true],
    [{ field: 'activity', not: false, activity: 'visit', atLeast: 2, withinDays: 7 }, true],
    [{ field: 'activity', not: false, activity: 'visit', atLeast: 3, withinDays: 7 }, false],
    [{ field: 'activity', not: false, atLeast: 4 }, true],
    [{ field: 'activity', not: false, direction: 'out', atLeast: 2 }, false],
    [{ field: 'added', not: false, how: 'within', days: 41 }, true],
    [{ field: 'added', not: false, how: 'before', days: 41 }, false],
    [{ field: 'lastActivity', not: false, how: 'within', days: 3 }, true],
    [{ field: 'changed', not: false, how: 'before', days: 1 }, true],
  ])('%j: %s', (rule, expected) => {
    expect(matches(rule)).toBe(expected);
  });

  it.each<FilterRule>([
    { field: 'companySize', not: false, range: { atLeast: 1 } },
    { field: 'company', not: false, how: 'is', value: 'x' },
    { field: 'country', not: false, how: 'is', value: 'NL' },
    { field: 'score', not: false, of: 'fit', range: { atLeast: 0 } },
    { field: 'qualifiedAt', not: false, how: 'within', days: 5 },
  ])('says neither yes nor no where $field is not known', (rule) => {
    const unknown = { account: null, lead: { company: null } };
    expect(matches(rule, unknown)).toBe(false);
    expect(matches({ ...rule, not: true }, unknown)).toBe(false);
  });

  it('joins its rules by all or by any', () => {
    const rules: FilterRule[] = [
      { field: 'tag', not: false, anyOf: ['vip'] },
      { field: 'source', not: false, how: 'is', value: 'list' },
    ];
    const facts = { definition: dealStage, lead: ada, account: null, now };
    expect(matchesFilter({ match: 'all', rules }, facts)).toBe(false);
    expect(matchesFilter({ match: 'any', rules }, facts)).toBe(true);
    expect(matchesFilter({ match: 'any', rules: [] }, facts)).toBe(true);
  });

  it('knows whether time alone may change its answer', () => {
    const withRule = (rule: FilterRule): Filter => ({ match: 'all', rules: [rule] });
    expect(isTimeBound(withRule({ field: 'added', not: false, how: 'within', days: 3 }))).toBe(true);
    expect(isTimeBound(withRule({ field: 'activity', not: false, atLeast: 1, withinDays: 3 }))).toBe(true);
    expect(isTimeBound(withRule({ field: 'activity', not: false, atLeast: 1 }))).toBe(false);
    expect(isTimeBound(withRule({ field: 'tag', not: false, anyOf: ['a'] }))).toBe(false);
  });
});

it.each([
  [{ field: 'companySize', range: {} }],
  [{ field: 'companySize', range: { atLeast: 9, atMost: 3 } }],
  [{ field: 'stage', anyOf: [] }],
  [{ field: 'title', how: 'is', value: ' ' }],
  [{ field: 'added', how: 'within', days: 0 }],
  [{ field: 'mood', anyOf: ['good'] }],
])('refuses the rule %j', (rule) => {
  expect(filterSchema.safeParse({ match: 'all', rules: [rule] }).success).toBe(false);
});
