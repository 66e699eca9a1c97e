import type { Condition, FunnelDefinition, Outcome } from './definition';

/** One thing that has to be so of a lead; `name` of the sub-step that it is about. */
export type Clause =
  | { readonly type: 'step' | 'stepAtLeast'; readonly step: string }
  | { readonly type: Outcome | 'ended' | 'owned' | 'unowned' | 'parked' | 'awake' }
  | { readonly type: 'active' | 'inactive' | 'byHand' };

/**
 * When a lead is in a stage: each way is what has to be so of it, all together. A way without anything holds for
 * whoever no other stage is told of.
 */
export function waysInto(definition: FunnelDefinition, stageId: string): readonly (readonly Clause[])[] {
  const stage = definition.stages.find((each) => each.id === stageId);
  const isPlaced = stage !== undefined && (stage.placing === undefined || stage.placing.place === stageId);
  const byRule = definition.derive
    .filter((rule) => rule.stage === stageId)
    .map(({ when }) => clausesOf(when));
  return isPlaced ? [[{ type: 'byHand' }], ...byRule] : byRule;
}

function clausesOf(when: Condition): readonly Clause[] {
  const { outcome, step, stepAtLeast, owned, parked, active, placed } = when;
  return [
    ...(outcome === undefined ? [] : [{ type: outcome === 'any' ? 'ended' : outcome } as const]),
    ...(step === undefined ? [] : [{ type: 'step', step } as const]),
    ...(stepAtLeast === undefined ? [] : [{ type: 'stepAtLeast', step: stepAtLeast } as const]),
    ...(owned === undefined ? [] : [{ type: owned ? 'owned' : 'unowned' } as const]),
    ...(parked === undefined ? [] : [{ type: parked ? 'parked' : 'awake' } as const]),
    ...(active === undefined ? [] : [{ type: active ? 'active' : 'inactive' } as const]),
    ...(placed === true ? [{ type: 'byHand' } as const] : []),
  ];
}
