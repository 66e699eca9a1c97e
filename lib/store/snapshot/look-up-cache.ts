import type { Lead } from '@/lib/funnel/log/lead';
import { logProblem } from '@/lib/log';
import type { Database, StoreSpace } from '@/lib/store/database';
import type { LocalMemory } from '@/lib/store/local-memory';
import { groupByPerson } from '@/lib/store/reads/leads';
import type { RowChange } from '@/lib/store/writes/append';
import type { Files } from './files';
import { positionOf, readAside, type Aside, type Frame } from './frame';
import { rebuildSnapshot } from './rebuild';
import { createShelf } from './shelf';
import { applyCommit, lookUp, type Snapshot } from './snapshot';

/**
 * Who is a lead, answered from memory. A named cache of the background: it can be thrown away at any time, and where
 * it is not sure to be up to date it says nothing, so that the database is asked.
 */
export type LookUpCache = {
  /** Loads what was put away, once; awaited before the first look-up. Never throws. */
  readonly load: () => Promise<void>;
  /** For each person their distinct leads as chips need them (`Sketch`); null: only the database can tell. */
  readonly leadsOfPeople: (people: readonly (readonly string[])[]) => readonly (readonly Lead[])[] | null;
  /** Definition and settings of what was loaded; null once something was written: then the database is open. */
  readonly frame: () => Frame | null;
  /**
   * Carries out a write to leads or settings: before it begins, what was put away stops being believed; the rows that
   * it changed are taken over. Every such write goes through here.
   */
  readonly writing: <Value>(
    db: Database,
    write: () => Promise<Value>,
    rowsOf: (value: Value) => readonly RowChange[],
  ) => Promise<Value>;
  /**
   * Compares what was loaded with the database, makes it anew where it is missing, and puts it away where it changed.
   * For a quiet moment after a write, and for an alarm. Never throws.
   */
  readonly refresh: (db: Database) => Promise<void>;
  /** Forgets everything, files included: before a store is deleted or begun anew. */
  readonly clear: () => Promise<void>;
};

type Outside = { readonly space: StoreSpace; readonly memory: LocalMemory; readonly files: Files };

/** @param outside where it is put away; nothing is read before `load` */
export function createLookUpCache({ space, memory, files }: Outside): LookUpCache {
  const shelf = createShelf(space, memory, files);
  let snapshot: Snapshot | null = null;
  /** Of what was loaded; null: made here, or nothing is loaded. */
  let aside: Aside | null = null;
  let loading: Promise<void> | null = null;
  let checking: Promise<void> | null = null;
  let refreshing: Promise<void> | null = null;
  /** Writes that ever began, and those under way. */
  let begun = 0;
  let running = 0;
  /** How often everything was forgotten. */
  let cleared = 0;
  /** What is committed while a snapshot is being made. */
  let meanwhile: RowChange[] | null = null;

  const load = async (): Promise<void> => {
    loading ??= quietly('was not loaded', async () => {
      const found = await shelf.take();
      // Cleared in between: what was found is of another store.
      if (begun > 0) return;
      snapshot = found?.snapshot ?? null;
      aside = found;
    });
    await loading;
  };

  /** Once, before this worker's first write: the log must be where it was when the snapshot was put away. */
  const check = async (db: Database): Promise<void> => {
    checking ??= (async () => {
      await load();
      if (!aside || (aside.database === db.name && aside.position === (await positionOf(db)))) return;
      snapshot = null;
      aside = null;
      await shelf.takeOffLabel();
    })();
    await checking;
  };

  const takeOver = (rows: readonly RowChange[]): void => {
    meanwhile?.push(...rows);
    if (snapshot) for (const row of rows) applyCommit(snapshot, row);
  };

  const rebuild = async (db: Database): Promise<void> => {
    const commits: RowChange[] = [];
    meanwhile = commits;
    try {
      const isWanted = (): boolean => meanwhile === commits;
      const fresh = await rebuildSnapshot(db, isWanted);
      // Cleared in between: what was made is of another store.
      if (!fresh || !isWanted()) return;
      for (const commit of commits) applyCommit(fresh, commit);
      snapshot = fresh;
    } finally {
      if (meanwhile === commits) meanwhile = null;
    }
  };

  const putAway = async (db: Database): Promise<void> => {
    const mark = begun;
    const now = await readAside(db);
    const isCurrent = (): boolean => begun === mark && running === 0;
    // A commit that is not taken over yet would be missing from what claims to be complete.
    if (!now || !snapshot || !isCurrent()) return;
    await shelf.put(snapshot, now, isCurrent, (kept) => {
      snapshot = kept;
    });
  };

  return {
    load,
    leadsOfPeople: (people) => snapshot && groupByPerson(people, lookUp(snapshot, people.flat())),
    frame: () => (begun === 0 ? (aside?.frame ?? null) : null),
    writing: async (db, write, rowsOf) => {
      await check(db);
      begun += 1;
      running += 1;
      try {
        await shelf.takeOffLabel();
        const value = await write();
        takeOver(rowsOf(value));
        return value;
      } finally {
        running -= 1;
      }
    },
    refresh: async (db) => {
      refreshing ??= quietly('was not refreshed', async () => {
        const since = cleared;
        await check(db);
        if (!snapshot && cleared === since) await rebuild(db);
        if (!shelf.isLabelled()) await putAway(db);
      }).finally(() => {
        refreshing = null;
      });
      await refreshing;
    },
    clear: async () => {
      begun += 1;
      cleared += 1;
      snapshot = null;
      aside = null;
      meanwhile = null;
      // What is just being put away would come after what is taken away here.
      await refreshing;
      await shelf.clear();
    },
  };
}

/** A cache that fails is a cache that is missing. */
async function quietly(happened: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logProblem('snapshot', happened, error);
  }
}
