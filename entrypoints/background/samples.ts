import { fillSamples, removeSamples } from '@/lib/actions/fill-samples';
import { saveSettings } from '@/lib/actions/prepare-store';
import type { RowChange } from '@/lib/store/writes/append';
import { samplesFor } from '@/lib/samples/sample-leads';
import { withoutSampleTeam, withSampleTeam } from '@/lib/samples/team';
import type { OpenSpace, Spaces } from './spaces';

/**
 * Fills or empties a space with invented leads, and with the invented team that some of them belong to.
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
  const { colleagues } = await spaces.settings(space);
  const nextColleagues = wish === 'remove' ? withoutSampleTeam(colleagues) : withSampleTeam(colleagues);
  await spaces.write(space, async () => saveSettings(space.db, { colleagues: nextColleagues }));
  if (wish === 'remove') return gone;
  const samples = samplesFor(context.definition, context.now, context.actor.id);
  return [...gone, ...(await fillSamples(context, context.newId(), samples))];
}
