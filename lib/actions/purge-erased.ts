import { identityKeys } from '@/lib/funnel/identity';
import { foldLead } from '@/lib/funnel/fold';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';

/** Keyed hash of a text, as lower-case hex. */
export type Digest = (text: string) => Promise<string>;

/**
 * Makes erasures final whose ten seconds are over: events, replies and lead are gone; a tombstone of hashes stays,
 * so that a restore, an import or a pull cannot bring the person back.
 * @returns ids of the leads that are gone for good
 */
export async function purgeErased(
  context: Pick<ActionContext, 'db' | 'now' | 'definitions'>,
  digest: Digest,
): Promise<readonly string[]> {
  const due = await context.db.erasures.where('dueAt').belowOrEqual(context.now).toArray();
  for (const { leadId } of due) await purge(context, leadId, digest);
  return due.map((row) => row.leadId);
}

async function purge(
  { db, now, definitions }: Pick<ActionContext, 'db' | 'now' | 'definitions'>,
  leadId: string,
  digest: Digest,
): Promise<void> {
  const events = await db.events.where('subject.id').equals(leadId).toArray();
  const opIds = [...new Set(events.map((event) => event.opId))];
  const { lead } = foldLead(events, definitions);
  // Only somebody who opted out stays recognisable, by a keyed hash: adding them again is refused.
  const keys = lead?.contactLocked === true ? identityKeys(lead) : [];
  const opIdHashes = await Promise.all(opIds.map(digest));
  const keyHashes = await Promise.all(keys.map(digest));
  await transact(db, async () => {
    // Cancelled while the hashes were made: leave everything.
    if (!(await db.erasures.get(leadId))) return;
    await db.tombstones.put({ leadId, erasedAt: now, opIdHashes, keyHashes });
    await db.events.where('subject.id').equals(leadId).delete();
    await db.ops.bulkDelete(opIds);
    await db.leads.delete(leadId);
    await db.erasures.delete(leadId);
  });
}

/** Which of these identity keys belong to somebody who opted out and was erased. */
export async function optedOutKeys(
  { db }: Pick<ActionContext, 'db'>,
  keys: readonly string[],
  digest: Digest,
): Promise<ReadonlySet<string>> {
  if (keys.length === 0 || (await db.tombstones.count()) === 0) return new Set();
  const hashes = await Promise.all(keys.map(digest));
  const known = await Promise.all(
    hashes.map((hash) => db.tombstones.where('keyHashes').equals(hash).count()),
  );
  return new Set(keys.filter((_, index) => (known[index] ?? 0) > 0));
}
