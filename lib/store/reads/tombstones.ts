import type { Database } from '@/lib/store/database';
import type { TombstoneRow } from '@/lib/store/rows';

/** What is left of a lead that was erased for good: hashes; null: it was not, or not yet. */
export async function tombstoneOf(db: Database, leadId: string): Promise<TombstoneRow | null> {
  return (await db.tombstones.get(leadId)) ?? null;
}

/** How far the erasure of a lead is: it waits for its ten seconds, or is done. */
export async function erasureOf(
  db: Database,
  leadId: string,
): Promise<{ readonly waits: boolean; readonly tombstone: TombstoneRow | null }> {
  return db.transaction('r', [db.erasures, db.tombstones], async () => ({
    waits: (await db.erasures.get(leadId)) !== undefined,
    tombstone: await tombstoneOf(db, leadId),
  }));
}
