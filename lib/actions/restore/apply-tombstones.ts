import type { Database } from '@/lib/store/database';
import type { TombstoneRow } from '@/lib/store/rows';
import { putRows } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';

/** People in one transaction. */
const pageSize = 100;

/**
 * Takes people out of a store who were erased elsewhere: their events, leads and merges go, the tombstones stay. For a
 * store that is restored, and for one that is kept aside. Nothing happens where they are out already.
 */
export async function applyTombstones(db: Database, tombstones: readonly TombstoneRow[]): Promise<void> {
  for (let at = 0; at < tombstones.length; at += pageSize) {
    const some = tombstones.slice(at, at + pageSize);
    const ids = some.map(({ leadId }) => leadId);
    await transact(db, async () => {
      await db.tombstones.bulkPut(some);
      await db.events.where('subject.id').anyOf(ids).delete();
      await db.merges.bulkDelete(ids);
      await db.erasures.bulkDelete(ids);
      const rows = (await db.leads.bulkGet(ids)).filter((row) => row !== undefined);
      if (rows.length > 0)
        await putRows(
          db,
          rows.map((before) => ({ before, after: null })),
        );
      await db.suggestions.where('leadId').anyOf(ids).delete();
    });
  }
}

/** Every tombstone of a store, some at a time. */
export async function* tombstonesOf(db: Database): AsyncGenerator<readonly TombstoneRow[]> {
  let after = '';
  for (;;) {
    const rows = await db.tombstones.where('leadId').above(after).limit(1000).toArray();
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < 1000) return;
    after = last.leadId;
  }
}
