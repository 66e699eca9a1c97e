import type { Effect, FunnelDefinitionInput, Outcome } from '@/lib/funnel/definition/definition';
import type { PresetWords } from './preset';

type StageInput = FunnelDefinitionInput['stages'][number];
type Moves = FunnelDefinitionInput['moves'];
type Rules = FunnelDefinitionInput['derive'];

/** Placed with this outcome. */
export function endedAs(outcome: Outcome): StageInput['placing'] {
  return { outcome, owner: 'given' };
}

/** Where a lead is that sales gave back, until it wakes up or is handed over again. */
export function withMarketing({ shared }: PresetWords): StageInput {
  const placing = { parked: true };
  return {
    ...shared('with-marketing'),
    side: 'marketing',
    group: 'top',
    kind: 'parked',
    code: 'WM',
    placing,
  };
}

/** The two ends without a sale: lost, and closed for good. */
export function endsWithoutSale({ shared }: PresetWords): StageInput[] {
  const end = { side: 'sales', group: 'bottom' } as const;
  return [
    { ...shared('lost'), ...end, kind: 'lost', code: 'LOST', placing: endedAs('lost') },
    { ...shared('closed'), ...end, kind: 'closed', code: 'CLSD', placing: endedAs('closed') },
  ];
}

/** Rules by which an outcome alone decides the stage. */
export function outcomeRules(stages: Readonly<Record<Outcome, string>>): Rules {
  return (['won', 'lost', 'closed'] as const).map((outcome) => ({
    when: { outcome },
    stage: stages[outcome],
  }));
}

/** Given back: nobody's, and parked until it wakes up; then it stands at `step` again. */
export function backTo(step: string | null): Effect {
  return { owner: null, assignee: null, step, parked: true };
}

type Where = {
  /** The sub-step by which a lead is handed over. */
  readonly handOverStep: string;
  /** Marketing's stages, from which a lead is handed over. */
  readonly marketing: readonly string[];
  /** Where it waits to be accepted. */
  readonly handOff: string;
  /** Where sales works on it. */
  readonly withSales: readonly string[];
  /** Stages that it may be handed back from before anybody was in touch. */
  readonly beforeContact: readonly string[];
  /** Where it stands once it was given back and has woken up. */
  readonly back: string | null;
  readonly ended: readonly string[];
};

/** The moves that a funnel with one hand-off has: over to sales, back, out, and in again; steps are its own. */
export function handOffMoves(where: Where): Moves {
  const { marketing, handOff, withSales } = where;
  const open = [...marketing, handOff, ...withSales];
  return [
    { verb: 'qualify', from: [...marketing], sets: { step: where.handOverStep, owner: null, parked: false } },
    { verb: 'accept', from: [handOff], sets: { owner: 'actor' } },
    { verb: 'assign', from: [handOff, ...withSales], sets: { owner: 'given' } },
    { verb: 'route', from: [...marketing, handOff], sets: { assignee: 'given' } },
    { verb: 'return', from: [...where.beforeContact], sets: backTo(where.back) },
    { verb: 'recycle', from: [...withSales], sets: backTo(where.back) },
    { verb: 'disqualify', from: open, sets: { outcome: 'closed', parked: false } },
    { verb: 'outcome', from: [...withSales], sets: { outcome: 'given' } },
    { verb: 'reopen', from: [...where.ended], sets: { outcome: null } },
    { verb: 'place', from: [...open, ...where.ended], sets: {} },
  ];
}
