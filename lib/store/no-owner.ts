import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { noTime, sortableTime } from './sortable-time';

/** Name of the list of leads that sales is on and nobody owns, as its counter is called too. */
export const noOwnerList = 'no-owner';

/**
 * Entries of the `waiting` index for a lead that sales is on and that nobody owns: `no-owner|<since>`. It is counted
 * as whatever waits is.
 */
export function noOwnerEntries(lead: Lead, definition: FunnelDefinition): readonly string[] {
  const { kind, side } = stageById(definition, lead.stage);
  const isOrphaned = lead.position.owner === null && side === 'sales' && kind === 'open';
  return isOrphaned ? [`${noOwnerList}|${sortableTime(lead.stays.at(-1)?.from ?? lead.addedAt)}`] : [];
}

/** The range of the list's entries, those without an owner for longest first. */
export function noOwnerRange(): readonly [string, string] {
  return [`${noOwnerList}|${sortableTime(0)}`, `${noOwnerList}|${sortableTime(noTime)}`];
}
