import { browser } from 'wxt/browser';
import { forgetStaged } from '@/lib/actions/import/forget-staged';
import { applyTombstones } from '@/lib/actions/restore/apply-tombstones';
import { withoutPeople } from '@/lib/actions/without-people';
import { logProblem } from '@/lib/log';
import { readKept, writeKept, type KeptBackup } from '@/lib/messaging/keep/keep-state';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import { keptFiles } from '@/lib/store/backup/kept-files';
import { oneAtATime } from '@/lib/store/backup/one-at-a-time';
import type { Database } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { otherGenerations } from '@/lib/store/mark';
import type { TombstoneRow } from '@/lib/store/rows';
import { backupFile } from './backup';
import { rewriteArchive } from './rewrite-archive';
import type { Spaces } from './spaces';

/** Set before people are purged from the store, and taken away once they are out of everything else. */
const owedKey = 'keep/purgeOwed';
/** Set in its place while files that were saved by themselves may still hold them (`purge-folder.ts`). */
export const owedInFolderKey = 'keep/purgeOwedInFolder';

/** To be called before a purge: where the worker is stopped after it, the next sweep takes people out of the rest. */
export async function owePurge(): Promise<void> {
  await browser.storage.local.set({ [owedKey]: true });
}

/**
 * Takes people who were erased out of everything that is kept beside the store: both backups are written anew without
 * them, stores that are kept aside lose them, and what lies about on its way in or out is deleted. What cannot be read
 * any more goes altogether: nothing of a person may remain, not even where nobody could find it.
 */
export async function purgeKept(spaces: Spaces): Promise<void> {
  if ((await browser.storage.local.get(owedKey))[owedKey] !== true) return;
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  const { db } = opened.value;
  const [tombstones, imports] = await Promise.all([db.tombstones.toArray(), db.imports.toArray()]);
  const purging: Purging = {
    tombstones,
    fileNames: new Map(imports.map(({ id, name }) => [id, name])),
    found: new Map(
      tombstones.flatMap(({ leadId, cleared }) => (cleared ? [] : [[leadId, { backups: 0, stores: 0 }]])),
    ),
  };
  await purgeAside(purging);
  const restore = await readKept('restore');
  await keptFiles('outgoing').clear();
  // What is being restored is filtered by the tombstones when it is through.
  if (restore.type !== 'restoring') {
    await keptFiles('incoming').clear();
    if (restore.type !== 'none' && restore.type !== 'done') await writeKept('restore', { type: 'none' });
  }
  // Where a backup is being made it may hold them: the purge stays owed until it is through.
  await oneAtATime('backup', async () => {
    await rewriteBackups(purging);
    await noteCleared(db, purging);
    await browser.storage.local.set({ [owedInFolderKey]: true });
    await browser.storage.local.remove(owedKey);
  });
}

/** What is taken out, and where it was found. */
export type Purging = {
  readonly tombstones: readonly TombstoneRow[];
  /** What imported files are called in the store in use, by their import: one that named somebody does no more. */
  readonly fileNames: ReadonlyMap<string, string>;
  /** In how many copies those were who are taken out for the first time, by the lead's id. */
  readonly found: Map<string, Cleared>;
};

type Cleared = NonNullable<TombstoneRow['cleared']>;

function note({ found }: Purging, ids: Iterable<string>, where: keyof Cleared): void {
  for (const id of ids) {
    const before = found.get(id);
    if (before) found.set(id, { ...before, [where]: before[where] + 1 });
  }
}

/** The receipt of an erasure tells from how many copies somebody was taken. */
async function noteCleared(db: Database, { found }: Purging): Promise<void> {
  await db.transaction('rw', [db.tombstones], async () => {
    const rows = await db.tombstones.bulkGet([...found.keys()]);
    await db.tombstones.bulkPut(
      rows.flatMap((row) => {
        const cleared = row && found.get(row.leadId);
        return cleared ? [{ ...row, cleared }] : [];
      }),
    );
  });
}

async function rewriteBackups(purging: Purging): Promise<void> {
  const state = await readKept('backup');
  const kept: KeptBackup[] = [];
  for (const backup of state.backups) {
    const after = await rewritten(backup, purging).catch((error: unknown) => {
      logProblem('background', 'a backup could not be written without somebody', error);
      return null;
    });
    if (after) kept.push(after);
    else await keptFiles('backups').remove(backupFile(backup.id));
  }
  await writeKept('backup', { ...state, backups: kept, running: null });
  // What no list names may be half a backup.
  for (const id of ['a', 'b'] as const)
    if (!kept.some((each) => each.id === id)) await keptFiles('backups').remove(backupFile(id));
}

/** Null: it is not whole. */
async function rewritten(backup: KeptBackup, purging: Purging): Promise<KeptBackup | null> {
  const found = new Set<string>();
  const after = await rewriteArchive(keptFiles('backups'), backupFile(backup.id), {
    lock: null,
    change: (rows) => withoutPeople(seen(rows, purging, found), purging.tombstones),
  });
  if (!after) return null;
  note(purging, found, 'backups');
  return { ...backup, ...after, leads: Math.min(backup.leads, after.leads), print: '' };
}

/**
 * The same rows, with files called as they are called now.
 * @param found gets the ids of those that are asked for and of whom a row tells
 */
export async function* seen(
  pages: AsyncIterable<readonly ArchiveRow[]>,
  { fileNames, found: asked }: Purging,
  found: Set<string>,
): AsyncGenerator<readonly ArchiveRow[]> {
  for await (const rows of pages) {
    for (const { t, r } of rows) if (t === 'events' && asked.has(r.subject.id)) found.add(r.subject.id);
    yield rows.map((row) =>
      row.t === 'imports' ? { t: row.t, r: { ...row.r, name: fileNames.get(row.r.id) ?? row.r.name } } : row,
    );
  }
}

async function purgeAside(purging: Purging): Promise<void> {
  const restore = await readKept('restore');
  for (const other of await otherGenerations('main', browserMemory())) {
    // One that is being restored has a filter of its own.
    if (restore.type === 'restoring' && restore.generation === other.generation) continue;
    const db = other.database();
    try {
      await db.open();
      await forgetAside(db, purging);
      await applyTombstones(db, purging.tombstones);
      db.close();
    } catch (error) {
      logProblem('background', 'a store that is kept aside could not be opened', error);
      db.close();
      await other.remove();
      if ((await readKept('aside'))?.generation === other.generation) await writeKept('aside', null);
    }
  }
}

/** What a store that is kept aside holds of somebody beside their log: rows and names of files, as the one in use did. */
async function forgetAside(db: Database, purging: Purging): Promise<void> {
  const { found, fileNames } = purging;
  const rows = await db.leads.bulkGet([...found.keys()]);
  await forgetStaged(
    db,
    rows.map((row) => row?.keys ?? []),
  );
  for (const journal of await db.imports.toArray())
    await db.imports.put({ ...journal, name: fileNames.get(journal.id) ?? journal.name });
  const held: string[] = [];
  for (const id of found.keys())
    if ((await db.events.where('subject.id').equals(id).limit(1).count()) > 0) held.push(id);
  note(purging, held, 'stores');
}
