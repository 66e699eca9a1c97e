import type { Door } from '@/lib/store/reads/door';
import { listCounts, type ListCounts } from '@/lib/store/reads/list-counts';
import { readSettings } from '@/lib/store/reads/settings';
import { useLastKnown, useLive } from './use-live';
import { useNow } from './use-now';

const minute = 60_000;

/** How many leads are in the lists that are no stage; undefined while it is not known yet. */
export function useListCounts(): ListCounts | undefined {
  const now = useNow(minute);
  return useLastKnown(useLive(count, now));
}

async function count(db: Door, now: number): Promise<ListCounts> {
  const { me } = await readSettings(db);
  return listCounts(db, { userId: me.id, role: me.role, now });
}
