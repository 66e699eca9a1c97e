import type { FunnelDefinition } from '@/lib/funnel/definition/definition';

/**
 * Puts a stage before or after its neighbour among those in use; the first stays first and the last stays last.
 * Where leads stand does not depend on the order: it is the one in which people read the funnel.
 */
export function moveStage(
  definition: FunnelDefinition,
  stageId: string,
  to: 'up' | 'down',
): FunnelDefinition {
  const { stages } = definition;
  const living = stages.filter((stage) => !stage.retired);
  const at = living.findIndex((stage) => stage.id === stageId);
  const neighbour = at < 0 ? undefined : living[to === 'up' ? at - 1 : at + 1];
  const self = living[at];
  if (!neighbour || !self) return definition;
  const swapped = stages.map((stage) => (stage === self ? neighbour : stage === neighbour ? self : stage));
  return { ...definition, stages: swapped };
}
