import type { Lead } from '@/lib/funnel/log/lead';
import { recognise, type Recognition } from '@/lib/funnel/person/match/match';
import type { Seen } from '@/lib/funnel/person/match/seen';
import { similarKeys } from '@/lib/funnel/person/similar-mail';
import type { Database } from '@/lib/store/database';
import { foldText } from '@/lib/store/fold-text';
import { leadsByKeys } from './leads';
import { searchLeads } from './search';
import { readRange } from './search-ranges';

/** Namesakes and look-alikes that are looked at for one person: nobody chooses from more. */
const most = 20;

/**
 * Who the people on a page are. By their keys; for those whom no key binds also by name and by addresses that are
 * nearly theirs: ranges of the search's index, of each a bounded part, so that it takes as long however many leads there are.
 */
export async function recognisePeople(
  db: Database,
  people: readonly Seen[],
): Promise<readonly Recognition[]> {
  const bound = await leadsByKeys(
    db,
    people.flatMap(({ keys }) => keys),
  );
  let start = 0;
  const recognitions: Recognition[] = [];
  for (const seen of people) {
    const leads = bound.slice(start, (start += seen.keys.length)).flat();
    recognitions.push(recognise(seen, leads.length > 0 ? leads : await likely(db, seen)));
  }
  return recognitions;
}

/** Leads that may be somebody whom no key binds. */
async function likely(db: Database, seen: Seen): Promise<readonly Lead[]> {
  const named = seen.name === null ? [] : (await searchLeads(db, seen.name, most)).leads;
  const nearly = await leadsByKeys(
    db,
    seen.emails.flatMap((email) => similarKeys(email)),
  );
  const tagged = await Promise.all(seen.emails.map(async (email) => leadsWithTag(db, email)));
  return [...nearly.flat(), ...tagged.flat(), ...named];
}

/** Leads with the same address but for a plus-tag. */
async function leadsWithTag(db: Database, email: string): Promise<readonly Lead[]> {
  const [untagged = ''] = email.slice(0, Math.max(email.lastIndexOf('@'), 0)).split('+');
  if (untagged === '') return [];
  const { ids } = await readRange(db, foldText(`${untagged}+`), most);
  const rows = await db.leads.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [row.lead] : []));
}
