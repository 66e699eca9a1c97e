import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { advanceLead, foldLead } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';

/** As the store does it: one event after another, the whole log only where that must be. */
export function advancedThrough(events: readonly LeadEvent[], definitions: DefinitionByKey): Lead | null {
  const seen: LeadEvent[] = [];
  let lead: Lead | null = null;
  for (const event of events) {
    seen.push(event);
    const next: Lead | 'refold' =
      lead === null && seen.length > 1 ? 'refold' : advanceLead(lead, event, definitions);
    lead = next === 'refold' ? foldLead(seen, definitions).lead : next;
  }
  return lead;
}
