import { leadsThatEnded } from './ended';
import { leadsHandedOver } from './handed-over';
import { sceneAt, type SampleLead } from './tell';
import { leadsWithMarketing } from './with-marketing';
import { leadsWithSales } from './with-sales';

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
