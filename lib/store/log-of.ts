import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Database } from './database';

/**
 * All events that a lead's fold depends on: its own, and those of the leads with which the log ever merged it. To be
 * called within a transaction on events and merges.
 * @param further leads that count as merged with it: an event that is about to be written says so
 */
export async function logOf(
  db: Pick<Database, 'events' | 'merges'>,
  leadId: string,
  further: readonly string[] = [],
): Promise<readonly LeadEvent[]> {
  const isAlone = further.length === 0 && (await db.merges.get(leadId)) === undefined;
  if (isAlone) return ownLog(db, leadId);
  const log: LeadEvent[] = [];
  const asked = new Set([leadId, ...further]);
  // A set gives what is added to it on the way, too.
  for (const id of asked) {
    const [own, parts] = await Promise.all([ownLog(db, id), db.events.where('into').equals(id).toArray()]);
    log.push(...own);
    for (const event of own) if (event.kind === 'mergedInto') asked.add(event.into);
    for (const event of parts) asked.add(event.subject.id);
  }
  return log;
}

async function ownLog(db: Pick<Database, 'events'>, leadId: string): Promise<readonly LeadEvent[]> {
  return db.events.where('subject.id').equals(leadId).toArray();
}
