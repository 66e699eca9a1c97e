import type { DefinitionByKey } from '@/lib/funnel/definition/definition';
import { wallOf } from '@/lib/funnel/log/clock';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { advanceLead, applyEvents } from '@/lib/funnel/log/fold';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Held } from './lead-past';

/** A lead as it was from a moment on; wall time in ms. */
export type LeadThen = { readonly at: number; readonly lead: Lead };

/**
 * A lead after each event that took effect.
 * @param effective in order, as `foldLead` gives them
 * @param id the lead, where there are events of others that became part of it
 */
export function leadsAlong(
  effective: readonly LeadEvent[],
  definitions: DefinitionByKey,
  id: string,
): readonly LeadThen[] {
  const isAlone = effective.every(({ subject }) => subject.id === id);
  let lead: Lead | null = null;
  return effective.flatMap((event, index): readonly LeadThen[] => {
    const next: Lead | 'refold' | null = isAlone ? advanceLead(lead, event, definitions) : 'refold';
    lead = next === 'refold' ? applyEvents(effective.slice(0, index + 1), definitions, id) : next;
    return lead === null ? [] : [{ at: wallOf(event.at), lead }];
  });
}

/**
 * What held when, of several things that may hold at once.
 * @param along in order
 * @param of what holds of a lead; told apart by `keyOf`
 */
export function heldAlong<Value>(
  along: readonly LeadThen[],
  of: (lead: Lead) => readonly Value[],
  keyOf: (value: Value) => string,
): readonly Held<Value>[] {
  const done: Held<Value>[] = [];
  const open = new Map<string, Held<Value>>();
  for (const { at, lead } of along) {
    const now = new Map(of(lead).map((value) => [keyOf(value), value]));
    for (const [key, held] of open) {
      if (now.has(key)) continue;
      done.push({ ...held, to: at });
      open.delete(key);
    }
    for (const [key, value] of now) if (!open.has(key)) open.set(key, { value, from: at, to: null });
  }
  return [...done, ...open.values()];
}
