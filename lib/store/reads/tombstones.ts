import type { Database } from '@/lib/store/database';
import type { TombstoneRow } from '@/lib/store/rows';

/** What is left of a lead that was erased for good: hashes; null: it was not, or not yet. */
export async function tombstoneOf(db: Database, leadId: string): Promise<TombstoneRow | null> {
  return (await db.tombstones.get(leadId)) ?? null;
}
