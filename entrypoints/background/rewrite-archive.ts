import type { ArchiveRow } from '@/lib/store/archive-rows';
import type { ChosenFolder } from '@/lib/store/backup/chosen-folder';
import type { FolderFiles } from '@/lib/store/backup/kept-files';
import { schemaVersion } from '@/lib/store/database';
import { openArchive, packArchive } from '@/lib/transfer/archive/archive-file';
import { isEncrypted } from '@/lib/transfer/archive/decrypt';
import type { ArchivePart } from '@/lib/transfer/archive/read';

type Pages = AsyncIterable<readonly ArchiveRow[]>;

/**
 * Writes an archive anew in its place with other rows, protected as it was.
 * @param options `lock` opens it where it is protected; `change` makes the rows to be of those that are
 * @returns null: there is none, or it is no archive
 * @throws where it cannot be read to its end; then it stays as it was
 */
export async function rewriteArchive(
  files: FolderFiles,
  name: string,
  { lock, change }: { readonly lock: ChosenFolder['lock']; readonly change: (rows: Pages) => Pages },
): Promise<{ readonly bytes: number; readonly events: number; readonly leads: number } | null> {
  const file = await files.read(name);
  if (!file) return null;
  const by = (await isEncrypted(file)) ? lock : null;
  const parts = openArchive(file, { by, schemaVersion });
  const first = await parts.next();
  if (first.done || first.value.type !== 'header') return null;
  const { leads: all, counts, exportedAt } = first.value.header;
  let events = 0;
  let leads = 0;
  const counted = async function* counted(): AsyncGenerator<readonly ArchiveRow[]> {
    for await (const rows of change(rowsOf(parts))) {
      for (const { t, r } of rows)
        if (t === 'events') {
          events += 1;
          leads += r.kind === 'added' ? 1 : 0;
        }
      yield rows;
    }
  };
  const source = { leads: all, counts, rows: counted() };
  const bytes = await files.write(name, packArchive(source, { by, schemaVersion, exportedAt }));
  return { bytes, events, leads };
}

/** The rows of an archive; one that is not whole throws, so that nothing takes its place. */
async function* rowsOf(parts: AsyncGenerator<ArchivePart>): AsyncGenerator<readonly ArchiveRow[]> {
  for await (const part of parts) {
    if (part.type === 'problem') throw new Error(part.problem.type);
    if (part.type === 'rows') yield part.rows;
  }
}
