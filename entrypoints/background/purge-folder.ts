import { browser } from 'wxt/browser';
import { withoutPeople } from '@/lib/actions/without-people';
import { logProblem } from '@/lib/log';
import { readKept, writeKept, type ScheduledFile } from '@/lib/messaging/keep/keep-state';
import { mayWriteInto, readChosenFolder, type ChosenFolder } from '@/lib/store/backup/chosen-folder';
import { filesIn } from '@/lib/store/backup/kept-files';
import { oneAtATime } from '@/lib/store/backup/one-at-a-time';
import { owedInFolderKey, seen, type Purging } from './purge-kept';
import { rewriteArchive } from './rewrite-archive';
import { isAsWritten, scheduledOf } from './scheduled-file';
import type { Spaces } from './spaces';

/**
 * Takes people who were erased out of the files that were saved by themselves, as far as these are where we put them and as
 * we wrote them. Where the browser does not let us write there it stays owed until it does; what was copied elsewhere is the
 * user's. A file that cannot be read any more goes, as a backup does.
 */
export async function purgeFolder(
  spaces: Spaces,
  chosen: () => Promise<ChosenFolder | null> = readChosenFolder,
): Promise<void> {
  if ((await browser.storage.local.get(owedInFolderKey))[owedInFolderKey] !== true) return;
  await oneAtATime('scheduled-file', async () => {
    const opened = await spaces.open('main');
    if (!opened.ok) return;
    const [schedule, folder] = [await readKept('schedule'), await chosen()];
    if (schedule && folder) {
      if (!(await mayWriteInto(folder))) return;
      const { db } = opened.value;
      const [tombstones, imports] = await Promise.all([db.tombstones.toArray(), db.imports.toArray()]);
      const fileNames = new Map(imports.map(({ id, name }) => [id, name]));
      const state = await scheduledOf(schedule);
      const files: ScheduledFile[] = [];
      for (const file of state.files)
        files.push(await rewritten(folder, file, { tombstones, fileNames, found: new Map() }));
      await writeKept('scheduled', { ...state, files });
    }
    await browser.storage.local.remove(owedInFolderKey);
  });
}

async function rewritten(
  folder: ChosenFolder,
  file: ScheduledFile,
  purging: Purging,
): Promise<ScheduledFile> {
  const files = filesIn(async () => folder.handle);
  if (!(await isAsWritten(files, file))) return file;
  const after = await rewriteArchive(files, file.name, {
    lock: folder.lock,
    change: (rows) => withoutPeople(seen(rows, purging, new Set()), purging.tombstones),
  }).catch((error: unknown) => {
    logProblem('background', 'a file could not be written without somebody', error);
    return null;
  });
  if (after) return { ...file, bytes: after.bytes, leads: Math.min(file.leads, after.leads), print: '' };
  await files.remove(file.name);
  return file;
}
