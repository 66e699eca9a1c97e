import { presetOf, type PresetShape, type PresetWords } from './preset';
import { backTo, endedAs } from './usual-parts';

const marketing = ['raw', 'inquiry', 'recycle'];
const withSales = ['accepted', 'qualifying', 'qualified'];
const beforeContact = ['mql', 'accepted'];
const open = [...marketing, 'mql', ...withSales];
const ended = ['disqualified', 'ineligible'];

/**
 * GitLab's published lifecycle: Raw to Qualified, and three places aside. Two of them are closed: whoever is ineligible
 * is put there by name, so that the two are told apart.
 */
export const gitLabPreset = presetOf('gitlab', shape);

function shape({ own }: PresetWords): PresetShape {
  const top = { side: 'marketing', group: 'top' } as const;
  const sales = { side: 'sales', kind: 'open' } as const;
  const aside = { side: 'both', group: 'bottom', kind: 'closed' } as const;
  return {
    initial: 'raw',
    goal: 'qualified',
    opportunity: 'qualified',
    stages: [
      { ...own('raw'), ...top, kind: 'open', code: 'RAW', placing: {} },
      { ...own('inquiry'), ...top, kind: 'open', code: 'INQ', placing: { step: 'inquired' } },
      { ...own('recycle'), ...top, kind: 'parked', code: 'RCYC', placing: { parked: true } },
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
        ...own('accepted'),
        ...sales,
        group: 'middle',
        mode: 'sla',
        code: 'ACC',
        contactWithinHours: 24,
        placing: { step: 'handed-over', owner: 'given' },
      },
      {
        ...own('qualifying'),
        ...sales,
        group: 'middle',
        code: 'QING',
        placing: { step: 'talking', owner: 'given' },
      },
      {
        ...own('qualified'),
        ...sales,
        group: 'bottom',
        mode: 'gate',
        code: 'QUAL',
        placing: { step: 'agreed', owner: 'given' },
      },
      { ...own('disqualified'), ...aside, code: 'DISQ', placing: endedAs('closed') },
      {
        ...own('ineligible'),
        ...aside,
        code: 'INEL',
        placing: { place: 'ineligible', outcome: 'closed', owner: 'given' },
      },
    ],
    steps: [
      own('inquired'),
      own('handed-over'),
      { ...own('talking'), contacted: true, offeredAfter: 'answered' },
      { ...own('agreed'), contacted: true },
      own('ruled-out'),
    ],
    derive: [
      { when: { outcome: 'any', placed: true }, stage: 'placed' },
      { when: { outcome: 'any' }, stage: 'disqualified' },
      { when: { parked: true }, stage: 'recycle' },
      { when: { step: 'agreed' }, stage: 'qualified' },
      { when: { step: 'talking' }, stage: 'qualifying' },
      { when: { step: 'handed-over', owned: true }, stage: 'accepted' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'inquired' }, stage: 'inquiry' },
      { when: {}, stage: 'raw' },
    ],
    moves: [
      { verb: 'step', from: ['raw'], to: ['inquired'], side: 'marketing', sets: {} },
      {
        verb: 'step',
        from: open,
        to: ['ruled-out'],
        side: 'both',
        sets: { outcome: 'closed', place: 'ineligible', parked: false },
      },
      { verb: 'qualify', from: marketing, sets: { step: 'handed-over', owner: null, parked: false } },
      { verb: 'accept', from: ['mql'], sets: { owner: 'actor' } },
      { verb: 'assign', from: ['mql', ...withSales], sets: { owner: 'given' } },
      { verb: 'route', from: [...marketing, 'mql'], sets: { assignee: 'given' } },
      { verb: 'step', from: withSales, to: ['handed-over', 'talking', 'agreed'], sets: {} },
      { verb: 'return', from: beforeContact, sets: backTo('inquired') },
      { verb: 'recycle', from: withSales, sets: backTo('inquired') },
      { verb: 'disqualify', from: open, sets: { outcome: 'closed', place: null, parked: false } },
      { verb: 'reopen', from: ended, sets: { outcome: null, place: null, owner: null, step: 'inquired' } },
      { verb: 'place', from: [...open, ...ended], sets: {} },
    ],
    giveBack: { withSales, beforeContact, open },
  };
}
