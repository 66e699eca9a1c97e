import type { FunnelDefinitionInput, Outcome, Way } from '@/lib/funnel/definition';

/**
 * The other funnels that teams use, in the least that they need: they show that the schema can hold them all. Texts
 * stand for themselves.
 */

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

/** Visit, Lead, MQL, SAL, Opportunity, Customer: accepting leads to SAL. */
const smarketing = complete(
  {
    id: 'smarketing',
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

/** Prospect, Lead, MQL, SQL, Opportunity, Customer in three groups, with steps between the last two. */
const sixStage = complete(
  {
    id: 'six-stage',
    initial: 'prospect',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      stage('prospect', 'top marketing', { placing: {} }),
      stage('lead', 'top marketing', { placing: { step: 'known' } }),
      stage('mql', 'middle both', { kind: 'hand-off', placing: { step: 'handed-over' } }),
      stage('sql', 'middle both', { placing: { step: 'handed-over', owner: 'given' } }),
      stage('opportunity', 'bottom sales', { placing: { step: 'in-contact', owner: 'given' } }),
      stage('customer', 'bottom sales', { kind: 'won', placing: outcomeOf('won') }),
      stage('lost', 'bottom sales', { kind: 'lost', placing: outcomeOf('lost') }),
    ],
    steps: [
      step('known'),
      step('handed-over'),
      step('in-contact', { contacted: true }),
      step('demo', { stage: 'opportunity', contacted: true }),
      step('proposal', { stage: 'opportunity', contacted: true, from: ['demo'] }),
    ],
    derive: [
      ...ended('customer', 'lost'),
      { when: { stepAtLeast: 'in-contact' }, stage: 'opportunity' },
      { when: { step: 'handed-over', owned: true }, stage: 'sql' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'known' }, stage: 'lead' },
      { when: {}, stage: 'prospect' },
    ],
    moves: [
      { verb: 'step', from: ['prospect'], to: ['known'], side: 'marketing', sets: {} },
      { verb: 'qualify', from: ['lead'], sets: { step: 'handed-over' } },
      { verb: 'accept', from: ['mql'], sets: { owner: 'actor' } },
      { verb: 'step', from: ['sql'], to: ['in-contact'], sets: {} },
      { verb: 'step', from: ['opportunity'], to: ['in-contact', 'demo', 'proposal'], sets: {} },
      { verb: 'return', from: ['mql', 'sql'], sets: { owner: null, step: 'known' } },
      { verb: 'outcome', from: ['opportunity'], sets: { outcome: 'given' } },
      { verb: 'place', from: ['prospect'], sets: {} },
    ],
  },
  { return: ['mql', 'sql'] },
);

/** Awareness to Advocate: the funnel goes on after the purchase, the goal lies before its end. */
const flipped = complete(
  {
    id: 'hand-off-and-flip',
    initial: 'awareness',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      stage('awareness', 'top marketing', { placing: {} }),
      stage('lead', 'top marketing', { placing: { step: 'known' } }),
      stage('mql', 'middle both', { kind: 'hand-off', placing: { step: 'handed-over' } }),
      stage('sql-sal', 'middle both', { placing: { step: 'handed-over', owner: 'given' } }),
      stage('opportunity', 'bottom sales', { placing: { step: 'offer', owner: 'given' } }),
      stage('customer', 'bottom sales', { kind: 'won', placing: outcomeOf('won') }),
      stage('repeat-customer', 'bottom both', {
        kind: 'after-sale',
        placing: { outcome: 'won', step: 'repeat' },
      }),
      stage('advocate', 'bottom both', { kind: 'after-sale', placing: { outcome: 'won', step: 'advocacy' } }),
      stage('lost', 'bottom sales', { kind: 'lost', placing: outcomeOf('lost') }),
    ],
    steps: [step('known'), step('handed-over'), step('offer'), step('repeat'), step('advocacy')],
    derive: [
      { when: { outcome: 'won', step: 'advocacy' }, stage: 'advocate' },
      { when: { outcome: 'won', step: 'repeat' }, stage: 'repeat-customer' },
      ...ended('customer', 'lost'),
      { when: { step: 'offer' }, stage: 'opportunity' },
      { when: { step: 'handed-over', owned: true }, stage: 'sql-sal' },
      { when: { step: 'handed-over' }, stage: 'mql' },
      { when: { step: 'known' }, stage: 'lead' },
      { when: {}, stage: 'awareness' },
    ],
    moves: [
      { verb: 'step', from: ['awareness'], to: ['known'], side: 'marketing', sets: {} },
      { verb: 'qualify', from: ['awareness', 'lead'], sets: { step: 'handed-over' } },
      { verb: 'accept', from: ['mql'], sets: { owner: 'actor' } },
      { verb: 'step', from: ['sql-sal'], to: ['offer'], sets: {} },
      { verb: 'return', from: ['mql', 'sql-sal'], sets: { owner: null, step: 'known' } },
      { verb: 'outcome', from: ['opportunity'], sets: { outcome: 'given' } },
      { verb: 'step', from: ['customer'], to: ['repeat', 'advocacy'], side: 'both', sets: {} },
      { verb: 'step', from: ['repeat-customer'], to: ['advocacy'], side: 'both', sets: {} },
      { verb: 'place', from: ['awareness', 'lead'], sets: {} },
    ],
  },
  { return: ['mql', 'sql-sal'] },
);

/** Prospect, Lead, Opportunity, Client: nobody accepts, BANT opens the opportunity, referrals enter there. */
const listToClient = complete(
  {
    id: 'list-to-client',
    initial: 'prospect',
    goal: 'client',
    opportunity: 'opportunity',
    bantNeeded: 1,
    stages: [
      stage('prospect', 'top marketing', { placing: {} }),
      stage('lead', 'middle both', { placing: { step: 'responded' } }),
      stage('opportunity', 'bottom sales', {
        criteria: [{ field: 'bant', strict: true }],
        placing: { step: 'buying-conversation', owner: 'given' },
      }),
      stage('client', 'bottom sales', { kind: 'won', placing: outcomeOf('won') }),
      stage('lost', 'bottom sales', { kind: 'lost', placing: outcomeOf('lost') }),
    ],
    steps: [
      step('responded'),
      step('buying-conversation'),
      step('proposal', { stage: 'opportunity' }),
      step('contract', { stage: 'opportunity' }),
    ],
    derive: [
      ...ended('client', 'lost'),
      { when: { stepAtLeast: 'buying-conversation' }, stage: 'opportunity' },
      { when: { step: 'responded' }, stage: 'lead' },
      { when: {}, stage: 'prospect' },
    ],
    moves: [
      { verb: 'step', from: ['prospect'], to: ['responded'], side: 'both', sets: {} },
      { verb: 'step', from: ['lead'], to: ['buying-conversation'], sets: { owner: 'actor' } },
      { verb: 'step', from: ['opportunity'], sets: {} },
      { verb: 'outcome', from: ['opportunity'], sets: { outcome: 'given' } },
      { verb: 'place', from: ['prospect'], to: ['opportunity'], sets: {} },
    ],
  },
  {},
);

/** Lifecycle stages that people set by name; lead statuses are sub-steps of SQL. */
const hubSpot = complete(
  {
    id: 'hubspot',
    initial: 'subscriber',
    goal: 'customer',
    opportunity: 'opportunity',
    stages: [
      stage('subscriber', 'top marketing'),
      stage('lead', 'top marketing'),
      stage('mql', 'middle both', { kind: 'hand-off' }),
      stage('sql', 'middle sales'),
      stage('opportunity', 'bottom sales'),
      stage('customer', 'bottom sales', { kind: 'won' }),
      stage('evangelist', 'bottom both', { kind: 'after-sale' }),
      stage('other', 'top both', { kind: 'closed' }),
    ],
    steps: [
      ...['new', 'open', 'in-progress', 'open-deal', 'unqualified'].map((id) => step(id, { stage: 'sql' })),
      ...['attempted-to-contact', 'connected', 'bad-timing'].map((id) =>
        step(id, { stage: 'sql', contacted: true }),
      ),
    ],
    derive: [{ when: {}, stage: 'placed' }],
    moves: [
      { verb: 'qualify', from: ['subscriber', 'lead'], sets: { place: 'mql' } },
      { verb: 'accept', from: ['mql'], sets: { place: 'sql', owner: 'actor', step: 'new' } },
      { verb: 'step', from: ['sql'], sets: {} },
      { verb: 'return', from: ['mql', 'sql'], sets: { place: 'lead', owner: null, step: null } },
      { verb: 'disqualify', from: ['mql', 'sql'], sets: { place: 'other' } },
      {
        verb: 'place',
        from: ['subscriber', 'lead', 'mql', 'sql', 'opportunity', 'customer', 'evangelist', 'other'],
        sets: {},
      },
    ],
  },
  { return: ['mql', 'sql'], disqualify: ['mql', 'sql'] },
);

/** Four statuses of one object; converting it ends it. */
const salesforce = complete(
  {
    id: 'salesforce-lead-status',
    initial: 'open-not-contacted',
    goal: 'closed-converted',
    opportunity: 'working-contacted',
    stages: [
      stage('open-not-contacted', 'top both', { kind: 'hand-off', placing: {} }),
      stage('working-contacted', 'middle sales', { placing: { step: 'contacted', owner: 'given' } }),
      stage('closed-converted', 'bottom sales', { kind: 'won', placing: outcomeOf('won') }),
      stage('closed-not-converted', 'bottom sales', { kind: 'closed', placing: outcomeOf('closed') }),
    ],
    steps: [step('contacted', { contacted: true })],
    derive: [
      ...ended('closed-converted', 'closed-not-converted'),
      { when: { step: 'contacted' }, stage: 'working-contacted' },
      { when: {}, stage: 'open-not-contacted' },
    ],
    moves: [
      { verb: 'accept', from: ['open-not-contacted'], sets: { owner: 'actor' } },
      { verb: 'step', from: ['open-not-contacted'], to: ['contacted'], sets: {} },
      { verb: 'outcome', from: ['working-contacted'], sets: { outcome: 'given' } },
      { verb: 'disqualify', from: ['open-not-contacted', 'working-contacted'], sets: { outcome: 'closed' } },
      { verb: 'place', from: ['open-not-contacted'], sets: {} },
    ],
  },
  { disqualify: ['open-not-contacted', 'working-contacted'] },
);

/** Raw to Qualified, with three places aside: two of them are closed, told apart by being placed. */
const gitLab = complete(
  {
    id: 'gitlab',
    initial: 'raw',
    goal: 'qualified',
    opportunity: 'qualified',
    stages: [
      stage('raw', 'top marketing', { placing: {} }),
      stage('inquiry', 'top marketing', { placing: { step: 'inquired' } }),
      stage('mql', 'middle both', { kind: 'hand-off', mode: 'sla', placing: { step: 'handed-over' } }),
      stage('accepted', 'middle sales', { placing: { step: 'handed-over', owner: 'given' } }),
      stage('qualifying', 'middle sales', { placing: { step: 'talking', owner: 'given' } }),
      stage('qualified', 'bottom sales', { mode: 'gate', placing: { step: 'agreed', owner: 'given' } }),
      stage('recycle', 'top marketing', { kind: 'parked', placing: { parked: true } }),
      stage('disqualified', 'bottom both', { kind: 'closed', placing: outcomeOf('closed') }),
      stage('ineligible', 'bottom both', {
        kind: 'closed',
        placing: { place: 'ineligible', outcome: 'closed' },
      }),
    ],
    steps: ['inquired', 'handed-over', 'talking', 'agreed'].map((id) => step(id)),
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
      { verb: 'qualify', from: ['inquiry', 'recycle'], sets: { step: 'handed-over', parked: false } },
      { verb: 'accept', from: ['mql'], sets: { owner: 'actor' } },
      { verb: 'step', from: ['accepted', 'qualifying'], to: ['talking', 'agreed'], sets: {} },
      { verb: 'recycle', from: ['mql', 'accepted', 'qualifying'], sets: backToMarketing },
      {
        verb: 'disqualify',
        from: ['mql', 'accepted', 'qualifying'],
        sets: { outcome: 'closed', place: null },
      },
      { verb: 'place', from: ['raw', 'inquiry', 'mql', 'accepted'], sets: {} },
    ],
  },
  { recycle: ['mql', 'accepted', 'qualifying'], disqualify: ['mql', 'accepted', 'qualifying'] },
);

/** Two hand-offs, to the telephone team and from it: both are marked and accepted by the same verbs. */
const siriusDecisions = complete(
  {
    id: 'sirius-decisions-2012',
    initial: 'inquiry',
    goal: 'won',
    opportunity: 'sql',
    stages: [
      stage('inquiry', 'top marketing', { placing: {} }),
      stage('aql', 'middle marketing', { kind: 'hand-off', placing: { step: 'automation' } }),
      stage('tal', 'middle both', { placing: { step: 'automation', owner: 'given' } }),
      stage('tql', 'middle both', { kind: 'hand-off', placing: { step: 'telephone' } }),
      stage('sal', 'bottom sales', { placing: { step: 'telephone', owner: 'given' } }),
      stage('sql', 'bottom sales', { placing: { step: 'sales', owner: 'given' } }),
      stage('won', 'bottom sales', { kind: 'won', placing: outcomeOf('won') }),
      stage('lost', 'bottom sales', { kind: 'lost', placing: outcomeOf('lost') }),
    ],
    steps: ['automation', 'telephone', 'sales'].map((id) => step(id)),
    derive: [
      ...ended('won', 'lost'),
      { when: { step: 'sales' }, stage: 'sql' },
      { when: { step: 'telephone', owned: true }, stage: 'sal' },
      { when: { step: 'telephone' }, stage: 'tql' },
      { when: { step: 'automation', owned: true }, stage: 'tal' },
      { when: { step: 'automation' }, stage: 'aql' },
      { when: {}, stage: 'inquiry' },
    ],
    moves: [
      { verb: 'qualify', from: ['inquiry'], sets: { step: 'automation' } },
      { verb: 'accept', from: ['aql'], side: 'both', sets: { owner: 'actor' } },
      { verb: 'qualify', from: ['tal'], side: 'both', sets: { step: 'telephone', owner: null } },
      { verb: 'accept', from: ['tql'], sets: { owner: 'actor' } },
      { verb: 'step', from: ['sal'], to: ['sales'], sets: {} },
      { verb: 'return', from: ['sal'], sets: { step: 'automation', owner: null } },
      { verb: 'outcome', from: ['sql'], sets: { outcome: 'given' } },
      { verb: 'place', from: ['inquiry'], sets: {} },
    ],
  },
  { return: ['sal'] },
);

export const otherFunnels = {
  smarketing,
  sixStage,
  flipped,
  listToClient,
  hubSpot,
  salesforce,
  gitLab,
  siriusDecisions,
} as const;
