import type { Digest } from '@/lib/store/digest';
import type { ErasureRow } from '@/lib/store/rows';
import type { ActionContext } from './context';
import { erasureDelay } from './erase-lead';
import { purgePeople } from './purge-people';

type Purging = Pick<ActionContext, 'db' | 'now' | 'definitions'>;

/** People in one transaction: many enough to be quick, few enough that nobody waits long for the store. */
const together = 100;

/**
 * Makes erasures final whose ten seconds are over: events and lead are gone; a tombstone of hashes stays, so that a
 * restore, an import or a pull cannot bring the person back. Replies stay, they hold ids alone: a command that is
 * sent once more must not add the person again. Stopped in between, those who are left are due as before.
 * @param atOnce how many people go in one transaction
 * @returns ids of the leads that are gone for good
 */
export async function purgeErased(
  context: Purging,
  digest: Digest,
  atOnce = together,
): Promise<readonly string[]> {
  const due = (await dueErasures(context)).map(({ leadId }) => leadId);
  const gone: string[] = [];
  for (let at = 0; at < due.length; at += atOnce)
    gone.push(...(await purgePeople(context, due.slice(at, at + atOnce), digest)));
  return gone;
}

/** Whether `purgeErased` has something to do. */
export async function isPurgeDue(context: Pick<Purging, 'db' | 'now'>): Promise<boolean> {
  return (await dueErasures(context)).length > 0;
}

async function dueErasures({ db, now }: Pick<Purging, 'db' | 'now'>): Promise<readonly ErasureRow[]> {
  const waiting = await db.erasures.toArray();
  // Further off than any can be: the wall clock was set back, and nobody is to wait for it.
  return waiting.filter(({ dueAt }) => dueAt <= now || dueAt > now + erasureDelay);
}
