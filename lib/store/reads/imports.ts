import type { Collection } from 'dexie';
import type { Database } from '@/lib/store/database';
import type { ImportPartRow, ImportRow } from '@/lib/store/rows';

/** Every import that the store knows of, the newest first. Few: their journals are read whole. */
export async function readImports(db: Pick<Database, 'imports'>): Promise<readonly ImportRow[]> {
  const rows = await db.imports.toArray();
  return rows.toSorted((a, b) => b.stagedAt - a.stagedAt);
}

/** The staged parts of an import, in order; with `end`, those before it. */
export function partsOf(
  { importParts }: Pick<Database, 'importParts'>,
  id: string,
  end = Number.POSITIVE_INFINITY,
): Collection<ImportPartRow> {
  return importParts.where('[import+part]').between([id, 0], [id, end]);
}
