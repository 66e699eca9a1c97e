import { isDiskFull } from '@/lib/is-disk-full';
import { logProblem } from '@/lib/log';
import { readKept, writeKept, type BackupState, type KeptBackup } from '@/lib/messaging/keep/keep-state';
import { isMuchSmaller } from '@/lib/store/backup/is-much-smaller';
import { keptFiles } from '@/lib/store/backup/kept-files';
import { oneAtATime } from '@/lib/store/backup/one-at-a-time';
import type { Database } from '@/lib/store/database';
import { ownLeadCount } from '@/lib/store/reads/own-lead-count';
import type { Spaces } from './spaces';
import { printOf } from './store-print';
import { isWholeFile, writeStoreFile } from './write-store-file';

/** How often a backup is made by itself, in ms, where something has changed. */
const interval = 86_400_000;

/** What a backup is called in its folder. */
export function backupFile(id: KeptBackup['id']): string {
  return `${id}.ndjson.gz`;
}

/**
 * Makes the daily backup where it is time for one and something has changed since the last. Asked each minute: a browser
 * that was closed at the hour makes it when it is open again.
 */
export async function backUpInTime(spaces: Spaces): Promise<void> {
  const { backups, trouble } = await readKept('backup');
  const last = Math.max(backups[0]?.at ?? 0, trouble?.at ?? 0);
  const passed = Date.now() - last;
  // Further off than it can be: the clock was set back.
  if (passed < interval && passed >= 0) return;
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  const { db } = opened.value;
  if (backups.length === 0 && (await ownLeadCount(db)) === 0) return;
  if (backups[0]?.print !== (await printOf(db))) await backUp(spaces, false);
}

/**
 * Makes a backup in the place of the older of the two, and reads it back before it counts; where nothing has changed since
 * the newest, that one is read back and dated anew. One that is much smaller than
 * the newest (see `isMuchSmaller`) is not made, and said to be; the two that are there stay as they are.
 * @param evenIfSmaller the user was told, and wants it
 */
export async function backUp(spaces: Spaces, evenIfSmaller: boolean): Promise<void> {
  await oneAtATime('backup', async () => {
    const opened = await spaces.open('main');
    if (!opened.ok) return;
    try {
      await makeBackup(opened.value.db, evenIfSmaller);
    } catch (error) {
      logProblem('background', 'no backup was made', error);
      const trouble = { type: 'Failed', at: Date.now(), isFull: isDiskFull(error) } as const;
      await change({ running: null, trouble });
    }
  });
}

async function makeBackup(db: Database, evenIfSmaller: boolean): Promise<void> {
  const at = Date.now();
  const { backups } = await readKept('backup');
  const newest = backups[0];
  const [leads, print] = [await ownLeadCount(db), await printOf(db)];
  if (newest && !evenIfSmaller && isMuchSmaller(leads, newest.leads)) {
    await change({ running: null, trouble: { type: 'Smaller', at, leads, kept: newest.leads } });
    return;
  }
  const files = keptFiles('backups');
  const isSame = newest?.print === print;
  // The same once more in the place of the older one would leave no older one.
  if (isSame && (await isWholeFile(files, backupFile(newest.id), null))) {
    await change({ backups: [{ ...newest, at }, ...backups.slice(1)], running: null, trouble: null });
    return;
  }
  const id = isSame ? newest.id : newest?.id === 'a' ? 'b' : 'a';
  const written = await writeStoreFile(db, {
    files,
    name: backupFile(id),
    by: null,
    at,
    onRows: async (rows) => change({ running: { ...rows, at } }),
  });
  // The older one is no more.
  const others = backups.filter((backup) => backup.id !== id);
  if (written === null) {
    await change({ backups: others, running: null, trouble: { type: 'Damaged', at } });
    return;
  }
  await change({ backups: [{ id, at, leads, print, ...written }, ...others], running: null, trouble: null });
  const file = await readKept('file');
  if (file.since === undefined) await writeKept('file', { ...file, since: at });
}

async function change(changes: Partial<BackupState>): Promise<void> {
  await writeKept('backup', { ...(await readKept('backup')), ...changes });
}
