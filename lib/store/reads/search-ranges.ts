import type { Database } from '@/lib/store/database';
import { cutTerm } from '@/lib/store/search-terms';

/** Words of which ranges are read; the leads themselves decide on all others. */
const wordsRead = 3;
/** Entries of each word that tell whether it is rare. */
const glance = 100;
/** Entries of one word that are read to find its end: an entry takes some 10 us. */
const depth = 600;
/** Entries of two words side by side. */
const pairDepth = 100;

/** Distinct ids of leads in the order of the index. */
export type IdRange = {
  readonly ids: readonly string[];
  /** True where there are no more than these. */
  readonly whole: boolean;
};

/**
 * Leads that hold a term which begins so.
 * @param most entries to read; one lead may have several
 */
export async function readRange(db: Database, text: string, most: number): Promise<IdRange> {
  const entries = await db.leads.where('terms').startsWith(cutTerm(text)).limit(most).primaryKeys();
  return { ids: [...new Set(entries)], whole: entries.length < most };
}

/**
 * Leads among which those with all the words are to be looked for: all of the rarest word where one is rare enough to
 * be read to its end. Else those that have two of the words side by side, then some of every word: the likeliest, and
 * not `whole`.
 * @param words distinct
 */
export async function idsForWords(db: Database, words: readonly string[]): Promise<IdRange> {
  // The longer a word, the rarer it mostly is.
  const telling = words.toSorted((a, b) => b.length - a.length).slice(0, wordsRead);
  const seen = await Promise.all(telling.map(async (word) => readRange(db, word, glance)));
  const rare = seen.filter(({ whole }) => whole);
  if (rare.length > 0) return { ids: idsInAll(rare), whole: true };
  const common: IdRange[] = [];
  for (const word of telling) {
    const range = await readRange(db, word, depth);
    if (range.whole) return range;
    common.push(range);
  }
  const pairs = telling.flatMap((word) =>
    telling.filter((other) => other !== word).map((other) => `${word} ${other}`),
  );
  const beside = await Promise.all(pairs.map(async (pair) => readRange(db, pair, pairDepth)));
  return { ids: [...new Set([...idsInTurn(beside), ...idsInTurn(common)])], whole: false };
}

/** Ids that all of these have, in the order of the first. */
function idsInAll([first, ...others]: readonly IdRange[]): readonly string[] {
  const sets = others.map(({ ids }) => new Set(ids));
  return (first?.ids ?? []).filter((id) => sets.every((set) => set.has(id)));
}

/** The first of each, the second of each, and so on. */
function idsInTurn(ranges: readonly IdRange[]): readonly string[] {
  const longest = Math.max(0, ...ranges.map(({ ids }) => ids.length));
  return Array.from({ length: longest }, (_, at) =>
    ranges.flatMap(({ ids }) => ids.slice(at, at + 1)),
  ).flat();
}
