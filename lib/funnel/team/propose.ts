import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { refusalOf } from '@/lib/funnel/hand-off/transition';
import { matchesFilter, type FilterFacts } from './match-filter';
import { offerOf, type Segment } from './segment';

/**
 * Whether a segment means a lead for the hand-off now: its filter does, and marketing could hand it over. Whoever was
 * put aside stays so until they wake up, and whoever was turned down for this segment stays so, whatever they match.
 */
export function isMeantBy(segment: Segment, facts: FilterFacts): boolean {
  return (
    segment.isOn &&
    !facts.lead.dismissedOffers.includes(offerOf(segment.id)) &&
    isOpenToHandOff(facts.definition, facts.lead, segment.by, facts.now) &&
    matchesFilter(segment.filter, facts)
  );
}

/** Whether a segment hands such a lead over by itself: only somebody who never was; what came back is for people. */
export function isHandedOverBy(segment: Segment, lead: Lead): boolean {
  return segment.does === 'qualify' && lead.qualified === null;
}

/**
 * Whether marketing could hand a lead over now: the funnel lets it, and it is not put aside.
 * @param by user id of whoever would
 * @param now wall time in ms
 */
export function isOpenToHandOff(definition: FunnelDefinition, lead: Lead, by: string, now: number): boolean {
  const { parked, parkedUntil } = lead.position;
  if (parked && (parkedUntil === null || now < parkedUntil)) return false;
  return refusalOf(definition, lead, 'qualify', { actor: { id: by, role: 'marketing' }, now }) === null;
}
