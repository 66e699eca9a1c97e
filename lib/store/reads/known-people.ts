import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';

type Read = Pick<Database, 'transaction' | 'leads'>;

/** A lead, and the identity key by which it was found. */
export type LeadOfKey = { readonly leadId: string; readonly key: string };

/** A lead that somebody may be, with what it is known by. */
export type LeadLike = { readonly leadId: string } & Pick<Lead, 'emails' | 'profiles' | 'records'>;

/**
 * Which people are leads already. Reads the index alone, a lead for none of them: a whole file is asked after.
 * @param people for each the keys that `identityKeys` gives
 * @returns in that order the lead that the first known key is of; null: nobody's
 */
export async function leadsOfPeople(
  db: Read,
  people: readonly (readonly string[])[],
): Promise<readonly (LeadOfKey | null)[]> {
  const idByKey = await firstBy(db, 'keys', people);
  return people.map((keys) => {
    const key = keys.find((each) => idByKey.has(each));
    return key === undefined ? null : { leadId: idByKey.get(key) ?? '', key };
  });
}

/**
 * Which people may be leads that no key binds them to: by a name at a company, or by an address that is nearly theirs.
 * @param people for each the entries that `likenessOf` gives; none: nobody asks
 * @returns in that order the lead that the first known entry is of; null: nobody's
 */
export async function leadsLikePeople(
  db: Read,
  people: readonly (readonly string[])[],
): Promise<readonly (LeadLike | null)[]> {
  const idByEntry = await firstBy(db, 'likeness', people);
  const ids = people.map((entries) => {
    const entry = entries.find((each) => idByEntry.has(each));
    return entry === undefined ? null : (idByEntry.get(entry) ?? null);
  });
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return ids.map(() => null);
  const rows = await db.leads.bulkGet(wanted);
  const likeById = new Map(
    rows.flatMap((row) => {
      if (!row) return [];
      const { emails, profiles, records } = row.lead;
      return [[row.id, { leadId: row.id, emails, profiles, records }] as const];
    }),
  );
  return ids.map((id) => (id === null ? null : (likeById.get(id) ?? null)));
}

/** By what was asked for the first lead that has it. */
async function firstBy(
  db: Read,
  index: 'keys' | 'likeness',
  people: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(people.flat())];
  if (asked.length === 0) return new Map();
  const found = await db.transaction('r', db.leads, async () => {
    // The first file of a team is often its longest, and there is nobody yet to be asked for.
    if ((await db.leads.limit(1).count()) === 0) return [];
    // Parallel gets in one transaction: `anyOf` walks a cursor and takes three times as long.
    return Promise.all(asked.map(async (each) => db.leads.where(index).equals(each).primaryKeys()));
  });
  return new Map(
    asked.flatMap((each, place) => (found[place]?.[0] ? [[each, found[place][0]] as const] : [])),
  );
}
