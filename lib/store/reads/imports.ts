import type { Collection } from 'dexie';
import type { Database } from '@/lib/store/database';
import type { ImportPartRow, ImportRow } from '@/lib/store/rows';

/** Every import that the store knows of, the newest first. Few: their journals are read whole. */
export async function readImports(db: Pick<Database, 'imports'>): Promise<readonly ImportRow[]> {
  const rows = await db.imports.toArray();
  return rows.toSorted((a, b) => b.stagedAt - a.stagedAt);
}

/** The import that is being applied or taken back, the one first that was confirmed first; undefined: nothing is to do. */
export async function importUnderWay(db: Pick<Database, 'imports'>): Promise<ImportRow | undefined> {
  const rows = await db.imports.toArray();
  return rows
    .filter(({ state }) => state === 'applying' || state === 'undoing')
    .toSorted((a, b) => (a.confirmedAt ?? 0) - (b.confirmedAt ?? 0))[0];
}

/** The staged parts of an import, in order; with `end`, those before it. */
export function partsOf(
  { importParts }: Pick<Database, 'importParts'>,
  id: string,
  end = Number.POSITIVE_INFINITY,
): Collection<ImportPartRow> {
  return importParts.where('[import+part]').between([id, 0], [id, end]);
}
