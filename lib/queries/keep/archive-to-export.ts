import { readForArchive, type ArchiveReading } from '@/lib/store/reads/archive';
import type { Door } from '@/lib/store/reads/door';

/** All that an archive is made of; reading its rows goes on while it is written. */
export async function archiveToExport(
  db: Door,
): Promise<{ readonly source: ArchiveReading; readonly schemaVersion: number }> {
  return { source: await readForArchive(db), schemaVersion: db.verno };
}
