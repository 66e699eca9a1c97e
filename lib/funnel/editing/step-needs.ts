import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { removeStep } from './edit-steps';

/** Why a sub-step cannot be taken away: stages that leads come to by it, or a last chance that names it. */
export type StepNeed =
  { readonly type: 'stages'; readonly stages: readonly Stage[] } | { readonly type: 'lastChance' };

/** What needs a sub-step where it is; null: it may go. */
export function stepNeed(definition: FunnelDefinition, id: string): StepNeed | null {
  if (removeStep(definition, id) !== null) return null;
  const isNamed = (definition.lastChances ?? []).some(
    ({ from, to, silence }) => from === id || to === id || (silence.type === 'step' && silence.to === id),
  );
  if (isNamed) return { type: 'lastChance' };
  const ruled = new Set(
    definition.derive
      .filter(({ when }) => when.step === id || when.stepAtLeast === id)
      .map(({ stage }) => stage),
  );
  const stages = definition.stages.filter(
    (stage) => !stage.retired && (ruled.has(stage.id) || stage.placing?.step === id),
  );
  return { type: 'stages', stages };
}
