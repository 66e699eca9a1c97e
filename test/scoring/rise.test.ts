import { expect, test } from 'vitest';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { interestRise } from '@/lib/scoring/rise';
import { day, dealStage, start } from '@/test/funnel/story';

const now = start + 200 * day;
const since = now - 90 * day;
const rules: ScoringRules = {
  ...usualScoring(),
  profiles: [
    {
      id: '01900000-0000-7000-8000-000000000001',
      name: 'Heads',
      isOn: true,
      wishes: [{ field: 'title', anyOf: ['head'], points: 40, otherwise: 0 }],
    },
  ],
};

/** A lead that fits; `ago`: days since it asked for a demo, which is worth 40 points and half of it every 14 days. */
function rise(ago: readonly number[], told: Partial<Lead> = {}) {
  const lead: Lead = {
    ...blankLead('ada', 'deal-stage@1'),
    title: 'Head of sales',
    addedAt: start,
    activityTimes: [
      { activity: 'demo', direction: 'in', held: false, times: ago.map((days) => now - days * day) },
    ],
    ...told,
  };
  return interestRise(rules, { definition: dealStage, lead, account: null, now }, since);
}

test('is how far interest went up, however it faded since', () => {
  expect(rise([30])).toEqual({ from: 0, to: 40 });
  // 90 days ago it stood at a half of 40; a year ago it was unknown.
  expect(rise([30, 104])).toMatchObject({ from: 20 });
  expect(rise([30], { addedAt: now - 40 * day })).toEqual({ from: null, to: 40 });
});

test('is none where nothing was done since, or the lead does not fit', () => {
  expect(rise([])).toBeNull();
  expect(rise([120])).toBeNull();
  expect(rise([30], { title: 'Student' })).toBeNull();
  expect(rise([30], { title: null })).toBeNull();
});

test('ends where the lead was handed over, or was closed without it', () => {
  const qualified = { latestAt: now, count: 1, by: 'mia', whyNow: null, through: null };
  expect(rise([30, 50], { qualified: { ...qualified, firstAt: now - 45 * day } })).toEqual({
    from: 0,
    to: 40,
  });
  expect(rise([30], { qualified: { ...qualified, firstAt: now - 100 * day } })).toBeNull();
  const { position } = blankLead('ada', 'deal-stage@1');
  expect(rise([30], { position: { ...position, outcome: 'won' } })).toBeNull();
});
