import type { Database } from '@/lib/store/database';

/**
 * One read-write transaction over every table that a command touches: a killed worker leaves all of it or none.
 * Nothing but the database may be awaited inside.
 */
export async function transact<Value>(db: Database, work: () => Promise<Value>): Promise<Value> {
  return db.transaction(
    'rw',
    [
      db.leads,
      db.events,
      db.merges,
      db.pairs,
      db.ops,
      db.counters,
      db.meta,
      db.settings,
      db.tombstones,
      db.erasures,
      db.definitions,
      db.teamEvents,
      db.accounts,
      db.programmes,
      db.segments,
      db.scoring,
      db.suggestions,
      db.imports,
      db.importParts,
      db.visits,
    ],
    work,
  );
}
