import {
  stageById,
  type FunnelDefinition,
  type Stage,
  type Step,
  type Verb,
} from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { moveFrom } from '@/lib/funnel/hand-off/move';
import { applyEffect, stageOf } from '@/lib/funnel/log/position';

/** The stage in which a lead would be after a verb; the one it is in where the verb is no move from there. */
export function stageAfter(definition: FunnelDefinition, lead: Lead, verb: Verb, now: number): Stage {
  const rule = moveFrom(definition, verb, stageNow(definition, lead, now));
  const position = applyEffect(lead.position, rule?.sets ?? {}, { actor: '' });
  return stageById(definition, stageOf(definition, position, now));
}

/**
 * The offered sub-step that leads on after the sale: the next in order that leads to another after-sale stage.
 * @param steps those that are offered now
 */
export function afterSaleStep(
  definition: FunnelDefinition,
  lead: Lead,
  steps: readonly Step[],
  now: number,
): Step | null {
  const here = stageById(definition, stageNow(definition, lead, now));
  if (here.kind !== 'won' && here.kind !== 'after-sale') return null;
  const passed = definition.steps.findIndex((step) => step.id === lead.position.step);
  return (
    steps.find((step) => {
      const stage = stageById(definition, stageOf(definition, { ...lead.position, step: step.id }, now));
      return stage.kind === 'after-sale' && stage.id !== here.id && definition.steps.indexOf(step) > passed;
    }) ?? null
  );
}

/**
 * The offered sub-step that is the check of sales: the first that leads to a stage which is a gate.
 * @param steps those that are offered now
 */
export function checkingStep(
  definition: FunnelDefinition,
  lead: Lead,
  steps: readonly Step[],
  now: number,
): Step | null {
  const here = stageNow(definition, lead, now);
  if (stageById(definition, here).mode === 'gate') return null;
  const passed = definition.steps.findIndex((step) => step.id === lead.position.step);
  return (
    steps.find((step) => {
      const stage = stageById(definition, stageOf(definition, { ...lead.position, step: step.id }, now));
      return stage.mode === 'gate' && definition.steps.indexOf(step) > passed;
    }) ?? null
  );
}
