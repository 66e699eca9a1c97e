import type { LeadEvent } from '@/lib/funnel/log/event';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Door } from '@/lib/store/reads/door';

/**
 * The other lead that an event names: of a merge whichever of the two is not asked for, else who somebody is told apart from.
 * @param own ids of the lead that is asked for, and of those that are part of it
 */
export function otherOf(event: LeadEvent, own: ReadonlySet<string>): string | null {
  if (event.kind === 'toldApart') return event.other;
  if (event.kind !== 'mergedInto') return null;
  return own.has(event.into) ? event.subject.id : event.into;
}

/** By id what leads are called that are named: as they are, or as they were added where they are part of another by now. */
export async function namesOfLeads(
  db: Door,
  ids: readonly (string | null)[],
  log: readonly LeadEvent[],
): Promise<ReadonlyMap<string, string | null>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const rows = await db.leads.bulkGet(asked);
  return new Map(asked.map((id, index) => [id, nameIn(rows[index]?.lead, log, id)]));
}

function nameIn(
  lead: Parameters<typeof nameOf>[0] | undefined,
  log: readonly LeadEvent[],
  id: string,
): string | null {
  if (lead) return nameOf(lead);
  const added = log.find((event) => event.kind === 'added' && event.subject.id === id);
  return added?.kind === 'added' ? nameOf({ ...added.person, name: added.person.name ?? null }) : null;
}
