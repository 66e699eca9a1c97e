import { leadsCounter } from '@/lib/store/counters';
import type { Database } from '@/lib/store/database';
import { sampleBatch } from './own-leads';

/** How many leads there are but for the invented ones. */
export async function ownLeadCount(db: Database): Promise<number> {
  return db.transaction('r', [db.leads, db.events, db.counters], async () => {
    const told = await db.events.where('batch').equals(sampleBatch).toArray();
    const ids = [...new Set(told.map(({ subject }) => subject.id))];
    const invented = (await db.leads.bulkGet(ids)).filter((row) => row !== undefined).length;
    return ((await db.counters.get(leadsCounter))?.count ?? 0) - invented;
  });
}
