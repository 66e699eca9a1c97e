import { keysOfText } from '@/lib/funnel/person/keys-of-text';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { leadsByKeys } from './leads';
import { searchLeads, type Found } from './search';

/**
 * Leads that a text asks for, wherever it was typed: those of the address or the profile that it is, else those whose
 * name, company or address begins so. Who is named by a key is meant: nobody else is looked for then.
 * @param limit most leads to give
 */
export async function leadsAskedFor(db: Database, text: string, limit: number): Promise<Found> {
  const named = (await leadsByKeys(db, keysOfText(text))).flat();
  if (named.length === 0) return searchLeads(db, text, limit);
  const leads: readonly Lead[] = [...new Map(named.map((lead) => [lead.id, lead])).values()];
  return { leads: leads.slice(0, limit), more: leads.length > limit };
}
