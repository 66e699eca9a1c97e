import { leadsCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';

/** A short text that is another one once anything of a store has changed that goes into an archive. */
export async function printOf(db: Database): Promise<string> {
  const parts = await db.transaction('r', db.tables, async () =>
    Promise.all([
      db.meta.bulkGet(['position', 'clock', 'funnel', 'funnelChanges']),
      db.counters.get(leadsCounter),
      db.settings.toArray(),
      db.importMappings.toArray(),
      ...[db.definitions, db.imports, db.erasures, db.tombstones].map(async (table) => table.count()),
    ]),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
