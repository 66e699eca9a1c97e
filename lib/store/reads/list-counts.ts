import type { Role } from '@/lib/funnel/log/event';
import { ownerCounter, waitingCounter } from '@/lib/store/counters';
import { cameBackList } from '@/lib/store/came-back';
import type { Database } from '@/lib/store/database';
import { noOwnerList } from '@/lib/store/no-owner';
import { snoozedRange } from '@/lib/store/waiting';
import { countCameBack } from './came-back';
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
    const kept = [ownerCounter(userId), waitingCounter(noOwnerList)];
    const [counters, cameBack, asleep] = await Promise.all([
      db.counters.bulkGet(kept),
      countCameBack(db, now),
      Promise.all(
        listsToPutOff(userId, role).map(async (list) =>
          db.leads
            .where('waiting')
            .between(...snoozedRange(list, now), true, true)
            .count(),
        ),
      ),
    ]);
    const [mine = 0, withoutOwner = 0] = counters.map((row) => row?.count ?? 0);
    return { mine, cameBack, withoutOwner, putOff: asleep.reduce((sum, count) => sum + count, 0) };
  });
}

/** The lists of which a user may have put something off: whatever waits for them and their side, and what came back. */
export function listsToPutOff(userId: string, role: Role): readonly string[] {
  return [...whomsOf(userId, role), ...(role === 'sales' ? [] : [cameBackList(null)])];
}
