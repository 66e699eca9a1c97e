import type { FunnelDefinitionInput, Outcome, Way } from '@/lib/funnel/definition/definition';

type StageInput = FunnelDefinitionInput['stages'][number];
type Input = Omit<FunnelDefinitionInput, 'version' | 'name' | 'about' | 'plainReasons' | 'reasons'>;

function stage(
  id: string,
  place: `${StageInput['group']} ${StageInput['side']}`,
  more: Partial<StageInput> = {},
): StageInput {
  const [group, side] = place.split(' ') as [StageInput['group'], StageInput['side']];
  const code = id.slice(0, 4).toUpperCase();
  return { id, label: id, code, definition: id, kind: 'open', group, side, ...more };
}

function step(
  id: string,
  more: Partial<NonNullable<FunnelDefinitionInput['steps']>[number]> = {},
): NonNullable<FunnelDefinitionInput['steps']>[number] {
  return { id, label: id, definition: id, ...more };
}

/** One reason for each way back that a funnel knows, so that every funnel can give back. */
function complete(
  input: Input,
  ways: Readonly<Partial<Record<Way, readonly string[]>>>,
): FunnelDefinitionInput {
  const used = Object.keys(ways) as Way[];
  return {
    ...input,
    version: 1,
    name: input.id,
    about: input.id,
    plainReasons: used.map((way) => ({ id: way, label: way })),
    reasons: used.map((way) => ({
      id: `${way}-reason`,
      plain: way,
      label: way,
      way,
      from: [...(ways[way] ?? [])],
      nextAction: 'next',
      actionFor: 'marketing',
    })),
  };
}

const ended = (won: string, lost: string): FunnelDefinitionInput['derive'] => [
  { when: { outcome: 'won' }, stage: won },
  { when: { outcome: 'lost' }, stage: lost },
  { when: { outcome: 'closed' }, stage: lost },
];
const outcomeOf = (outcome: Outcome): StageInput['placing'] => ({ outcome, owner: 'given' });
const backToMarketing = { owner: null, assignee: null, step: null, parked: true } as const;

/**
 * A sound funnel in the least that it needs, for what is asked of any definition. Texts stand for themselves.
 */
export const smallFunnel = complete(
  {
    id: 'small',
    initial: 'visit',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      stage('visit', 'top marketing', { placing: {} }),
      stage('lead', 'top marketing', { placing: { step: 'details-given' } }),
      stage('mql', 'middle both', {
        kind: 'hand-off',
        acceptWithinHours: 24,
        placing: { step: 'handed-over' },
      }),
      stage('sal', 'middle sales', {
        contactWithinHours: 24,
        placing: { step: 'handed-over', owner: 'given' },
      }),
      stage('opportunity', 'bottom sales', { placing: { step: 'working', owner: 'given' } }),
      stage('customer', 'bottom sales', { kind: 'won', placing: outcomeOf('won') }),
      stage('lost', 'bottom sales', { kind: 'lost', placing: outcomeOf('lost') }),
      stage('nurture', 'top marketing', { kind: 'parked', placing: { parked: true } }),
    ],
    steps: [step('details-given'), step('handed-over'), step('working')],
    derive: [
      ...ended('customer', 'lost'),
      { when: { parked: true }, stage: 'nurture' },
      { when: { step: 'working' }, stage: 'opportunity' },
      { when: { step: 'handed-over', owned: true }, stage: 'sal' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'details-given' }, stage: 'lead' },
      { when: {}, stage: 'visit' },
    ],
    moves: [
      { verb: 'step', from: ['visit'], to: ['details-given'], side: 'marketing', sets: {} },
      { verb: 'qualify', from: ['visit', 'lead', 'nurture'], sets: { step: 'handed-over', parked: false } },
      { verb: 'accept', from: ['mql'], sets: { owner: 'actor' } },
      { verb: 'step', from: ['sal', 'opportunity'], to: ['handed-over', 'working'], sets: {} },
      { verb: 'return', from: ['mql', 'sal'], sets: backToMarketing },
      { verb: 'outcome', from: ['sal', 'opportunity'], sets: { outcome: 'given' } },
      { verb: 'place', from: ['visit', 'lead', 'nurture'], sets: {} },
    ],
  },
  { return: ['mql', 'sal'] },
);
