import { wallOf } from './clock';
import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import type { LeadEvent } from './event';
import { applyEvents, foldLead } from './fold';
import type { Lead } from './lead';

/**
 * A lead as it was at a moment: what its log says up to then. What was undone since never happened, as the log tells
 * today; an event never counts before one that it follows, whatever the clocks said.
 * @param events all events of one lead
 * @param definitions every version that they name
 * @param at wall time in ms, included
 * @returns null: nobody had added them by then
 */
export function leadAsOf(
  events: readonly LeadEvent[],
  definitions: DefinitionByKey,
  at: number,
): Lead | null {
  const { effective } = foldLead(events, definitions);
  const end = effective.findIndex((event) => wallOf(event.at) > at);
  return applyEvents(end === -1 ? effective : effective.slice(0, end), definitions);
}
