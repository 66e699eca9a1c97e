import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { bareLeadsByKeys } from './bare-leads';

/** The lead of that id, or the one that it is part of; null: there is none, or none any more. */
export async function leadById(db: Database, id: string): Promise<Lead | null> {
  const [lead = null] = await leadsByIds(db, [id]);
  return lead;
}

/** Leads by id, in the given order, those that are part of another as that one; null where there is none. */
export async function leadsByIds(db: Database, ids: readonly string[]): Promise<readonly (Lead | null)[]> {
  return db.transaction('r', [db.leads, db.merges], async () => {
    const rows = await db.leads.bulkGet([...ids]);
    return Promise.all(
      rows.map(async (row, index) => row?.lead ?? (await holderOfMerged(db, ids[index] ?? ''))),
    );
  });
}

async function holderOfMerged(db: Database, id: string): Promise<Lead | null> {
  const into = (await db.merges.get(id))?.into;
  if (into === undefined) return null;
  return (await db.leads.get(into))?.lead ?? holderOfMerged(db, into);
}

/**
 * Leads by identity key. Parallel gets in one transaction: `anyOf` walks a cursor and takes three times as long.
 * @param keys as `identityKeys` gives them
 * @returns for each key its leads, oldest first; more than one only where a duplicate was wanted
 */
export async function leadsByKeys(
  db: Database,
  keys: readonly string[],
): Promise<readonly (readonly Lead[])[]> {
  const distinct = [...new Set(keys)];
  const found = await db.transaction('r', db.leads, async () =>
    Promise.all(distinct.map(async (key) => db.leads.where('keys').equals(key).toArray())),
  );
  const leadsByKey = new Map(
    distinct.map((key, index) => [key, (found[index] ?? []).map((row) => row.lead)]),
  );
  return keys.map((key) => leadsByKey.get(key) ?? []);
}

/**
 * Leads of people seen on a page, each with all keys that are known of them. For the background: nothing is observed.
 * @returns for each person the distinct leads, those of the first keys first
 */
export async function leadsOfPeople(
  db: Database,
  people: readonly (readonly string[])[],
): Promise<readonly (readonly Lead[])[]> {
  const keys = people.flat();
  // Where it is not open yet, or not any more, Dexie opens it or says so.
  return groupByPerson(people, await (db.isOpen() ? bareLeadsByKeys(db, keys) : leadsByKeys(db, keys)));
}

/**
 * Distinct leads of each person.
 * @param found for each key of all people in turn, its leads
 */
export function groupByPerson(
  people: readonly (readonly string[])[],
  found: readonly (readonly Lead[])[],
): readonly (readonly Lead[])[] {
  let start = 0;
  return people.map((keys) => {
    const leads = found.slice(start, (start += keys.length)).flat();
    return leads.length < 2 ? leads : [...new Map(leads.map((lead) => [lead.id, lead])).values()];
  });
}
