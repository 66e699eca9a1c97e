import { presetOf, type PresetShape, type PresetWords } from './preset';
import { backTo, endedAs, endsWithoutSale, outcomeRules, withMarketing } from './usual-parts';

const marketing = ['inquiry', 'with-marketing'];
const withSales = ['sal', 'sql'];
const open = [...marketing, 'aql', 'tal', 'tql', ...withSales];
const ended = ['won', 'lost', 'closed'];

/**
 * SiriusDecisions' waterfall of 2012: two hand-offs, to the team on the telephone and from it to sales, marked and
 * accepted by the same verbs. What sales returns goes to the telephone again, what the telephone returns to marketing.
 */
export const siriusDecisionsPreset = presetOf('sirius-decisions', shape);

function shape(words: PresetWords): PresetShape {
  const { own } = words;
  const handOff = { kind: 'hand-off', mode: 'sla', acceptWithinHours: 24 } as const;
  const accepted = { kind: 'open', mode: 'sla', contactWithinHours: 24 } as const;
  return {
    initial: 'inquiry',
    goal: 'won',
    opportunity: 'sql',
    stages: [
      { ...own('inquiry'), side: 'marketing', group: 'top', kind: 'open', code: 'INQ', placing: {} },
      withMarketing(words),
      {
        ...own('aql'),
        ...handOff,
        side: 'marketing',
        group: 'middle',
        code: 'AQL',
        placing: { step: 'automation' },
      },
      {
        ...own('tal'),
        ...accepted,
        side: 'both',
        group: 'middle',
        code: 'TAL',
        placing: { step: 'automation', owner: 'given' },
      },
      {
        ...own('tql'),
        ...handOff,
        side: 'both',
        group: 'middle',
        code: 'TQL',
        placing: { step: 'telephone' },
      },
      {
        ...own('sal'),
        ...accepted,
        side: 'sales',
        group: 'bottom',
        code: 'SAL',
        placing: { step: 'telephone', owner: 'given' },
      },
      {
        ...own('sql'),
        side: 'sales',
        group: 'bottom',
        kind: 'open',
        code: 'SQL',
        placing: { step: 'sales', owner: 'given' },
      },
      { ...own('won'), side: 'sales', group: 'bottom', kind: 'won', code: 'WON', placing: endedAs('won') },
      ...endsWithoutSale(words),
    ],
    steps: [
      own('automation'),
      own('telephone'),
      { ...own('sales'), contacted: true },
      { ...own('negotiation'), contacted: true },
    ],
    derive: [
      ...outcomeRules({ won: 'won', lost: 'lost', closed: 'closed' }),
      { when: { parked: true }, stage: 'with-marketing' },
      { when: { stepAtLeast: 'sales' }, stage: 'sql' },
      { when: { step: 'telephone', owned: true }, stage: 'sal' },
      { when: { step: 'telephone' }, stage: 'tql' },
      { when: { step: 'automation', owned: true }, stage: 'tal' },
      { when: { step: 'automation' }, stage: 'aql' },
      { when: {}, stage: 'inquiry' },
    ],
    moves: [
      { verb: 'qualify', from: marketing, sets: { step: 'automation', owner: null, parked: false } },
      { verb: 'accept', from: ['aql'], side: 'both', sets: { owner: 'actor' } },
      { verb: 'qualify', from: ['tal'], side: 'both', sets: { step: 'telephone', owner: null } },
      { verb: 'accept', from: ['tql'], sets: { owner: 'actor' } },
      { verb: 'assign', from: ['aql', 'tal', 'tql', ...withSales], sets: { owner: 'given' } },
      { verb: 'route', from: [...marketing, 'aql', 'tql'], sets: { assignee: 'given' } },
      { verb: 'step', from: withSales, to: ['telephone', 'sales', 'negotiation'], sets: {} },
      { verb: 'return', from: ['aql', 'tal'], side: 'both', sets: backTo(null) },
      {
        verb: 'return',
        from: ['tql', 'sal'],
        sets: { owner: null, assignee: null, step: 'automation' },
      },
      { verb: 'recycle', from: ['tal'], side: 'both', sets: backTo(null) },
      { verb: 'recycle', from: withSales, sets: backTo(null) },
      { verb: 'disqualify', from: open, sets: { outcome: 'closed', parked: false } },
      { verb: 'outcome', from: withSales, sets: { outcome: 'given' } },
      { verb: 'reopen', from: ended, sets: { outcome: null } },
      { verb: 'place', from: [...open, ...ended], sets: {} },
    ],
    giveBack: { withSales: ['tal', ...withSales], beforeContact: ['aql', 'tal', 'tql', 'sal'], open },
  };
}
