import type { Lead } from '@/lib/funnel/log/lead';
import type { Database } from '@/lib/store/database';
import { foldText, wordsOf } from '@/lib/store/fold-text';
import { phrasesOf, termLength } from '@/lib/store/search-terms';
import { idsForWords, readRange, type IdRange } from './search-ranges';

/** Leads that are read for one search, however many there are: each costs as much as four or five ids. */
const mostRead = 400;
/** Entries looked through for a phrase longer than the index keeps. */
const mostOfLong = 1000;
const pageSize = 100;

export type Found = {
  /** What was typed as a phrase first, in the order of the alphabet; then words that stand side by side, then others. */
  readonly leads: readonly Lead[];
  /** True where more leads than these match or may match: another letter narrows it down. */
  readonly more: boolean;
};

/** What is looked for, and who was found so far. */
type Search = {
  readonly db: Database;
  readonly limit: number;
  readonly found: Map<string, Lead>;
};

/**
 * Leads of which the first letters of any part of name, company or address were typed; several words in any order.
 * Reads ranges of one index, never the table, and of those no more than a bounded part: it takes as long among a
 * million leads as among a hundred thousand.
 * @param limit most leads to give
 */
export async function searchLeads(db: Database, text: string, limit: number): Promise<Found> {
  const words = wordsTyped(text);
  if (words.length === 0 || limit < 1) return { leads: [], more: false };
  const search = { db, limit, found: new Map<string, Lead>() };
  const phrases = phrasesTyped(text);
  return db.transaction('r', db.leads, async () => {
    let whole = true;
    for (const phrase of phrases) whole = (await addByPhrase(search, phrase)) && whole;
    if (!isFull(search) && !words.every((word) => phrases.has(word)))
      whole = (await addByWords(search, words)) && whole;
    return { leads: [...search.found.values()].slice(0, limit), more: !whole || isFull(search) };
  });
}

/** What was typed as it stands (an address, say), and as words. */
function phrasesTyped(text: string): ReadonlySet<string> {
  const raw = foldText(text).trim().replaceAll(/\s+/gu, ' ');
  return new Set([raw, wordsOf(text).join(' ')].filter((phrase) => phrase !== ''));
}

/** Single words, each once; an address stays in one piece. */
function wordsTyped(text: string): readonly string[] {
  const pieces = text.split(/\s+/u).filter((piece) => piece !== '');
  const words = pieces.flatMap((piece) => (/[^@]@[^@]/u.test(piece) ? [foldText(piece)] : wordsOf(piece)));
  return [...new Set(words)];
}

async function addByPhrase(search: Search, phrase: string): Promise<boolean> {
  // The index holds the first letters only: the lead itself decides on what is longer.
  if (phrase.length > termLength)
    return addMatching(search, await readRange(search.db, phrase, mostOfLong), [phrase]);
  // One lead may hold several such terms, so that as many entries are fewer leads.
  for (let most = search.limit + 1; ; most *= 2) {
    const { ids, whole } = await readRange(search.db, phrase, most);
    if (!whole && ids.length <= search.limit) continue;
    return addMatching(search, { ids: ids.slice(0, search.limit + 1), whole }, []);
  }
}

async function addByWords(search: Search, words: readonly string[]): Promise<boolean> {
  return addMatching(search, await idsForWords(search.db, words), words);
}

/**
 * Adds those of these leads in which all the words begin a phrase, until there are more than wanted.
 * @returns true where no lead that matches was left out but for those beyond the limit
 */
async function addMatching(
  search: Search,
  { ids, whole }: IdRange,
  words: readonly string[],
): Promise<boolean> {
  const unknown = ids.filter((id) => !search.found.has(id));
  const read = unknown.slice(0, mostRead);
  for (let start = 0; start < read.length && !isFull(search); start += pageSize) {
    const rows = await search.db.leads.bulkGet(read.slice(start, start + pageSize));
    for (const row of rows) if (row && matches(row.lead, words)) search.found.set(row.id, row.lead);
  }
  return whole && read.length === unknown.length;
}

/** One more than wanted was found. */
function isFull({ found, limit }: Search): boolean {
  return found.size > limit;
}

function matches(lead: Lead, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const phrases = phrasesOf(lead);
  return words.every((word) => phrases.some((phrase) => phrase.startsWith(word)));
}
