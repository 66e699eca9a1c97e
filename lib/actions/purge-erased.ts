import type { LeadEvent } from '@/lib/funnel/log/event';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Person } from '@/lib/funnel/person/person';
import { foldLead } from '@/lib/funnel/log/fold';
import { logOf } from '@/lib/store/log-of';
import type { ErasureRow, Removed } from '@/lib/store/rows';
import { putRows } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { erasureDelay } from './erase-lead';
import { forgetFileNames } from './import/forget-file-names';
import { forgetStaged } from './import/forget-staged';

/** Keyed hash of a text, as lower-case hex. */
export type Digest = (text: string) => Promise<string>;

type Purging = Pick<ActionContext, 'db' | 'now' | 'definitions'>;

/**
 * Makes erasures final whose ten seconds are over: events and lead are gone; a tombstone of hashes stays, so that a
 * restore, an import or a pull cannot bring the person back. Replies stay, they hold ids alone: a command that is
 * sent once more must not add the person again.
 * @returns ids of the leads that are gone for good
 */
export async function purgeErased(context: Purging, digest: Digest): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const { leadId } of await dueErasures(context))
    if (await purge(context, leadId, digest)) gone.push(leadId);
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

async function purge({ db, now, definitions }: Purging, leadId: string, digest: Digest): Promise<boolean> {
  const log = await db.transaction('r', [db.events, db.merges], async () => logOf(db, leadId));
  const { lead } = foldLead(log, definitions, leadId);
  // Whoever became part of them was the same person: all of their logs go. A lead that was taken apart again stays.
  const logs = [leadId, ...(lead?.madeOf ?? [])];
  const tombstones = await Promise.all(
    logs.map(async (id) => {
      const opIds = new Set(log.filter(({ subject }) => subject.id === id).map(({ opId }) => opId));
      return { leadId: id, erasedAt: now, opIdHashes: await Promise.all([...opIds].map(digest)) };
    }),
  );
  // Only somebody who opted out stays recognisable, by a keyed hash: adding them again is refused.
  const keys = lead?.contactLocked === true ? identityKeys(lead) : [];
  const keyHashes = await Promise.all(keys.map(digest));
  const told = peopleIn(log, new Set(logs));
  const stagedRows = (await db.erasures.get(leadId))
    ? await forgetStaged(db, lead ? identityKeys(lead) : told.flatMap((person) => identityKeys(person)))
    : 0;
  return transact(db, async () => {
    const erasure = await db.erasures.get(leadId);
    // Cancelled while the hashes were made: leave everything.
    if (!erasure) return false;
    let events = 0;
    for (const id of logs) events += await db.events.where('subject.id').equals(id).delete();
    const removed: Removed = {
      leads: logs.length,
      events,
      pairs: erasure.pairs ?? 0,
      proposals: erasure.proposals ?? 0,
      stagedRows,
      fileNames: await forgetFileNames(db, {
        names: told.flatMap(({ name }) => name ?? []),
        emails: told.flatMap(({ emails }) => emails),
      }),
    };
    await db.tombstones.bulkPut(
      tombstones.map((tombstone, index) => ({
        ...tombstone,
        keyHashes,
        ...(index === 0 ? { removed } : {}),
      })),
    );
    await db.merges.bulkDelete(logs);
    await db.erasures.delete(leadId);
    const row = await db.leads.get(leadId);
    if (row) await putRows(db, [{ before: row, after: null }]);
    return true;
  });
}

/** Everybody whom a log ever said somebody to be: names and addresses that were changed since included. */
function peopleIn(log: readonly LeadEvent[], own: ReadonlySet<string>): readonly Person[] {
  return log
    .filter(({ subject }) => own.has(subject.id))
    .flatMap((event): readonly Person[] => {
      if (event.kind === 'added') return [event.person];
      if (event.kind === 'identified')
        return [{ emails: event.emails, profiles: event.profiles, records: event.records }];
      if (event.kind !== 'edited') return [];
      const { name, emails = [], profiles = [], records = [] } = event.changes;
      return [{ ...(name ? { name } : {}), emails, profiles, records }];
    });
}

/** Which of these identity keys belong to somebody who opted out and was erased: only hashes of them are left. */
export async function optedOutKeys(
  { db }: Pick<ActionContext, 'db'>,
  keys: readonly string[],
  digest: Digest,
): Promise<ReadonlySet<string>> {
  // Only of those who opted out hashes are kept: without any nothing has to be hashed, however many were erased.
  if (keys.length === 0 || !(await db.tombstones.orderBy('keyHashes').first())) return new Set();
  const hashes = await Promise.all(keys.map(digest));
  const known = await Promise.all(
    hashes.map(async (hash) => db.tombstones.where('keyHashes').equals(hash).count()),
  );
  return new Set(keys.filter((_, index) => (known[index] ?? 0) > 0));
}
