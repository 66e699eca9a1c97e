import { fillSamples, removeSamples } from '@/lib/actions/fill-samples';
import type { RowChange } from '@/lib/store/writes/append';
import { sampleLeads } from '@/lib/samples/sample-leads';
import type { OpenSpace, Spaces } from './spaces';

/**
 * Fills or empties a space with invented leads.
 * @param wish `fill` starts over with fresh ones; `fillIfEmpty` leaves a filled space alone
 */
export async function setSamples(
  spaces: Spaces,
  space: OpenSpace,
  wish: 'fill' | 'fillIfEmpty' | 'remove',
): Promise<readonly RowChange[]> {
  if (wish === 'fillIfEmpty' && (await space.db.leads.count()) > 0) return [];
  const context = await spaces.contextOf(space);
  const gone = await removeSamples(context);
  if (wish === 'remove') return gone;
  const samples = sampleLeads(context.now, context.actor.id).map(({ events }) => ({ past: events }));
  return [...gone, ...(await fillSamples(context, context.newId(), samples))];
}
