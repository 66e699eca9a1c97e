import { isDiskFull } from '@/lib/is-disk-full';
import { logProblem } from '@/lib/log';
import { isFileDue } from '@/lib/messaging/keep/is-file-due';
import {
  nothingScheduled,
  readKept,
  writeKept,
  type ScheduledFile,
  type ScheduledState,
  type ScheduleState,
} from '@/lib/messaging/keep/keep-state';
import { mayWriteInto, readChosenFolder, type ChosenFolder } from '@/lib/store/backup/chosen-folder';
import { isMuchSmaller } from '@/lib/store/backup/is-much-smaller';
import { filesIn, type FolderFiles } from '@/lib/store/backup/kept-files';
import { oneAtATime } from '@/lib/store/backup/one-at-a-time';
import type { Database } from '@/lib/store/database';
import { ownLeadCount } from '@/lib/store/reads/own-lead-count';
import { archiveName } from '@/lib/transfer/archive/file-name';
import type { Spaces } from './spaces';
import { printOf } from './store-print';
import { writeStoreFile } from './write-store-file';

type Schedule = NonNullable<ScheduleState>;
/** Where the folder and the key are kept. */
type Choosing = () => Promise<ChosenFolder | null>;

/**
 * Saves a file into the folder that the user chose, where it is time for one. Asked each minute: a browser that was closed
 * at the hour does so when it is open again. The worker may write there for as long as the browser remembers that the user
 * allowed it, with none of our pages open.
 */
export async function saveFileInTime(spaces: Spaces, chosen: Choosing = readChosenFolder): Promise<void> {
  const schedule = await readKept('schedule');
  if (schedule && isFileDue(schedule, await scheduledOf(schedule), Date.now()))
    await saveScheduledFile(spaces, chosen);
}

/**
 * Saves a file into that folder now, and reads it back before it counts; where nothing has changed since the newest, that
 * one is kept as it is. Files beyond those that are to stay go, but none that is not as we wrote it, and none that holds far
 * more leads than the newest. How it fares is told by `useKept().scheduled`.
 */
export async function saveScheduledFile(spaces: Spaces, chosen: Choosing = readChosenFolder): Promise<void> {
  await oneAtATime('scheduled-file', async () => {
    const schedule = await readKept('schedule');
    const opened = await spaces.open('main');
    if (!schedule || !opened.ok) return;
    const trouble = await save(opened.value.db, schedule, await chosen()).catch(troubleOf);
    const { trouble: before } = await scheduledOf(schedule);
    // Since when it is so stays as it was.
    if (trouble?.type === 'Lapsed' && before?.type === 'Lapsed') return;
    await change(schedule, { running: null, trouble });
  });
}

/** How files fare in the folder that was chosen last. */
export async function scheduledOf({ id }: Schedule): Promise<ScheduledState> {
  const scheduled = await readKept('scheduled');
  return scheduled.id === id ? scheduled : nothingScheduled(id);
}

type Trouble = ScheduledState['trouble'];

async function save(db: Database, schedule: Schedule, folder: ChosenFolder | null): Promise<Trouble> {
  const at = Date.now();
  if (!folder) return { type: 'Gone', at };
  if (!(await mayWriteInto(folder))) return { type: 'Lapsed', at };
  const files = filesIn(async () => folder.handle);
  const { files: before, running } = await scheduledOf(schedule);
  // A worker that was stopped left it unfinished, under a name that was nobody's.
  if (running) await files.remove(running.name);
  const [leads, print] = [await ownLeadCount(db), await printOf(db)];
  const newest = before[0];
  if (newest?.print === print && (await isAsWritten(files, newest))) {
    await change(schedule, { sameAt: at });
    await writeKept('file', { ...(await readKept('file')), sameAt: at });
    return null;
  }
  const name = await freeName(files, at, folder.lock !== null);
  const written = await writeStoreFile(db, {
    files,
    name,
    by: folder.lock,
    at,
    onRows: async (rows) => change(schedule, { running: { name, ...rows } }),
  });
  if (written === null) return { type: 'Damaged', at };
  const { bytes } = written;
  const { kept, going } = sorted([{ name, at, leads, bytes, print }, ...before], schedule.keeps);
  await change(schedule, { files: [...kept, ...going], sameAt: null });
  await writeKept('file', { ...(await readKept('file')), saved: { at, leads, name } });
  for (const file of going) if (await isAsWritten(files, file)) await files.remove(file.name);
  await change(schedule, { files: kept });
  return null;
}

/** Which files stay and which go; one that holds far more leads than the newest may be all that is left of them. */
function sorted(
  files: readonly [ScheduledFile, ...ScheduledFile[]],
  keeps: number,
): { readonly kept: readonly ScheduledFile[]; readonly going: readonly ScheduledFile[] } {
  const stays = (file: ScheduledFile, index: number): boolean =>
    index < keeps || isMuchSmaller(files[0].leads, file.leads);
  return {
    kept: files.filter(stays),
    going: files.filter((file, index) => !stays(file, index)),
  };
}

/** Whether a file is there and has the size that we gave it: anything else is not ours to touch. */
export async function isAsWritten(files: FolderFiles, { name, bytes }: ScheduledFile): Promise<boolean> {
  return (await files.read(name))?.size === bytes;
}

/** A name by day that nothing in the folder has. */
async function freeName(files: FolderFiles, at: number, isProtected: boolean): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = archiveName(at, isProtected, number);
    if ((await files.read(name)) === null) return name;
  }
}

function troubleOf(error: unknown): NonNullable<Trouble> {
  logProblem('background', 'no file was saved by itself', error);
  const at = Date.now();
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  // Nothing is read or written where the browser has not said yes, not even that a file is missing.
  if (name === 'NotAllowedError') return { type: 'Lapsed', at };
  if (name === 'NotFoundError') return { type: 'Gone', at };
  return { type: 'Failed', at, isFull: isDiskFull(error) };
}

/** Told of the folder that was chosen last alone. */
async function change(schedule: Schedule, changes: Partial<ScheduledState>): Promise<void> {
  if ((await readKept('schedule'))?.id !== schedule.id) return;
  await writeKept('scheduled', { ...(await scheduledOf(schedule)), ...changes });
}
