import type { Sign } from '@/lib/funnel/definition/definition';
import { presetOf, type PresetShape, type PresetWords } from './preset';
import { backTo, endedAs, outcomeRules } from './usual-parts';

const marketing = ['subscriber', 'lead'];
const withSales = ['sql', 'opportunity'];
const beforeContact = ['mql', 'sql'];
const open = [...marketing, 'mql', ...withSales];
const ended = ['customer', 'evangelist', 'other'];

/** In HubSpot's own order; whoever is in touch has come further than the one before. */
const quiet = ['new', 'open', 'in-progress'];
const later = ['open-deal', 'unqualified', 'attempted-to-contact', 'connected', 'bad-timing'];
const touched = new Set(['open-deal', 'attempted-to-contact', 'connected', 'bad-timing']);
const offeredAfter: Readonly<Record<string, Sign>> = {
  'attempted-to-contact': 'sent',
  connected: 'answered',
};

/** HubSpot's lifecycle stages, with its lead statuses as sub-steps of SQL; an open deal is an opportunity. */
export const hubSpotPreset = presetOf('hubspot', shape);

function shape({ own }: PresetWords): PresetShape {
  const top = { side: 'marketing', group: 'top', kind: 'open' } as const;
  const sales = { side: 'sales', kind: 'open' } as const;
  return {
    initial: 'subscriber',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      { ...own('subscriber'), ...top, code: 'SUB', placing: {} },
      { ...own('lead'), ...top, code: 'LEAD', placing: { step: 'known' } },
      {
        ...own('mql'),
        side: 'both',
        group: 'middle',
        kind: 'hand-off',
        mode: 'sla',
        code: 'MQL',
        acceptWithinHours: 24,
        placing: { step: 'handed-over' },
      },
      {
        ...own('sql'),
        ...sales,
        group: 'middle',
        mode: 'sla',
        code: 'SQL',
        contactWithinHours: 24,
        placing: { step: 'new', owner: 'given' },
      },
      {
        ...own('opportunity'),
        ...sales,
        group: 'bottom',
        code: 'OPP',
        placing: { step: 'open-deal', owner: 'given' },
      },
      {
        ...own('customer'),
        side: 'sales',
        group: 'bottom',
        kind: 'won',
        code: 'CUST',
        placing: endedAs('won'),
      },
      {
        ...own('evangelist'),
        side: 'both',
        group: 'bottom',
        kind: 'after-sale',
        code: 'EVAN',
        placing: { outcome: 'won', step: 'recommends', owner: 'given' },
      },
      {
        ...own('other'),
        side: 'both',
        group: 'bottom',
        kind: 'closed',
        code: 'OTHR',
        placing: endedAs('closed'),
      },
    ],
    steps: [
      own('known'),
      own('handed-over'),
      ...[...quiet, ...later].map((id) => ({
        ...own(id),
        contacted: touched.has(id),
        offeredAfter: offeredAfter[id],
      })),
      { ...own('bought'), contacted: true },
      { ...own('recommends'), contacted: true },
    ],
    derive: [
      { when: { outcome: 'won', step: 'recommends' }, stage: 'evangelist' },
      ...outcomeRules({ won: 'customer', lost: 'other', closed: 'other' }),
      { when: { step: 'open-deal' }, stage: 'opportunity' },
      { when: { stepAtLeast: 'bought' }, stage: 'opportunity' },
      { when: { stepAtLeast: 'new' }, stage: 'sql' },
      { when: { step: 'handed-over', owned: true }, stage: 'sql' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'known' }, stage: 'lead' },
      { when: {}, stage: 'subscriber' },
    ],
    moves: [
      { verb: 'step', from: ['subscriber'], to: ['known'], side: 'marketing', sets: {} },
      {
        verb: 'qualify',
        from: marketing,
        sets: { step: 'handed-over', owner: null, parked: false },
      },
      { verb: 'accept', from: ['mql'], sets: { owner: 'actor', step: 'new' } },
      { verb: 'assign', from: ['mql', ...withSales], sets: { owner: 'given' } },
      { verb: 'route', from: [...marketing, 'mql'], sets: { assignee: 'given' } },
      { verb: 'step', from: withSales, to: [...quiet, ...later], sets: {} },
      {
        verb: 'step',
        from: ['customer', 'evangelist'],
        to: ['bought', 'recommends'],
        side: 'both',
        sets: {},
      },
      { verb: 'return', from: beforeContact, sets: backTo('known') },
      { verb: 'recycle', from: withSales, sets: backTo('known') },
      { verb: 'disqualify', from: open, sets: { outcome: 'closed', parked: false } },
      { verb: 'outcome', from: withSales, sets: { outcome: 'given' } },
      { verb: 'reopen', from: ended, sets: { outcome: null } },
      { verb: 'place', from: [...open, ...ended], sets: {} },
    ],
    giveBack: { withSales, beforeContact, open },
  };
}
