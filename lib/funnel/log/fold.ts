import { applyDetails } from './apply-details';
import { applyStage } from './apply-stage';
import { wallOf } from './clock';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import { compareEvents, isMigration, isStageEvent, verbByKind, type LeadEvent } from './event';
import { isJourneyStep } from '@/lib/funnel/hand-off/journey';
import { isChanceAt } from '@/lib/funnel/hand-off/last-chance-at';
import { applyMerge } from './apply-merge';
import { holderOf } from './kin';
import { blankLead } from './blank-lead';
import type { Folded, FoldedPeople } from './folded';
import { isReturnOpen } from './given-back';
import { foldVersion, type Lead } from './lead';
import { isLocked, isMoveAllowed } from '@/lib/funnel/hand-off/move';
import { settleStays, staysUntil } from './stays';
import { isUndoable } from './undo';

/**
 * Folds a lead's whole log. Events may come in any order; those that do not fit what went before are void.
 * @param events all events of one lead, and of those that it was ever merged with
 * @param definitions every version that the events name
 * @param id the lead; needed where there are events of others
 */
export function foldLead(
  events: readonly LeadEvent[],
  definitions: DefinitionByKey,
  id: string | undefined = events[0]?.subject.id,
): Folded {
  const { leads, voids, undone, effective } = foldPeople(events, definitions);
  return { lead: leads.get(id ?? '') ?? null, voids, undone, effective };
}

/**
 * Folds the logs of leads that were ever merged with one another, together: each lead that stands by itself, and which
 * one the others are part of. What was written for a lead before it was taken apart again counts for itself, as if it
 * had never been merged.
 */
export function foldPeople(events: readonly LeadEvent[], definitions: DefinitionByKey): FoldedPeople {
  const voids: string[] = [];
  const undone: string[] = [];
  const tails = new Map<string, Lead['tail']>();
  const undoneAt = new Map<string, number>();
  let effective: LeadEvent[] = [];
  let people = nobody();
  for (const event of events.toSorted(compareEvents)) {
    tails.set(event.subject.id, orderOf(event));
    if (event.kind === 'undone') {
      const index = effective.findIndex((each) => each.id === event.target);
      const target = effective[index];
      if (!target || !isOfSame(people, event, target) || !isUndoable(effective, index)) voids.push(event.id);
      else {
        effective = effective.toSpliced(index, 1);
        undone.push(event.target);
        people = peopleOf(effective, definitions);
        // Taken apart again, a lead is as it was.
        if (target.kind !== 'mergedInto') undoneAt.set(event.subject.id, wallOf(event.at));
      }
    } else if (isEffective(people, event, definitions)) {
      effective.push(event);
      take(people, event, definitions);
    } else voids.push(event.id);
  }
  const leads = [...people.leads].map(([id, lead]) => {
    const members = [id, ...lead.madeOf];
    const updatedAt = Math.max(lead.updatedAt, ...members.map((each) => undoneAt.get(each) ?? 0));
    return [id, { ...lead, tail: lastOf(tails, members), updatedAt }] as const;
  });
  return { leads: new Map(leads), into: people.into, voids, undone, effective };
}

/**
 * Folds events that all took effect, in the order in which they did.
 * @param id the lead that is asked for
 * @returns null where there is none by then, or where it is part of another
 */
export function applyEvents(
  effective: readonly LeadEvent[],
  definitions: DefinitionByKey,
  id: string | undefined = effective[0]?.subject.id,
): Lead | null {
  const lead = peopleOf(effective, definitions).leads.get(id ?? '');
  if (!lead) return null;
  const tails = new Map(effective.map((event) => [event.subject.id, orderOf(event)]));
  return { ...lead, tail: lastOf(tails, [lead.id, ...lead.madeOf]) };
}

/**
 * Folds one more event into a stored lead without reading its log.
 * @param lead null only while nothing of it is in the log yet: a log that adds nobody has to be folded whole
 * @returns the lead, or `refold` where only the whole log can tell: an undo, an event that sorts before the tail,
 * a merge, a lead that does not exist, a lead folded by older rules. A lead that was ever merged is folded whole by
 * whoever knows that it was.
 */
export function advanceLead(
  lead: Lead | null,
  event: LeadEvent,
  definitions: DefinitionByKey,
): Lead | 'refold' {
  if (event.kind === 'undone' || event.kind === 'mergedInto') return 'refold';
  if (lead === null)
    return isFitting(lead, event, definitions) ? advance(lead, event, definitions) : 'refold';
  if (compareEvents(event, lead.tail) <= 0 || lead.fold !== foldVersion) return 'refold';
  if (!isFitting(lead, event, definitions)) return { ...lead, tail: orderOf(event) };
  return advance(lead, event, definitions);
}

function advance(lead: Lead | null, event: Unmerging, definitions: DefinitionByKey): Lead {
  return { ...apply(lead, event, definitions), tail: orderOf(event) };
}

/** Leads that stand by themselves, and which one the others are part of. */
type People = { readonly leads: Map<string, Lead>; readonly into: Map<string, string> };

function nobody(): People {
  return { leads: new Map(), into: new Map() };
}

function peopleOf(effective: readonly LeadEvent[], definitions: DefinitionByKey): People {
  const people = nobody();
  for (const event of effective) take(people, event, definitions);
  return people;
}

function take({ leads, into }: People, event: LeadEvent, definitions: DefinitionByKey): void {
  const holder = holderOf(into, event.subject.id);
  const lead = leads.get(holder) ?? null;
  if (event.kind !== 'mergedInto') {
    leads.set(holder, apply(lead, event, definitions));
    return;
  }
  const heir = holderOf(into, event.into);
  const stays = leads.get(heir);
  if (!lead || !stays) throw new Error('merged without a lead');
  leads.set(
    heir,
    settled(applyMerge(untilEvent(stays, event, definitions), lead, event), event, definitions),
  );
  leads.delete(holder);
  into.set(holder, event.into);
}

function isEffective({ leads, into }: People, event: LeadEvent, definitions: DefinitionByKey): boolean {
  const holder = holderOf(into, event.subject.id);
  const lead = leads.get(holder) ?? null;
  const isPart = holder !== event.subject.id;
  if (event.kind === 'mergedInto') {
    const heir = holderOf(into, event.into);
    return !isPart && lead !== null && heir !== holder && leads.has(heir) && definitions.has(event.funnel);
  }
  // Where it stood is settled: whoever moved it had not heard yet that it is part of another.
  return !(isPart && isOfStanding(event)) && isFitting(lead, event, definitions);
}

function isOfStanding(event: LeadEvent): boolean {
  return (
    isStageEvent(event) ||
    event.kind === 'returnAnswered' ||
    event.kind === 'lastChanceTaken' ||
    event.kind === 'snoozed'
  );
}

/** Nobody takes back what was said of somebody else. */
function isOfSame({ into }: People, one: LeadEvent, other: LeadEvent): boolean {
  return holderOf(into, one.subject.id) === holderOf(into, other.subject.id);
}

function lastOf(tails: ReadonlyMap<string, Lead['tail']>, ids: readonly string[]): Lead['tail'] {
  const own = ids.flatMap((id) => tails.get(id) ?? []);
  return own.toSorted(compareEvents).at(-1) ?? { at: '', id: '' };
}

/** Whether an event fits a lead as it is before it. */
function isFitting(lead: Lead | null, event: LeadEvent, definitions: DefinitionByKey): boolean {
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
function apply(before: Lead | null, event: Unmerging, definitions: DefinitionByKey): Lead {
  const definition = definitionOf(event.funnel, definitions);
  const lead = before ? untilEvent(before, event, definitions) : blankLead(event.subject.id, event.funnel);
  return isStageEvent(event)
    ? settled({ ...applyStage(lead, event, definition), funnel: event.funnel }, event, definitions)
    : settled(applyDetails(lead, event, definition), event, definitions);
}

type Unmerging = Exclude<LeadEvent, { kind: 'mergedInto' }>;

/** The lead with what turned by itself before an event. */
function untilEvent(lead: Lead, event: LeadEvent, definitions: DefinitionByKey): Lead {
  return { ...lead, stays: staysUntil(lead, definitionOf(lead.funnel, definitions), wallOf(event.at)) };
}

function settled(lead: Lead, event: LeadEvent, definitions: DefinitionByKey): Lead {
  const at = wallOf(event.at);
  const stayed = settleStays(lead, definitionOf(lead.funnel, definitions), at);
  return { ...stayed, updatedAt: Math.max(at, lead.updatedAt) };
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
