import type { FolderFiles } from '@/lib/store/backup/kept-files';
import { schemaVersion, type Database } from '@/lib/store/database';
import { readForArchive } from '@/lib/store/reads/archive';
import { openArchive, packArchive, type Protection } from '@/lib/transfer/archive/archive-file';
import { nowAndThen } from './now-and-then';

/** Where a store is written to, and how. */
type StoreFile = {
  readonly files: FolderFiles;
  readonly name: string;
  readonly by: Protection;
  /** Wall time in ms of which it is. */
  readonly at: number;
  /** Told at once, and now and then, how many rows are written of all there are. */
  readonly onRows: (rows: { readonly done: number; readonly all: number }) => Promise<void>;
};

/**
 * Writes a whole store into a file, in the place of what was there of that name, and reads it back to its end.
 * @returns how many bytes and events it holds; null: it could not be read back, and is removed
 * @throws where it cannot be written; then what was there stays
 */
export async function writeStoreFile(
  db: Database,
  { files, name, by, at, onRows }: StoreFile,
): Promise<{ readonly bytes: number; readonly events: number } | null> {
  const reading = await readForArchive(db);
  const { all } = reading;
  await onRows({ done: 0, all });
  const { tell, telling } = nowAndThen<number>(async (done) => onRows({ done, all }));
  const archive = packArchive(reading, { by, schemaVersion, exportedAt: at, onRows: tell });
  const bytes = await telling(files.write(name, archive));
  if (await isWholeFile(files, name, by)) return { bytes, events: reading.counts.events };
  await files.remove(name);
  return null;
}

/** Whether there is a file that can be read to its end: every row is one, and all bytes hash to what was written. */
export async function isWholeFile(files: FolderFiles, name: string, by: Protection): Promise<boolean> {
  const file = await files.read(name);
  if (!file) return false;
  let last = '';
  for await (const part of openArchive(file, { by, schemaVersion })) last = part.type;
  return last === 'end';
}
