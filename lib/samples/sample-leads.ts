import { leadsThatEnded } from './ended';
import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { leadsHandedOver } from './handed-over';
import { leadsPlacedIn } from './placed-leads';
import { sharedSamples, type SharedSample } from './told-of-team';
import { sceneAt, type SampleEvent, type SampleLead } from './tell';
import { leadsWithMarketing } from './with-marketing';
import { leadsWithSales } from './with-sales';

/** The definition in whose words the invented pasts are told. */
const toldIn = 'deal-stage@1';

/** All that a funnel is shown with: invented leads, and what their team shares. */
export function samplesFor(
  definition: FunnelDefinition,
  now: number,
  me: string,
): {
  readonly leads: readonly { readonly past: readonly SampleEvent[] }[];
  readonly shared: readonly SharedSample[];
} {
  return {
    leads: sampleLeadsFor(definition, now, me).map(({ events }) => ({ past: events })),
    shared: sharedSamples(now, me),
  };
}

/**
 * Invented leads for a funnel: with their whole past where it is the one that they are told in.
 * @param now wall time in ms
 * @param me the user's id: some of the leads are theirs
 */
function sampleLeadsFor(definition: FunnelDefinition, now: number, me: string): readonly SampleLead[] {
  return definitionKey(definition) === toldIn
    ? sampleLeads(now, me)
    : leadsPlacedIn(definition, sceneAt(now, me));
}

/**
 * Invented leads at every stage of the deal-stage funnel, each with a past that ends before `now`.
 * @param now wall time in ms
 * @param me the user's id: some of the leads are theirs
 */
export function sampleLeads(now: number, me: string): readonly SampleLead[] {
  const scene = sceneAt(now, me);
  return [
    ...leadsHandedOver(scene),
    ...leadsWithSales(scene),
    ...leadsWithMarketing(scene),
    ...leadsThatEnded(scene),
  ];
}
