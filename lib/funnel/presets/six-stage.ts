import { presetOf, type PresetShape, type PresetWords } from './preset';
import { endedAs, endsWithoutSale, handOffMoves, outcomeRules, withMarketing } from './usual-parts';

const marketing = ['prospect', 'lead', 'with-marketing'];
const withSales = ['sql', 'opportunity'];
const beforeContact = ['mql', 'sql'];

/**
 * Prospect to Customer in three groups: DOMAIN.md section 1 (S2). Accepting leads to SQL, before first contact; the
 * opportunity begins with it, and has steps of its own on the way to the customer.
 */
export const sixStagePreset = presetOf('six-stage', shape);

function shape(words: PresetWords): PresetShape {
  const { own } = words;
  const top = { side: 'marketing', group: 'top', kind: 'open' } as const;
  const bottom = { side: 'sales', group: 'bottom' } as const;
  return {
    initial: 'prospect',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      { ...own('prospect'), ...top, code: 'PROS', placing: {} },
      { ...own('lead'), ...top, code: 'LEAD', placing: { step: 'known' } },
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
        ...own('sql'),
        side: 'both',
        group: 'middle',
        kind: 'open',
        mode: 'sla',
        code: 'SQL',
        contactWithinHours: 24,
        placing: { step: 'handed-over', owner: 'given' },
      },
      {
        ...own('opportunity'),
        ...bottom,
        kind: 'open',
        code: 'OPP',
        placing: { step: 'in-contact', owner: 'given' },
      },
      { ...own('customer'), ...bottom, kind: 'won', code: 'CUST', placing: endedAs('won') },
      ...endsWithoutSale(words),
    ],
    steps: [
      own('known'),
      own('handed-over'),
      { ...own('in-contact'), contacted: true, offeredAfter: 'answered' },
      ...['demo', 'proposal', 'negotiation'].map((id) => ({ ...own(id), contacted: true })),
    ],
    derive: [
      ...outcomeRules({ won: 'customer', lost: 'lost', closed: 'closed' }),
      { when: { parked: true }, stage: 'with-marketing' },
      { when: { stepAtLeast: 'in-contact' }, stage: 'opportunity' },
      { when: { step: 'handed-over', owned: true }, stage: 'sql' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'known' }, stage: 'lead' },
      { when: {}, stage: 'prospect' },
    ],
    moves: [
      { verb: 'step', from: ['prospect'], to: ['known'], side: 'marketing', sets: {} },
      {
        verb: 'step',
        from: withSales,
        to: ['handed-over', 'in-contact', 'demo', 'proposal', 'negotiation'],
        sets: {},
      },
      ...handOffMoves({
        handOverStep: 'handed-over',
        marketing,
        handOff: 'mql',
        withSales,
        beforeContact,
        back: 'known',
        ended: ['customer', 'lost', 'closed'],
      }),
    ],
    giveBack: { withSales, beforeContact, open: [...marketing, 'mql', ...withSales] },
  };
}
