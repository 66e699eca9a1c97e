import type { Effect } from '@/lib/funnel/definition/definition';
import { presetOf, type PresetShape, type PresetWords } from './preset';
import { endedAs, outcomeRules } from './usual-parts';

const open = ['open-not-contacted', 'working-contacted'];
const ended = ['closed-converted', 'closed-not-converted'];

/** Whoever gives a lead back closes it without converting it; it may wake up and be opened again. */
const notConverted: Effect = { owner: null, assignee: null, outcome: 'closed', parked: true };

/** Salesforce's four lead statuses: all on one object, which ends when it is converted. */
export const salesforcePreset = presetOf('salesforce', shape);

function shape({ own }: PresetWords): PresetShape {
  return {
    initial: 'open-not-contacted',
    goal: 'closed-converted',
    opportunity: 'working-contacted',
    stages: [
      {
        ...own('open-not-contacted'),
        side: 'both',
        group: 'top',
        kind: 'hand-off',
        mode: 'sla',
        code: 'OPEN',
        acceptWithinHours: 24,
        contactWithinHours: 24,
        placing: { owner: 'given' },
      },
      {
        ...own('working-contacted'),
        side: 'sales',
        group: 'middle',
        kind: 'open',
        code: 'WORK',
        placing: { step: 'contacted', owner: 'given' },
      },
      {
        ...own('closed-converted'),
        side: 'sales',
        group: 'bottom',
        kind: 'won',
        code: 'CONV',
        placing: endedAs('won'),
      },
      {
        ...own('closed-not-converted'),
        side: 'sales',
        group: 'bottom',
        kind: 'closed',
        code: 'CLSD',
        placing: endedAs('closed'),
      },
    ],
    steps: [own('not-contacted'), { ...own('contacted'), contacted: true, offeredAfter: 'sent' }],
    derive: [
      ...outcomeRules({
        won: 'closed-converted',
        lost: 'closed-not-converted',
        closed: 'closed-not-converted',
      }),
      { when: { step: 'contacted' }, stage: 'working-contacted' },
      { when: {}, stage: 'open-not-contacted' },
    ],
    moves: [
      { verb: 'accept', from: ['open-not-contacted'], sets: { owner: 'actor' } },
      { verb: 'assign', from: open, sets: { owner: 'given' } },
      { verb: 'route', from: ['open-not-contacted'], sets: { assignee: 'given' } },
      { verb: 'step', from: ['open-not-contacted'], to: ['contacted'], sets: {} },
      { verb: 'step', from: ['working-contacted'], to: ['not-contacted'], sets: {} },
      { verb: 'return', from: ['open-not-contacted'], sets: notConverted },
      { verb: 'recycle', from: open, sets: notConverted },
      { verb: 'disqualify', from: open, sets: { outcome: 'closed' } },
      { verb: 'outcome', from: open, sets: { outcome: 'given' } },
      { verb: 'reopen', from: ended, sets: { outcome: null, parked: false, step: null } },
      { verb: 'place', from: [...open, ...ended], sets: {} },
    ],
    giveBack: { withSales: open, beforeContact: ['open-not-contacted'], open },
  };
}
