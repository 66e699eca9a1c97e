import { wallOf } from './clock';
import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from './event';
import { applyEvents, foldLead } from './fold';
import type { Lead } from './lead';

/**
 * A lead as it was at a moment: what its log says up to then. What was undone since never happened, as the log tells
 * today; an event never counts before one that it follows, whatever the clocks said.
 * @param events all events of one lead, and of those that it was ever merged with
 * @param definitions every version that they name
 * @param at wall time in ms, included
 * @param id the lead; needed where there are events of others
 * @returns null: nobody had added them by then
 */
export function leadAsOf(
  events: readonly LeadEvent[],
  definitions: DefinitionByKey,
  at: number,
  id: string | undefined = events[0]?.subject.id,
): Lead | null {
  const { effective } = foldLead(events, definitions);
  const end = effective.findIndex((event) => wallOf(event.at) > at);
  return applyEvents(end === -1 ? effective : effective.slice(0, end), definitions, id);
}
