import { keysOfText } from '@/lib/funnel/person/keys-of-text';
import type { Database } from '@/lib/store/database';
import { digestFor } from '@/lib/store/digest';

/**
 * Whether a text is an address, or a profile's, of somebody who opted out and was erased: a keyed hash of it is all that is
 * left, so that they are not added again.
 */
export async function isKeptOut(db: Database, text: string): Promise<boolean> {
  const keys = keysOfText(text);
  if (keys.length === 0 || (await db.tombstones.count()) === 0) return false;
  const hashes = await Promise.all(keys.map(await digestFor(db)));
  const known = await Promise.all(
    hashes.map(async (hash) => db.tombstones.where('keyHashes').equals(hash).count()),
  );
  return known.some((count) => count > 0);
}
