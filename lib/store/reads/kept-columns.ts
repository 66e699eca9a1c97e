import type { Database } from '@/lib/store/database';
import type { ImportMappingRow } from '@/lib/store/rows';

/** What was decided about files with certain columns, and when. */
export type KeptColumns = Pick<ImportMappingRow, 'savedAt' | 'value'>;

/** @param id the columns, folded; undefined: nothing was decided */
export async function keptColumns(
  { importMappings }: Pick<Database, 'importMappings'>,
  id: string,
): Promise<KeptColumns | undefined> {
  return importMappings.get(id);
}

/** What was decided about files, of all columns, the newest first. */
export async function allKeptColumns({
  importMappings,
}: Pick<Database, 'importMappings'>): Promise<readonly ImportMappingRow[]> {
  return (await importMappings.toArray()).toSorted((a, b) => b.savedAt - a.savedAt);
}
