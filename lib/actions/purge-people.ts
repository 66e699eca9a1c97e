import type { Collection } from 'dexie';
import type { LeadEvent } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Person } from '@/lib/funnel/person/person';
import type { Database } from '@/lib/store/database';
import type { Digest } from '@/lib/store/digest';
import { logOf } from '@/lib/store/log-of';
import type { Removed, TombstoneRow } from '@/lib/store/rows';
import { putRows } from '@/lib/store/writes/append';
import { transact } from '@/lib/store/writes/transact';
import type { ActionContext } from './context';
import { forgetFileNames, type CalledBy } from './import/forget-file-names';
import { forgetStaged } from './import/forget-staged';
import { tally } from './tally';

type Purging = Pick<ActionContext, 'db' | 'now' | 'definitions'>;

/** Somebody who goes for good, and all by which something of theirs is found. */
type Leaving = {
  readonly leadId: string;
  /** The leads that they are made of: all of their logs go. One that was taken apart again stays. */
  readonly logs: readonly string[];
  /** One for each of these. */
  readonly tombstones: readonly TombstoneRow[];
  /** Identity keys, by which rows that wait to be imported are known to be theirs. */
  readonly keys: readonly string[];
  readonly called: CalledBy;
};

/**
 * Takes people who wait to be erased out of the store in one transaction, each with a receipt of their own. Whose erasure
 * was cancelled meanwhile stays whole.
 * @returns ids of those who are gone
 */
export async function purgePeople(
  purging: Purging,
  leadIds: readonly string[],
  digest: Digest,
): Promise<readonly string[]> {
  const { db } = purging;
  const logs = await db.transaction('r', [db.events, db.merges], async () =>
    Promise.all(leadIds.map(async (leadId) => logOf(db, leadId))),
  );
  const people = await Promise.all(
    leadIds.map(async (leadId, index) => leavingOf(purging, leadId, logs[index] ?? [], digest)),
  );
  const waiting = await stillErased(db, people);
  const staged = await forgetStaged(
    db,
    waiting.map(({ keys }) => keys),
  );
  const stagedRows = new Map(waiting.map(({ leadId }, index) => [leadId, staged[index] ?? 0]));
  return transact(db, async () => {
    // Cancelled while the hashes were made: leave everything.
    const gone = await stillErased(db, waiting);
    await forget(db, gone, stagedRows);
    return gone.map(({ leadId }) => leadId);
  });
}

async function leavingOf(
  { now, definitions }: Purging,
  leadId: string,
  log: readonly LeadEvent[],
  digest: Digest,
): Promise<Leaving> {
  const { lead } = foldLead(log, definitions, leadId);
  // Whoever became part of them was the same person.
  const logs = [leadId, ...(lead?.madeOf ?? [])];
  // Only somebody who opted out stays recognisable, by a keyed hash: adding them again is refused.
  const keyHashes = await Promise.all((lead?.contactLocked === true ? identityKeys(lead) : []).map(digest));
  const tombstones = await Promise.all(
    logs.map(async (id) => {
      const opIds = new Set(log.filter(({ subject }) => subject.id === id).map(({ opId }) => opId));
      return {
        leadId: id,
        erasedAt: now,
        opIdHashes: await Promise.all([...opIds].map(digest)),
        keyHashes,
      };
    }),
  );
  const told = peopleIn(log, new Set(logs));
  return {
    leadId,
    logs,
    tombstones,
    keys: lead ? identityKeys(lead) : told.flatMap((person) => identityKeys(person)),
    called: {
      names: told.flatMap(({ name }) => name ?? []),
      emails: told.flatMap(({ emails }) => emails),
    },
  };
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

async function stillErased(db: Database, people: readonly Leaving[]): Promise<readonly Leaving[]> {
  const erasures = await db.erasures.bulkGet(people.map(({ leadId }) => leadId));
  return people.filter((_, index) => erasures[index] !== undefined);
}

/** Must run inside `transact`. @param stagedRows how many rows that waited to be imported were whose, by their id */
async function forget(
  db: Database,
  people: readonly Leaving[],
  stagedRows: ReadonlyMap<string, number>,
): Promise<void> {
  const ids = people.map(({ leadId }) => leadId);
  const logs = people.flatMap((person) => person.logs);
  const erasures = await db.erasures.bulkGet(ids);
  const events = await takeEvents(db, logs);
  const fileNames = await forgetFileNames(
    db,
    people.map(({ called }) => called),
  );
  const removedOf = (person: Leaving, index: number): Removed => ({
    leads: person.logs.length,
    events: person.logs.reduce((sum, id) => sum + (events.get(id) ?? 0), 0),
    pairs: erasures[index]?.pairs ?? 0,
    proposals: erasures[index]?.proposals ?? 0,
    stagedRows: stagedRows.get(person.leadId) ?? 0,
    fileNames: fileNames[index] ?? 0,
  });
  await db.tombstones.bulkPut(
    people.flatMap((person, index) => {
      const [own, ...parts] = person.tombstones;
      return own ? [{ ...own, removed: removedOf(person, index) }, ...parts] : [];
    }),
  );
  await db.merges.bulkDelete(logs);
  await db.erasures.bulkDelete(ids);
  const rows = (await db.leads.bulkGet(ids)).filter((row) => row !== undefined);
  if (rows.length > 0)
    await putRows(
      db,
      rows.map((before) => ({ before, after: null })),
    );
}

/** Deletes the events of leads, and tells how many each had. */
async function takeEvents(
  { events }: Database,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const theirs = (): Collection<LeadEvent> => events.where('subject.id').anyOf(leadIds);
  const counts = tally((await theirs().keys()) as readonly string[]);
  await theirs().delete();
  return counts;
}
