import type { ScoringRules } from './rules';
import { usualKindIds, type UsualKindId } from './usual-kinds';

/** Days after which an activity counts half: SCORING.md section 1. */
export const usualHalfLife = { high: 14, other: 30 } as const;

/**
 * What activities are worth before a team says otherwise: one visit says little, a demo request or a look at prices
 * much (DOMAIN.md section 2); a request for a demo alone is high interest.
 */
const pointsOf: Readonly<Record<UsualKindId, number>> = {
  visit: 2,
  'social-reply': 6,
  mention: 5,
  comment: 5,
  'email-opened': 1,
  form: 10,
  download: 8,
  'webinar-registered': 8,
  'webinar-attended': 15,
  event: 10,
  email: 10,
  referral: 20,
  pricing: 20,
  demo: 40,
  call: 20,
  meeting: 30,
  unsubscribed: -30,
  other: 3,
};

const high: ReadonlySet<UsualKindId> = new Set(['email', 'referral', 'pricing', 'demo', 'call', 'meeting']);
/** What happens by itself and often: more than one a day says no more. */
const perDay = 1;
/** What a newsletter's reader does every week is not more interest each week. */
const limited: Readonly<Partial<Record<UsualKindId, { times: number; days: number }>>> = {
  visit: { times: 5, days: 7 },
  'email-opened': { times: 5, days: 30 },
};

export const usualKinds: ScoringRules['kinds'] = usualKindIds.map((id) => ({
  id,
  isOn: true,
  isHigh: high.has(id),
  points: pointsOf[id],
  halfLifeDays: high.has(id) ? usualHalfLife.high : usualHalfLife.other,
  perDay,
  limit: limited[id] ?? null,
}));

/**
 * Who decides fits, whatever the company, until the team says what its customers are like. Named by the page: an empty
 * name stands for the usual one.
 */
export const usualProfiles: ScoringRules['profiles'] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'decides',
    isOn: true,
    wishes: [
      {
        field: 'seniority',
        anyOf: ['owner', 'cLevel', 'vicePresident', 'director'],
        points: 30,
        otherwise: 0,
      },
      { field: 'role', anyOf: ['economicBuyer', 'decisionMaker'], points: 30, otherwise: 0 },
    ],
  },
];

export const usualRules: ScoringRules['rules'] = [
  {
    id: '00000000-0000-4000-8000-000000000002',
    name: 'target',
    isOn: true,
    of: 'fit',
    when: [{ field: 'targetAccount', not: false }],
    points: 20,
  },
  {
    id: '00000000-0000-4000-8000-000000000003',
    name: 'personalAddress',
    isOn: true,
    of: 'fit',
    when: [{ field: 'personalAddress', not: false }],
    points: -20,
  },
];
