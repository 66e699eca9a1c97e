import { ownerCounter, waitingCounter } from '@/lib/store/counters';
import { cameBackList } from '@/lib/store/came-back';
import type { Database } from '@/lib/store/database';
import { noOwnerList } from '@/lib/store/no-owner';
import { snoozedRange } from '@/lib/store/waiting';
import { whomsOf, type Asker } from './waiting';

/** How many leads are in the lists that are no stage; what waits is counted by `countWaiting`. */
export type ListCounts = {
  readonly mine: number;
  readonly cameBack: number;
  readonly putOff: number;
  readonly withoutOwner: number;
};

/** Kept counts; only what is put off is counted, which is a short range. */
export async function listCounts(db: Database, { userId, role, now }: Asker): Promise<ListCounts> {
  return db.transaction('r', [db.leads, db.counters], async () => {
    const kept = [ownerCounter(userId), waitingCounter(cameBackList(null)), waitingCounter(noOwnerList)];
    const [counters, asleep] = await Promise.all([
      db.counters.bulkGet(kept),
      Promise.all(
        whomsOf(userId, role).map(async (whom) =>
          db.leads
            .where('waiting')
            .between(...snoozedRange(whom, now), true, true)
            .count(),
        ),
      ),
    ]);
    const [mine = 0, cameBack = 0, withoutOwner = 0] = counters.map((row) => row?.count ?? 0);
    return { mine, cameBack, withoutOwner, putOff: asleep.reduce((sum, count) => sum + count, 0) };
  });
}
