import { presetOf, type PresetShape, type PresetWords } from './preset';
import { endedAs, endsWithoutSale, handOffMoves, outcomeRules, withMarketing } from './usual-parts';

const marketing = ['awareness', 'lead', 'with-marketing'];
const withSales = ['sql-sal', 'opportunity'];
const beforeContact = ['mql', 'sql-sal'];
const afterSale = ['customer', 'repeat-customer', 'advocate'];

/**
 * Awareness to Advocate: DOMAIN.md section 1 (S4). Sales accepts or marketing gets it back; after the purchase the
 * funnel goes on, flipped.
 */
export const handOffAndFlipPreset = presetOf('hand-off-and-flip', shape);

function shape(words: PresetWords): PresetShape {
  const { own } = words;
  const top = { side: 'marketing', group: 'top', kind: 'open' } as const;
  const flipped = { side: 'both', group: 'bottom', kind: 'after-sale' } as const;
  return {
    initial: 'awareness',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      { ...own('awareness'), ...top, code: 'AWR', placing: {} },
      { ...own('lead'), ...top, code: 'LEAD', placing: { step: 'known' } },
      withMarketing(words),
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
        ...own('sql-sal'),
        side: 'sales',
        group: 'middle',
        kind: 'open',
        mode: 'sla',
        code: 'SQL',
        contactWithinHours: 24,
        placing: { step: 'handed-over', owner: 'given' },
      },
      {
        ...own('opportunity'),
        side: 'sales',
        group: 'bottom',
        kind: 'open',
        code: 'OPP',
        placing: { step: 'offer', owner: 'given' },
      },
      {
        ...own('customer'),
        side: 'sales',
        group: 'bottom',
        kind: 'won',
        code: 'CUST',
        placing: endedAs('won'),
      },
      { ...own('repeat-customer'), ...flipped, code: 'RPT', placing: after('repeat') },
      { ...own('advocate'), ...flipped, code: 'ADV', placing: after('advocacy') },
      ...endsWithoutSale(words),
    ],
    steps: [
      own('known'),
      own('handed-over'),
      { ...own('in-contact'), contacted: true, offeredAfter: 'sent' },
      ...['offer', 'purchase', 'repeat', 'advocacy'].map((id) => ({
        ...own(id),
        contacted: true,
      })),
    ],
    derive: [
      { when: { outcome: 'won', step: 'advocacy' }, stage: 'advocate' },
      { when: { outcome: 'won', step: 'repeat' }, stage: 'repeat-customer' },
      ...outcomeRules({ won: 'customer', lost: 'lost', closed: 'closed' }),
      { when: { parked: true }, stage: 'with-marketing' },
      { when: { stepAtLeast: 'offer' }, stage: 'opportunity' },
      { when: { step: 'in-contact' }, stage: 'sql-sal' },
      { when: { step: 'handed-over', owned: true }, stage: 'sql-sal' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'known' }, stage: 'lead' },
      { when: {}, stage: 'awareness' },
    ],
    moves: [
      { verb: 'step', from: ['awareness'], to: ['known'], side: 'marketing', sets: {} },
      { verb: 'step', from: withSales, to: ['handed-over', 'in-contact', 'offer'], sets: {} },
      { verb: 'step', from: afterSale, to: ['purchase', 'repeat', 'advocacy'], side: 'both', sets: {} },
      ...handOffMoves({
        handOverStep: 'handed-over',
        marketing,
        handOff: 'mql',
        withSales,
        beforeContact,
        back: 'known',
        ended: [...afterSale, 'lost', 'closed'],
      }),
    ],
    giveBack: { withSales, beforeContact, open: [...marketing, 'mql', ...withSales] },
  };
}

function after(step: string): { outcome: 'won'; step: string; owner: 'given' } {
  return { outcome: 'won', step, owner: 'given' };
}
