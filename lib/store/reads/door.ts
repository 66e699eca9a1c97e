import type { DBCore, Middleware } from 'dexie';
import { accepted, refused, type Result, type StoreTrouble } from '@/lib/funnel/refusal';
import { Database, schemaVersion } from '@/lib/store/database';
import { giveWay } from '@/lib/store/give-way';
import { guardDatabase } from '@/lib/store/guard';
import { TimeOutError, withinTime } from '@/lib/store/within-time';

/** A page tried to write: a bug, since only the background may. */
class ReadOnlyStoreError extends Error {
  override readonly name = 'ReadOnlyStoreError';
  constructor() {
    super('pages read; they ask the background to write');
  }
}

/** The database as a page holds it: every write throws `ReadOnlyStoreError`. */
export type Door = Database;

const patience = 5000;

/**
 * Opens a database that the background said is ready, for reading alone. Creates and upgrades nothing.
 * @param name and version as `storeReady` told
 * @param onClosed called once when it is closed by the browser or gives way to another connection
 */
export async function openDoor(
  name: string,
  version: number,
  { onClosed, factory = indexedDB }: { readonly onClosed?: () => void; readonly factory?: IDBFactory } = {},
): Promise<Result<Door, StoreTrouble>> {
  // An old page under a newer background: only reloading the page helps.
  if (version !== schemaVersion) return refused('newer-version');
  const guard = guardDatabase(factory, { create: false, upgrade: false });
  const db = new Database(name, guard.factory);
  db.use(readOnly);
  giveWay(db);
  try {
    await withinTime(patience, db.open());
  } catch (error) {
    guard.abandon();
    db.close();
    if (error instanceof TimeOutError) return refused('timed-out');
    return refused(
      guard.seen.denied === 'missing' ? 'lost' : guard.seen.denied === 'newer' ? 'newer-version' : 'damaged',
    );
  }
  db.once('close', () => onClosed?.());
  return accepted(db);
}

/** Outermost of all middleware, so that not even Dexie's own begins a write. */
const readOnly: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'read-only',
  level: 10,
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) => {
      if (mode !== 'readonly') throw new ReadOnlyStoreError();
      return core.transaction(tables, mode, options);
    },
    table: (name) => ({
      ...core.table(name),
      mutate: async () => {
        throw new ReadOnlyStoreError();
      },
    }),
  }),
};
