import type { FunnelDefinition, Way } from './definition';
import { applyEffect, nowhere, placedInto, stageOf } from '@/lib/funnel/log/position';

/** A way back that somebody can take: from one stage to another. */
export type WayBack = { readonly way: Way; readonly from: string; readonly to: string };

const inThought = { actor: 'a', given: 'a', window: 1 } as const;

/**
 * Where a lead goes that is returned or recycled, for every stage that has a reason for it. In the order of the moves.
 * Asked of drafts as well, so a name that leads nowhere is no error here.
 */
export function waysBack(definition: FunnelDefinition): readonly WayBack[] {
  return definition.moves.flatMap(({ verb, from, sets }) => {
    if (verb !== 'return' && verb !== 'recycle') return [];
    return definition.stages
      .filter(({ id, retired }) => !retired && from.includes(id) && hasReason(definition, verb, id))
      .map((stage) => {
        const after = applyEffect(placedInto(nowhere, stage, inThought), sets, inThought);
        return { way: verb, from: stage.id, to: stageOf(definition, after, 0) };
      });
  });
}

function hasReason({ reasons }: FunnelDefinition, way: Way, stage: string): boolean {
  return reasons.some((reason) => reason.way === way && reason.from.includes(stage));
}
