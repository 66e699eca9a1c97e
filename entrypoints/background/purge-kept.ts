import { browser } from 'wxt/browser';
import { applyTombstones } from '@/lib/actions/restore/apply-tombstones';
import { withoutPeople } from '@/lib/actions/without-people';
import { logProblem } from '@/lib/log';
import { readKept, writeKept, type KeptBackup } from '@/lib/messaging/keep/keep-state';
import type { ArchiveRow } from '@/lib/store/archive-rows';
import { keptFiles } from '@/lib/store/backup/kept-files';
import { oneAtATime } from '@/lib/store/backup/one-at-a-time';
import { schemaVersion } from '@/lib/store/database';
import { browserMemory } from '@/lib/store/local-memory';
import { otherGenerations } from '@/lib/store/mark';
import type { TombstoneRow } from '@/lib/store/rows';
import type { Bytes } from '@/lib/transfer/archive/byte-stream';
import type { ArchiveHeader } from '@/lib/transfer/archive/format';
import { readArchive, type ArchivePart } from '@/lib/transfer/archive/read';
import { writeArchive } from '@/lib/transfer/archive/write';
import { backupFile } from './backup';
import type { Spaces } from './spaces';

/** Set before people are purged from the store, and taken away once they are out of everything else. */
const owedKey = 'keep/purgeOwed';

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
  const tombstones = await opened.value.db.tombstones.toArray();
  await purgeAside(tombstones);
  const restore = await readKept('restore');
  await keptFiles('outgoing').clear();
  // What is being restored is filtered by the tombstones when it is through.
  if (restore.type !== 'restoring') {
    await keptFiles('incoming').clear();
    if (restore.type !== 'none' && restore.type !== 'done') await writeKept('restore', { type: 'none' });
  }
  // Where a backup is being made it may hold them: the purge stays owed until it is through.
  await oneAtATime('backup', async () => {
    await rewriteBackups(tombstones);
    await browser.storage.local.remove(owedKey);
  });
}

async function rewriteBackups(tombstones: readonly TombstoneRow[]): Promise<void> {
  const state = await readKept('backup');
  const kept: KeptBackup[] = [];
  for (const backup of state.backups) {
    const after = await rewritten(backup, tombstones).catch((error: unknown) => {
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
async function rewritten(
  backup: KeptBackup,
  tombstones: readonly TombstoneRow[],
): Promise<KeptBackup | null> {
  const files = keptFiles('backups');
  const file = await files.read(backupFile(backup.id));
  if (!file) return null;
  const parts = readArchive(file.stream(), { schemaVersion });
  const first = await parts.next();
  if (first.done || first.value.type !== 'header') return null;
  const { header } = first.value;
  let events = 0;
  let leads = 0;
  const counted = async function* counted(): AsyncGenerator<readonly ArchiveRow[]> {
    for await (const rows of withoutPeople(rowsOf(parts), tombstones)) {
      for (const { t, r } of rows)
        if (t === 'events') {
          events += 1;
          leads += r.kind === 'added' ? 1 : 0;
        }
      yield rows;
    }
  };
  const bytes = await files.write(backupFile(backup.id), archiveLike(header, counted()));
  return { ...backup, bytes, events, leads: Math.min(backup.leads, leads), print: '' };
}

function archiveLike(
  { leads, counts, exportedAt }: ArchiveHeader,
  rows: AsyncIterable<readonly ArchiveRow[]>,
): ReadableStream<Bytes> {
  return writeArchive({ leads, counts, rows }, { schemaVersion, exportedAt });
}

/** The rows of an archive; one that is not whole throws, so that nothing takes its place. */
async function* rowsOf(parts: AsyncGenerator<ArchivePart>): AsyncGenerator<readonly ArchiveRow[]> {
  for await (const part of parts) {
    if (part.type === 'problem') throw new Error(part.problem.type);
    if (part.type === 'rows') yield part.rows;
  }
}

async function purgeAside(tombstones: readonly TombstoneRow[]): Promise<void> {
  const restore = await readKept('restore');
  for (const other of await otherGenerations('main', browserMemory())) {
    // One that is being restored has a filter of its own.
    if (restore.type === 'restoring' && restore.generation === other.generation) continue;
    const db = other.database();
    try {
      await db.open();
      await applyTombstones(db, tombstones);
      db.close();
    } catch (error) {
      logProblem('background', 'a store that is kept aside could not be opened', error);
      db.close();
      await other.remove();
      if ((await readKept('aside'))?.generation === other.generation) await writeKept('aside', null);
    }
  }
}
