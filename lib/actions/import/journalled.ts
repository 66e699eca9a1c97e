import type { Database } from '@/lib/store/database';
import type { ImportRow } from '@/lib/store/rows';

/** One step of an import's journal; of all tables only its own wait for it. */
export async function journalled<Value>(
  db: Database,
  id: string,
  work: (known: ImportRow | undefined) => Promise<Value>,
): Promise<Value> {
  return db.transaction('rw', [db.imports, db.importParts], async () => work(await db.imports.get(id)));
}
