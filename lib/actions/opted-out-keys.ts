import type { Digest } from '@/lib/store/digest';
import type { ActionContext } from './context';

/** Which of these identity keys belong to somebody who opted out and was erased: only hashes of them are left. */
export async function optedOutKeys(
  { db }: Pick<ActionContext, 'db'>,
  keys: readonly string[],
  digest: Digest,
): Promise<ReadonlySet<string>> {
  // Only of those who opted out hashes are kept: without any nothing has to be hashed, however many were erased.
  if (keys.length === 0 || !(await db.tombstones.orderBy('keyHashes').first())) return new Set();
  const hashes = await Promise.all(keys.map(digest));
  const known = await Promise.all(
    hashes.map(async (hash) => db.tombstones.where('keyHashes').equals(hash).count()),
  );
  return new Set(keys.filter((_, index) => (known[index] ?? 0) > 0));
}
