import type { Door } from '@/lib/store/reads/door';
import { readSettings } from '@/lib/store/reads/settings';
import { waitingFor, type WaitingLead } from '@/lib/store/reads/waiting';
import { useLastKnown, useLive } from './use-live';
import { useNow } from './use-now';

const minute = 60_000;

/** What waits for this user and their side, by due time; snoozed leads come back by themselves. */
export function useWaiting(limit: number): readonly WaitingLead[] | undefined {
  const now = useNow(minute);
  return useLastKnown(useLive(waiting, { now, limit }));
}

async function waiting(
  db: Door,
  asked: { readonly now: number; readonly limit: number },
): Promise<readonly WaitingLead[]> {
  const { me } = await readSettings(db);
  return waitingFor(db, { userId: me.id, role: me.role, ...asked });
}
