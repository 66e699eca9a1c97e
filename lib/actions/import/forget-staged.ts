import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Database } from '@/lib/store/database';

/**
 * Takes somebody out of what is staged: who is erased is not to come back by a file of before. Rows that say their name
 * alone are nobody's. Part after part: where it is stopped in between, doing it again does the rest.
 * @param keys identity keys of whoever is erased
 * @returns how many rows were theirs
 */
export async function forgetStaged(db: Database, keys: readonly string[]): Promise<number> {
  const gone = new Set(keys);
  let count = 0;
  if (gone.size === 0) return count;
  for (const id of await db.importParts.toCollection().primaryKeys())
    await db.transaction('rw', [db.importParts], async () => {
      const part = await db.importParts.get(id);
      if (!part) return;
      const rows = JSON.parse(part.rows) as readonly PreparedRow[];
      const others = rows.filter(({ lead }) => !identityKeys(lead.person).some((key) => gone.has(key)));
      if (others.length === rows.length) return;
      count += rows.length - others.length;
      await db.importParts.put({ ...part, rows: JSON.stringify(others) });
    });
  return count;
}
