import type { TeamEvent } from '@/lib/funnel/team/team-event';
import type { Database } from '@/lib/store/database';

/** All that was ever said of some companies, by domain; of those of which nothing was there is none. */
export async function accountLogs(
  db: Database,
  domains: readonly string[],
): Promise<ReadonlyMap<string, readonly TeamEvent[]>> {
  const logs = await db.transaction('r', db.teamEvents, async () =>
    Promise.all(domains.map(async (id) => db.teamEvents.where('subject.id').equals(id).toArray())),
  );
  return new Map(domains.map((domain, index) => [domain, logs[index] ?? []]));
}
