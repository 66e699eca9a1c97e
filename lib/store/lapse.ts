import type { FunnelDefinition } from '@/lib/funnel/definition';
import { nowhere, stageOf } from '@/lib/funnel/position';

/**
 * The stage that leads of a stage come to when their active window runs out; null where they stay. A lead whose
 * stage follows from its window has neither step, outcome nor parking, or an earlier rule had decided.
 */
export function lapsesTo(definition: FunnelDefinition, stage: string): string | null {
  if (definition.activeDays === undefined) return null;
  if (!definition.derive.some((rule) => rule.when.active === true && rule.stage === stage)) return null;
  const next = stageOf(definition, { ...nowhere, activeUntil: 0 }, 1);
  return next === stage ? null : next;
}
