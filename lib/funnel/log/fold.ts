import { applyDetails } from './apply-details';
import { applyStage } from './apply-stage';
import { wallOf } from './clock';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import { compareEvents, isMigration, isStageEvent, verbByKind, type LeadEvent } from './event';
import { isJourneyStep } from '@/lib/funnel/hand-off/journey';
import { isChanceAt } from '@/lib/funnel/hand-off/last-chance-at';
import { blankLead, foldVersion, isReturnOpen, type Folded, type Lead } from './lead';
import { isLocked, isMoveAllowed } from '@/lib/funnel/hand-off/move';
import { settleStays, staysUntil } from './stays';
import { isUndoable } from './undo';

/**
 * Folds a lead's whole log. Events may come in any order; those that do not fit what went before are void.
 * @param events all events of one lead
 * @param definitions every version that the events name
 */
export function foldLead(events: readonly LeadEvent[], definitions: DefinitionByKey): Folded {
  const voids: string[] = [];
  const undone: string[] = [];
  let effective: LeadEvent[] = [];
  let lead: Lead | null = null;
  let tail: Lead['tail'] = { at: '', id: '' };
  for (const event of events.toSorted(compareEvents)) {
    tail = orderOf(event);
    if (event.kind === 'undone') {
      const index = effective.findIndex((each) => each.id === event.target);
      if (!isUndoable(effective, index)) voids.push(event.id);
      else {
        effective = effective.toSpliced(index, 1);
        undone.push(event.target);
        lead = effective.reduce<Lead | null>((before, each) => apply(before, each, definitions), null);
        lead &&= { ...lead, updatedAt: Math.max(wallOf(event.at), lead.updatedAt) };
      }
    } else if (isEffective(lead, event, definitions)) {
      effective.push(event);
      lead = apply(lead, event, definitions);
    } else voids.push(event.id);
  }
  return { lead: lead && { ...lead, tail }, voids, undone, effective };
}

/**
 * Folds events that all took effect, in the order in which they did.
 * @returns null where there are none
 */
export function applyEvents(effective: readonly LeadEvent[], definitions: DefinitionByKey): Lead | null {
  const last = effective.at(-1);
  const lead = effective.reduce<Lead | null>((before, each) => apply(before, each, definitions), null);
  return lead && last ? { ...lead, tail: orderOf(last) } : null;
}

/**
 * Folds one more event into a stored lead without reading its log.
 * @param lead null only while nothing of it is in the log yet: a log that adds nobody has to be folded whole
 * @returns the lead, or `refold` where only the whole log can tell: an undo, an event that sorts before the tail,
 * a lead that does not exist, a lead folded by older rules
 */
export function advanceLead(
  lead: Lead | null,
  event: LeadEvent,
  definitions: DefinitionByKey,
): Lead | 'refold' {
  if (event.kind === 'undone') return 'refold';
  if (lead === null)
    return isEffective(lead, event, definitions) ? advance(lead, event, definitions) : 'refold';
  if (compareEvents(event, lead.tail) <= 0 || lead.fold !== foldVersion) return 'refold';
  if (!isEffective(lead, event, definitions)) return { ...lead, tail: orderOf(event) };
  return advance(lead, event, definitions);
}

function advance(lead: Lead | null, event: LeadEvent, definitions: DefinitionByKey): Lead {
  return { ...apply(lead, event, definitions), tail: orderOf(event) };
}

function isEffective(lead: Lead | null, event: LeadEvent, definitions: DefinitionByKey): boolean {
  const definition = definitions.get(event.funnel);
  if (!definition) return false;
  if (lead === null) return event.kind === 'added';
  if (event.kind === 'added') return false;
  if (event.kind === 'returnAnswered') return isReturnOpen(lead);
  if (event.kind === 'journeySet') return isJourneyStep(definition, event.to);
  if (event.kind === 'lastChanceTaken')
    return lead.lastChance === null && isChanceAt(definition, event.lastChance, lead.position);
  if (!isStageEvent(event)) return true;
  if (event.prev !== lead.head) return false;
  // Somebody who opted out is taken over into another funnel as everybody else.
  if (!isMigration(event) && isLocked(lead, verbByKind[event.kind])) return false;
  return isMoveAllowed(definition, lead.position, event, wallOf(event.at));
}

/**
 * A lead stands by the definition that its newest stage event, or its adding, names: what turned by itself since did
 * so by that one, and what is only said of the person changes nothing about it.
 */
function apply(before: Lead | null, event: LeadEvent, definitions: DefinitionByKey): Lead {
  const definition = definitionOf(event.funnel, definitions);
  const at = wallOf(event.at);
  const lead = before
    ? { ...before, stays: staysUntil(before, definitionOf(before.funnel, definitions), at) }
    : blankLead(event.subject.id, event.funnel);
  if (isStageEvent(event)) {
    const moved = applyStage(lead, event, definition);
    return settled({ ...moved, funnel: event.funnel }, definition, at);
  }
  return settled(applyDetails(lead, event, definition), definitionOf(lead.funnel, definitions), at);
}

function settled(lead: Lead, definition: FunnelDefinition, at: number): Lead {
  return { ...settleStays(lead, definition, at), updatedAt: Math.max(at, lead.updatedAt) };
}

function definitionOf(key: string, definitions: DefinitionByKey): FunnelDefinition {
  const definition = definitions.get(key);
  if (!definition) throw new Error(`no definition ${key}`);
  return definition;
}

function orderOf(event: LeadEvent): Lead['tail'] {
  return event.seq === undefined
    ? { at: event.at, id: event.id }
    : { seq: event.seq, at: event.at, id: event.id };
}
