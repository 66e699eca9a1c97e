import type { FunnelDefinition } from './definition';

/** Stages that some rule names, that some move places into, or where a lead starts. */
export function reachable(funnel: FunnelDefinition): ReadonlySet<string> {
  const named = funnel.derive.map((rule) => rule.stage);
  if (!named.includes('placed')) return new Set([funnel.initial, ...named]);
  const placed = funnel.moves.map((move) => move.sets.place).filter((stage) => stage != null);
  const placeable = funnel.moves
    .filter((move) => move.verb === 'place')
    .flatMap((move) => move.to ?? funnel.stages.map((stage) => stage.id));
  return new Set([funnel.initial, ...named, ...placed, ...placeable]);
}
