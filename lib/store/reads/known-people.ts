import type { Database } from '@/lib/store/database';

/**
 * Which people are leads already. Reads the index alone, a lead for none of them: a whole file is asked after.
 * @param people for each the keys that `identityKeys` gives
 * @returns in that order the id of the lead that the first known key is of; null: nobody's
 */
export async function leadIdsOfPeople(
  db: Pick<Database, 'transaction' | 'leads'>,
  people: readonly (readonly string[])[],
): Promise<readonly (string | null)[]> {
  const keys = [...new Set(people.flat())];
  const found = await db.transaction('r', db.leads, async () =>
    // Parallel gets in one transaction: `anyOf` walks a cursor and takes three times as long.
    Promise.all(keys.map(async (key) => db.leads.where('keys').equals(key).primaryKeys())),
  );
  const idByKey = new Map(keys.map((key, index) => [key, found[index]?.[0] ?? null]));
  return people.map((each) => each.map((key) => idByKey.get(key) ?? null).find((id) => id !== null) ?? null);
}
