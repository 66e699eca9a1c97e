import { presetOf, type PresetShape, type PresetWords } from './preset';
import { backTo } from './usual-parts';

const open = ['identified', 'not-active', 'with-marketing', 'mql', 'sal', 'sql', 'sqo'];
const beforeContact = ['mql', 'sal', 'sql'];
const withSales = ['sal', 'sql', 'sqo'];
const ended = ['won', 'lost', 'closed'];

/**
 * The deal-stage funnel: nobody sets the stage, it follows from the deal stage, the owner and the outcome.
 * Rules in DOMAIN.md section 1 (S3): first match wins; 30 days keep an identified lead active.
 */
export const dealStagePreset = presetOf('deal-stage', shape);

function shape({ own: words }: PresetWords): PresetShape {
  const marketing = { side: 'marketing', group: 'top', kind: 'open' } as const;
  const sales = { side: 'sales', kind: 'open', group: 'bottom' } as const;
  return {
    initial: 'identified',
    goal: 'won',
    opportunity: 'sqo',
    activeDays: 30,
    stages: [
      { ...words('identified'), ...marketing, code: 'IL', placing: { active: true } },
      { ...words('not-active'), ...marketing, code: 'OFF', placing: { active: false } },
      {
        ...words('with-marketing'),
        ...marketing,
        kind: 'parked',
        code: 'WM',
        placing: { parked: true },
      },
      {
        ...words('mql'),
        side: 'both',
        group: 'middle',
        kind: 'hand-off',
        mode: 'sla',
        code: 'MQL',
        criteria: [{ field: 'email' }],
        acceptWithinHours: 24,
        placing: { step: 'lead-in' },
      },
      {
        ...words('sal'),
        ...sales,
        group: 'middle',
        mode: 'sla',
        code: 'SAL',
        contactWithinHours: 24,
        placing: { step: 'lead-in', owner: 'given' },
      },
      {
        ...words('sql'),
        ...sales,
        group: 'middle',
        mode: 'gate',
        code: 'SQL',
        placing: { step: 'validated', owner: 'given' },
      },
      {
        ...words('sqo'),
        ...sales,
        code: 'SQO',
        placing: { step: 'in-progress', owner: 'given' },
      },
      {
        ...words('won'),
        ...sales,
        kind: 'won',
        code: 'WON',
        placing: { outcome: 'won', owner: 'given' },
      },
      {
        ...words('lost'),
        ...sales,
        kind: 'lost',
        code: 'LOST',
        placing: { outcome: 'lost', owner: 'given' },
      },
      {
        ...words('closed'),
        ...sales,
        kind: 'closed',
        code: 'CLSD',
        placing: { outcome: 'closed', owner: 'given' },
      },
    ],
    steps: [
      words('lead-in'),
      words('validated'),
      words('in-progress'),
      { ...words('contacted'), contacted: true, offeredAfter: 'sent' },
      { ...words('engaged'), contacted: true, offeredAfter: 'answered' },
      { ...words('live-engagement'), contacted: true, offeredAfter: 'met' },
      { ...words('proposal'), contacted: true },
    ],
    derive: [
      { when: { outcome: 'won' }, stage: 'won' },
      { when: { outcome: 'lost' }, stage: 'lost' },
      { when: { outcome: 'closed' }, stage: 'closed' },
      { when: { stepAtLeast: 'in-progress' }, stage: 'sqo' },
      { when: { stepAtLeast: 'validated' }, stage: 'sql' },
      { when: { step: 'lead-in', owned: true }, stage: 'sal' },
      { when: { step: 'lead-in' }, stage: 'mql' },
      { when: { parked: true }, stage: 'with-marketing' },
      { when: { active: true }, stage: 'identified' },
      { when: {}, stage: 'not-active' },
    ],
    moves: [
      {
        verb: 'qualify',
        from: ['identified', 'not-active', 'with-marketing'],
        sets: { step: 'lead-in', owner: null, parked: false },
      },
      { verb: 'accept', from: ['mql'], sets: { owner: 'actor' } },
      { verb: 'assign', from: ['mql', ...withSales], sets: { owner: 'given' } },
      { verb: 'route', from: ['identified', 'mql'], sets: { assignee: 'given' } },
      { verb: 'return', from: beforeContact, sets: backTo(null) },
      { verb: 'recycle', from: withSales, sets: backTo(null) },
      { verb: 'disqualify', from: open, sets: { outcome: 'closed', parked: false } },
      { verb: 'step', from: withSales, sets: {} },
      { verb: 'outcome', from: withSales, sets: { outcome: 'given' } },
      { verb: 'reopen', from: ended, sets: { outcome: null } },
      { verb: 'place', from: [...open, ...ended], sets: {} },
    ],
    giveBack: { withSales, beforeContact, open },
  };
}
