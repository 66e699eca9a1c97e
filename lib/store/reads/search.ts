import type { Lead } from '@/lib/funnel/lead';
import type { Database } from '@/lib/store/database';
import { foldText, wordsOf } from '@/lib/store/fold-text';
import { cutTerm, phrasesOf, termLength } from '@/lib/store/search-terms';

/** Leads of one word of several that are looked into one by one, however many leads there are. */
const walkLimit = 1000;
/** Ids of one word that are compared with those of the others, where words that everybody has meet only rarely. */
const meetLimit = 5000;
const pageSize = 100;

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

/**
 * Leads that have all the words. A rare word decides alone; where all are common, those of the longest one are looked
 * into, and only if they meet too seldom the words' whole lists are held against each other.
 */
async function leadsByWords(db: Database, words: readonly string[], limit: number): Promise<Found> {
  const probes = await probe(db, words, walkLimit);
  const rare = await leadsThatMeet(db, probes, words, limit);
  if (rare) return rare;
  const lengths = words.map((word) => word.length);
  const longest = probes[lengths.indexOf(Math.max(...lengths))]?.ids ?? [];
  const often = await leadsAmong(db, longest, words, limit);
  if (often.length >= limit) return { leads: often, more: true };
  const seldom = await leadsThatMeet(db, await probe(db, words, meetLimit), words, limit);
  return seldom ?? { leads: often, more: true };
}

async function probe(db: Database, words: readonly string[], depth: number): Promise<readonly Probe[]> {
  return Promise.all(words.map(async (word) => idsOfTerm(db, word, depth)));
}

/** Null where no word's list is known to its end. */
async function leadsThatMeet(
  db: Database,
  probes: readonly Probe[],
  words: readonly string[],
  limit: number,
): Promise<Found | null> {
  const whole = probes.filter((each) => each.complete);
  if (whole.length === 0) return null;
  const ids = meet(whole);
  const leads = await leadsAmong(db, ids.slice(0, walkLimit), words, limit);
  return { leads, more: ids.length > walkLimit };
}

/** Ids that all of these have, in the order of the shortest. */
function meet(probes: readonly Probe[]): readonly string[] {
  const [first, ...others] = probes.map(({ ids }) => new Set(ids)).toSorted((a, b) => a.size - b.size);
  return [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
}

async function leadsAmong(
  db: Database,
  ids: readonly string[],
  words: readonly string[],
  limit: number,
): Promise<readonly Lead[]> {
  const leads: Lead[] = [];
  for (let start = 0; start < ids.length && leads.length < limit; start += pageSize) {
    const some = await leadsOf(db, ids.slice(start, start + pageSize));
    leads.push(...some.filter((lead) => matches(lead, words)));
  }
  return leads.slice(0, limit);
}

/** `complete`: there are no more than these. */
type Probe = { readonly ids: readonly string[]; readonly complete: boolean };

/** Distinct ids of leads that hold a term which begins so. */
async function idsOfTerm(db: Database, text: string, limit: number): Promise<Probe> {
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
