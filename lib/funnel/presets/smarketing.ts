import { presetOf, type PresetShape, type PresetWords } from './preset';
import { endedAs, endsWithoutSale, handOffMoves, outcomeRules, withMarketing } from './usual-parts';

const marketing = ['visit', 'lead', 'with-marketing'];
const withSales = ['sal', 'opportunity'];
const beforeContact = ['mql', 'sal'];

/** Visit to Customer with a stage of acceptance: DOMAIN.md section 1 (S1). A lead gave details; MQL is fit and interest. */
export const smarketingPreset = presetOf('smarketing', shape);

function shape(words: PresetWords): PresetShape {
  const { own } = words;
  return {
    initial: 'visit',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      { ...own('visit'), side: 'marketing', group: 'top', kind: 'open', code: 'VIS', placing: {} },
      {
        ...own('lead'),
        side: 'marketing',
        group: 'top',
        kind: 'open',
        code: 'LEAD',
        criteria: [{ field: 'email' }],
        placing: { step: 'details-given' },
      },
      withMarketing(words),
      {
        ...own('mql'),
        side: 'both',
        group: 'middle',
        kind: 'hand-off',
        mode: 'sla',
        code: 'MQL',
        criteria: [{ field: 'fit' }, { field: 'interest' }],
        acceptWithinHours: 24,
        placing: { step: 'handed-over' },
      },
      {
        ...own('sal'),
        side: 'sales',
        group: 'middle',
        kind: 'open',
        mode: 'sla',
        code: 'SAL',
        contactWithinHours: 24,
        placing: { step: 'handed-over', owner: 'given' },
      },
      {
        ...own('opportunity'),
        side: 'sales',
        group: 'bottom',
        kind: 'open',
        code: 'OPP',
        placing: { step: 'in-conversation', owner: 'given' },
      },
      {
        ...own('customer'),
        side: 'sales',
        group: 'bottom',
        kind: 'won',
        code: 'CUST',
        placing: endedAs('won'),
      },
      ...endsWithoutSale(words),
    ],
    steps: [
      own('details-given'),
      own('handed-over'),
      { ...own('in-conversation'), contacted: true, offeredAfter: 'answered' },
      { ...own('offer'), contacted: true },
    ],
    derive: [
      ...outcomeRules({ won: 'customer', lost: 'lost', closed: 'closed' }),
      { when: { parked: true }, stage: 'with-marketing' },
      { when: { stepAtLeast: 'in-conversation' }, stage: 'opportunity' },
      { when: { step: 'handed-over', owned: true }, stage: 'sal' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'details-given' }, stage: 'lead' },
      { when: {}, stage: 'visit' },
    ],
    moves: [
      { verb: 'step', from: ['visit'], to: ['details-given'], side: 'marketing', sets: {} },
      { verb: 'step', from: withSales, to: ['handed-over', 'in-conversation', 'offer'], sets: {} },
      ...handOffMoves({
        handOverStep: 'handed-over',
        marketing,
        handOff: 'mql',
        withSales,
        beforeContact,
        back: 'details-given',
        ended: ['customer', 'lost', 'closed'],
      }),
    ],
    giveBack: { withSales, beforeContact, open: [...marketing, 'mql', ...withSales] },
  };
}
