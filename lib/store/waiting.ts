import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isReturnOpen } from '@/lib/funnel/log/given-back';
import { runsOutAt, type Lead } from '@/lib/funnel/log/lead';
import { noTime, sortableTime } from './sortable-time';

/** Whom a lead waits for. */
export type Whom = 'sales' | 'marketing' | `user:${string}`;

const snoozedPrefix = 'snoozed ';

/** The further entry of a snoozed lead in a list: until when it is asleep there. */
export function snoozedEntry(list: string, until: number): string {
  return `${snoozedPrefix}${list}|${sortableTime(until)}`;
}

/**
 * Entries of the `waiting` index: `<whom>|<due>`, so that a list of what waits for somebody is one range, sorted
 * by due time. A snoozed lead stays listed and gets a second entry, `snoozed <whom>|<until>`: how many are asleep
 * at a moment is one short range as well.
 */
export function waitingEntries(lead: Lead, definition: FunnelDefinition): readonly string[] {
  const waits = waitsFor(lead, definition);
  if (waits === null) return [];
  const entry = `${waits.whom}|${sortableTime(waits.dueAt)}`;
  return lead.snoozedUntil === null ? [entry] : [entry, snoozedEntry(waits.whom, lead.snoozedUntil)];
}

/**
 * Whom an entry counts for; null for the entry that only says until when it is snoozed.
 * @param entry one of a row's `waiting`
 */
export function whomOf(entry: string): string | null {
  return entry.startsWith(snoozedPrefix) ? null : entry.slice(0, entry.lastIndexOf('|'));
}

/** The range of entries of one person or side, sorted by due time. */
export function waitingRange(whom: Whom): readonly [string, string] {
  return [`${whom}|${sortableTime(0)}`, `${whom}|${sortableTime(noTime)}`];
}

/** The range of entries whose time ran out after one moment and before another. */
export function overdueRange(whom: Whom, after: number, now: number): readonly [string, string] {
  return [`${whom}|${sortableTime(after)}`, `${whom}|${sortableTime(now - 1)}`];
}

/** The range of a list's entries that are asleep at a moment. */
export function snoozedRange(list: string, now: number): readonly [string, string] {
  return [
    `${snoozedPrefix}${list}|${sortableTime(now + 1)}`,
    `${snoozedPrefix}${list}|${sortableTime(noTime)}`,
  ];
}

/** The range of entries that were asleep at a moment and are no longer at another. */
export function awokenRange(whom: Whom, after: number, now: number): readonly [string, string] {
  return [
    `${snoozedPrefix}${whom}|${sortableTime(after + 1)}`,
    `${snoozedPrefix}${whom}|${sortableTime(now)}`,
  ];
}

/** When it should be looked at: the clock or the wait that runs, or the day it wakes up; null: no date. */
export function dueOf(lead: Pick<Lead, 'followUp' | 'lastChance' | 'wakeAt'>): number | null {
  return runsOutAt(lead) ?? lead.wakeAt;
}

function waitsFor(
  lead: Lead,
  definition: FunnelDefinition,
): { readonly whom: Whom; readonly dueAt: number | null } | null {
  const { owner, assignee } = lead.position;
  const { kind } = stageById(definition, lead.stage);
  const dueAt = dueOf(lead);
  // What came back and is not answered yet has a list of its own (`cameBackEntries`).
  // Some funnels have no stage for what was given back: it waits all the same.
  if (kind === 'parked' || lead.position.parked)
    return isReturnOpen(lead) ? null : { whom: 'marketing', dueAt };
  if (owner !== null) return runsOutAt(lead) === null ? null : { whom: `user:${owner}`, dueAt };
  if (kind !== 'hand-off') return null;
  return { whom: assignee === null ? 'sales' : `user:${assignee}`, dueAt };
}
