import type { Database } from '@/lib/store/database';

/** The batch under which invented leads are written, so that they can be told apart and taken away. */
export const sampleBatch = 'samples';

/**
 * Whether there are leads of the user's own: others than the invented ones. One that is being erased is still theirs,
 * as it can be brought back.
 */
export async function hasOwnLeads(
  db: Pick<Database, 'leads' | 'events' | 'erasures' | 'transaction'>,
): Promise<boolean> {
  return db.transaction('r', [db.leads, db.events, db.erasures], async () => {
    if ((await db.erasures.count()) > 0) return true;
    const told = await db.events.where('batch').equals(sampleBatch).toArray();
    const invented = new Set(told.map((event) => event.subject.id));
    // One more than there are invented ones: enough to find another, however many there are.
    const ids = await db.leads
      .toCollection()
      .limit(invented.size + 1)
      .primaryKeys();
    return ids.some((id) => !invented.has(id));
  });
}
