import type { Lead } from '@/lib/funnel/lead';
import type { Database } from '@/lib/store/database';
import { foldText, wordsOf } from '@/lib/store/fold-text';
import { cutTerm, phrasesOf, termLength } from '@/lib/store/search-terms';

/** At most so many entries are read for one word of several, however many leads there are. */
const probeLimit = 1000;

export type Found = {
  readonly leads: readonly Lead[];
  /** True where more leads than these match or may match: another letter narrows it down. */
  readonly more: boolean;
};

/**
 * Leads of which the first letters of any part of name, company or address were typed; several words in any order.
 * Reads ranges of one index, never the table: what was typed as a phrase first, then by the rarest word.
 * @param limit most leads to give
 */
export async function searchLeads(db: Database, text: string, limit: number): Promise<Found> {
  const words = wordsTyped(text);
  if (words.length === 0 || limit < 1) return { leads: [], more: false };
  return db.transaction('r', db.leads, async () => {
    const leads = new Map<string, Lead>();
    for (const phrase of phrasesTyped(text))
      for (const lead of await leadsByPhrase(db, phrase, limit + 1)) leads.set(lead.id, lead);
    const rest =
      words.length < 2 || leads.size > limit
        ? { leads: [], more: false }
        : await leadsByWords(db, words, limit + 1);
    for (const lead of rest.leads) leads.set(lead.id, lead);
    return { leads: [...leads.values()].slice(0, limit), more: rest.more || leads.size > limit };
  });
}

/** What was typed as it stands (an address, say), and as words. */
function phrasesTyped(text: string): ReadonlySet<string> {
  const raw = foldText(text).trim().replaceAll(/\s+/gu, ' ');
  return new Set([raw, wordsOf(text).join(' ')].filter((phrase) => phrase !== ''));
}

/** Single words; an address stays in one piece. */
function wordsTyped(text: string): readonly string[] {
  const pieces = text.split(/\s+/u).filter((piece) => piece !== '');
  return pieces.flatMap((piece) => (/[^@]@[^@]/u.test(piece) ? [foldText(piece)] : wordsOf(piece)));
}

async function leadsByPhrase(db: Database, phrase: string, limit: number): Promise<readonly Lead[]> {
  const { ids } = await idsOfTerm(db, phrase, limit);
  const leads = await leadsOf(db, ids);
  // The index holds the first letters only: the lead itself decides on what is longer.
  return phrase.length <= termLength ? leads : leads.filter((lead) => matches(lead, [phrase]));
}

async function leadsByWords(db: Database, words: readonly string[], limit: number): Promise<Found> {
  const probes = await Promise.all(words.map(async (word) => idsOfTerm(db, word, probeLimit)));
  const whole = probes.filter((probe) => probe.complete);
  const [first, ...others] = (whole.length > 0 ? whole : probes)
    .map((probe) => new Set(probe.ids))
    .toSorted((a, b) => a.size - b.size);
  const ids = [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
  const leads: Lead[] = [];
  for (let start = 0; start < ids.length && leads.length < limit; start += 100) {
    const some = await leadsOf(db, ids.slice(start, start + 100));
    leads.push(...some.filter((lead) => matches(lead, words)));
  }
  return { leads: leads.slice(0, limit), more: whole.length === 0 };
}

/** Distinct ids of leads that hold a term which begins so. `complete`: there are no more than these. */
async function idsOfTerm(
  db: Database,
  text: string,
  limit: number,
): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> {
  const range = db.leads.where('terms').startsWith(cutTerm(text));
  // One lead may hold several such terms, so that as many entries are fewer leads.
  for (let take = limit; ; take *= 2) {
    const entries = await range.clone().limit(take).primaryKeys();
    const ids = [...new Set(entries)];
    const complete = entries.length < take;
    if (complete || ids.length >= limit) return { ids: ids.slice(0, limit), complete };
  }
}

async function leadsOf(db: Database, ids: readonly string[]): Promise<readonly Lead[]> {
  const rows = await db.leads.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).map((row) => row.lead);
}

function matches(lead: Lead, words: readonly string[]): boolean {
  const phrases = phrasesOf(lead);
  return words.every((word) => phrases.some((phrase) => phrase.startsWith(word)));
}
