import type { Database } from '@/lib/store/database';

/**
 * Keeps what the user decided about files with certain columns, in the place of what was decided before.
 * @param id the columns, folded
 * @param value plain data, checked by whoever reads it; null: it is forgotten
 * @param now wall time in ms
 */
export async function keepColumns(
  db: Database,
  { id, value }: { readonly id: string; readonly value: unknown },
  now: number,
): Promise<void> {
  if (value === null) await db.importMappings.delete(id);
  else await db.importMappings.put({ id, savedAt: now, value });
}
