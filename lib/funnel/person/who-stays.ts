import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';

/**
 * Which of two leads of one person had better go on as it stands: the one that somebody is at work with, further on
 * the way, and where both are alike the one that moved last. A proposal, to be seen and changed.
 * @param now wall time in ms
 * @returns its place among the two
 */
export function whoStays(
  definition: FunnelDefinition,
  [one, other]: readonly [Lead, Lead],
  now: number,
): 0 | 1 {
  const [first, second] = [orderOf(definition, one, now), orderOf(definition, other, now)];
  const differs = first.findIndex((value, index) => value !== second[index]);
  return differs === -1 || (first[differs] ?? 0) > (second[differs] ?? 0) ? 0 : 1;
}

/** The higher, the better; compared from the front. */
function orderOf(definition: FunnelDefinition, lead: Lead, now: number): readonly number[] {
  const stage = stageById(definition, stageNow(definition, lead, now));
  const isOpen = !['parked', 'lost', 'closed'].includes(stage.kind) && !lead.position.parked;
  const way = definition.stages.findIndex(({ id }) => id === stage.id);
  return [Number(isOpen), way, stageSince(definition, lead, now), lead.updatedAt];
}
