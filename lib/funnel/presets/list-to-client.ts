import { presetOf, type PresetShape, type PresetWords } from './preset';
import { backTo, endedAs, endsWithoutSale, outcomeRules, withMarketing } from './usual-parts';

const before = ['prospect', 'lead', 'with-marketing'];
const open = [...before, 'opportunity'];
const ended = ['client', 'lost', 'closed'];

/**
 * Prospect to Client: DOMAIN.md section 1 (S5). Nobody accepts: whoever opens the buying conversation owns the lead,
 * and one of budget, authority, need and timeline must speak for it. Referrals may be put straight into Opportunity.
 */
export const listToClientPreset = presetOf('list-to-client', shape);

function shape(words: PresetWords): PresetShape {
  const { own, journey } = words;
  return {
    initial: 'prospect',
    goal: 'client',
    opportunity: 'opportunity',
    bantNeeded: 1,
    journey,
    stages: [
      { ...own('prospect'), side: 'marketing', group: 'top', kind: 'open', code: 'PROS', placing: {} },
      {
        ...own('lead'),
        side: 'both',
        group: 'middle',
        kind: 'open',
        code: 'LEAD',
        placing: { step: 'responded' },
      },
      withMarketing(words),
      {
        ...own('opportunity'),
        side: 'sales',
        group: 'bottom',
        kind: 'open',
        mode: 'gate',
        code: 'OPP',
        criteria: [{ field: 'bant', strict: true }],
        placing: { step: 'buying-conversation', owner: 'given' },
      },
      {
        ...own('client'),
        side: 'sales',
        group: 'bottom',
        kind: 'won',
        code: 'CLNT',
        placing: endedAs('won'),
      },
      ...endsWithoutSale(words),
    ],
    steps: [
      { ...own('responded'), offeredAfter: 'answered' },
      { ...own('buying-conversation'), contacted: true, offeredAfter: 'met' },
      ...['proposal', 'agreement'].map((id) => ({ ...own(id), contacted: true })),
    ],
    derive: [
      ...outcomeRules({ won: 'client', lost: 'lost', closed: 'closed' }),
      { when: { parked: true }, stage: 'with-marketing' },
      { when: { stepAtLeast: 'buying-conversation' }, stage: 'opportunity' },
      { when: { step: 'responded' }, stage: 'lead' },
      { when: {}, stage: 'prospect' },
    ],
    moves: [
      {
        verb: 'step',
        from: ['prospect', 'with-marketing'],
        to: ['responded'],
        side: 'both',
        sets: { parked: false },
      },
      {
        verb: 'step',
        from: ['lead', 'with-marketing'],
        to: ['buying-conversation'],
        sets: { owner: 'actor', parked: false },
      },
      { verb: 'step', from: ['opportunity'], sets: {} },
      { verb: 'assign', from: ['lead', 'opportunity'], sets: { owner: 'given' } },
      { verb: 'route', from: before, sets: { assignee: 'given' } },
      { verb: 'recycle', from: ['opportunity'], sets: backTo(null) },
      { verb: 'disqualify', from: open, sets: { outcome: 'closed', parked: false } },
      { verb: 'outcome', from: ['opportunity'], sets: { outcome: 'given' } },
      { verb: 'reopen', from: ended, sets: { outcome: null } },
      { verb: 'place', from: [...open, ...ended], sets: {} },
    ],
    giveBack: { withSales: ['opportunity'], beforeContact: [], open },
  };
}
