import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Database } from '@/lib/store/database';

/**
 * Takes people out of what is staged: who is erased is not to come back by a file of before. Rows that say their name
 * alone are nobody's. Part after part: where it is stopped in between, doing it again does the rest.
 * @param people identity keys of each who is erased; a row that may be of several is that of the first
 * @returns how many rows were whose
 */
export async function forgetStaged(
  db: Database,
  people: readonly (readonly string[])[],
): Promise<readonly number[]> {
  const whose = new Map<string, number>();
  for (const [person, keys] of people.entries())
    for (const key of keys) whose.set(key, Math.min(person, whose.get(key) ?? person));
  const counts = people.map(() => 0);
  if (whose.size === 0) return counts;
  for (const id of await db.importParts.toCollection().primaryKeys()) {
    const found = await db.transaction('rw', [db.importParts], async () => forgetIn(db, id, whose));
    for (const person of found) counts[person] = (counts[person] ?? 0) + 1;
  }
  return counts;
}

/** Of each row that goes whose it was. */
async function forgetIn(
  db: Database,
  id: [string, number],
  whose: ReadonlyMap<string, number>,
): Promise<readonly number[]> {
  const part = await db.importParts.get(id);
  if (!part) return [];
  const found: number[] = [];
  const others = (JSON.parse(part.rows) as readonly PreparedRow[]).filter(({ lead }) => {
    const people = identityKeys(lead.person).flatMap((key) => whose.get(key) ?? []);
    if (people.length > 0) found.push(Math.min(...people));
    return people.length === 0;
  });
  if (found.length > 0) await db.importParts.put({ ...part, rows: JSON.stringify(others) });
  return found;
}
