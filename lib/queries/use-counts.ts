import { stageCounts, type Counts } from '@/lib/store/reads/counts';
import { currentDefinition } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { countOverdue } from '@/lib/store/reads/due';
import { readSettings } from '@/lib/store/reads/settings';
import { countWaiting } from '@/lib/store/reads/waiting';
import { useLastKnown, useLive } from './use-live';
import { useNow } from './use-now';

const minute = 60_000;

export type AllCounts = Counts & {
  /** Leads that wait for this user and their side. */
  readonly waiting: number;
  /** Those of them whose clock ran out; `mostOverdue` and more are one number. */
  readonly overdue: number;
};

/** How many leads there are, by stage and waiting; undefined while it is not known yet. */
export function useCounts(): AllCounts | undefined {
  const now = useNow(minute);
  return useLastKnown(useLive(count, now));
}

async function count(db: Door, now: number): Promise<AllCounts> {
  const [definition, { me }] = await Promise.all([currentDefinition(db), readSettings(db)]);
  const [counts, waiting, overdue] = await Promise.all([
    definition ? stageCounts(db, definition, now) : { leads: 0, stages: {} },
    countWaiting(db, { userId: me.id, role: me.role, now }),
    countOverdue(db, { userId: me.id, role: me.role, now }),
  ]);
  return { ...counts, waiting, overdue };
}
