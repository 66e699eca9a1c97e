import * as fc from 'fast-check';
import { returnAnswers } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { exampleLead, day, dealStage, noon } from '@/test/store/example';

const moment = fc.integer({ min: noon - 90 * day, max: noon + 90 * day });
const user = fc.constantFrom('me', 'ann', 'user with | odd / name');

/** Addresses of a few people only, so that leads share keys and keys change hands. */
export const anyEmails = fc.uniqueArray(
  fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'),
  { maxLength: 3 },
);

/** A lead in any state that a chip can show. */
export const anyState = fc.record({
  position: fc.record({
    step: fc.constantFrom(null, ...dealStage.steps.map((step) => step.id)),
    outcome: fc.constantFrom(null, null, 'won', 'lost', 'closed'),
    owner: fc.option(user),
    assignee: fc.option(user),
    parked: fc.boolean(),
    activeUntil: fc.option(moment),
    parkedUntil: fc.option(moment),
  }),
  name: fc.option(fc.constant('Somebody')),
  addedAt: moment,
  updatedAt: moment,
  acceptedAt: fc.option(moment),
  contactedAt: fc.option(moment),
  attempts: fc.oneof(fc.nat(5), fc.nat(100_000)),
  contactLocked: fc.boolean(),
  wakeAt: fc.option(moment),
  qualified: fc.option(
    fc.record({
      firstAt: moment,
      latestAt: moment,
      count: fc.nat(9),
      by: user,
      whyNow: fc.option(fc.constant('typed')),
      through: fc.constant(null),
    }),
  ),
  followUp: fc.option(
    fc.record({
      of: fc.constantFrom('acceptance', 'contact'),
      startedAt: moment,
      dueAt: moment,
      hours: fc.constantFrom(4, 24),
      working: fc.boolean(),
    }),
  ),
  givenBack: fc.option(
    fc.record({
      way: fc.constantFrom('return', 'recycle', 'disqualify'),
      reason: fc.constantFrom('no-budget', 'a reason of another funnel'),
      answer: fc.option(fc.constant('typed')),
      at: moment,
      by: user,
      wakeAt: fc.option(moment),
      stands: fc.constantFrom('open', 'disputed', 'settled'),
      reply: fc.option(
        fc.record({
          answer: fc.constantFrom(...returnAnswers),
          note: fc.option(fc.constant('typed')),
          at: moment,
          by: user,
        }),
      ),
    }),
  ),
});

/** A lead of that number, its stays as the fold leaves them. */
export function leadIn(
  number: number,
  state: Parameters<typeof exampleLead>[1] & object,
  emails: readonly string[],
): Lead {
  const lead = exampleLead(number, { ...state, emails });
  const earlier = { in: 'identified', from: noon - 99 * day, to: lead.addedAt, funnel: lead.funnel };
  return {
    ...lead,
    stays: [earlier, { in: lead.stage, from: lead.addedAt, to: null, funnel: lead.funnel }],
  };
}
