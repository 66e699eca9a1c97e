import type { Lead } from '@/lib/funnel/log/lead';
import { entriesOf, foldText, hasApostrophe, wordsApart, wordsOf } from './fold-text';

/** What people search a lead by. */
export type Searchable = Pick<Lead, 'name' | 'emails' | 'company'> & Partial<Pick<Lead, 'otherNames'>>;

/** At most so many entries in the index for one lead: every one is paid for at each write. */
const termLimit = 24;
/** Longest entry, in UTF-16 units; longer queries are cut alike and checked against the lead itself. */
export const termLength = 40;

/**
 * Beginnings to search by: each part of name, company and address with what follows it, so that one range of an
 * index answers "schm", "anna schm", "schmidt an" and "acme". Entries that another one begins with are left out.
 */
export function searchTerms(lead: Searchable): readonly string[] {
  const terms: string[] = [];
  for (const phrase of phrasesOf(lead)) {
    const term = cutTerm(phrase);
    if (term === '' || terms.some((other) => other.startsWith(term))) continue;
    const longer = terms.findIndex((other) => term.startsWith(other));
    if (longer >= 0) {
      terms[longer] = term;
      const rest = terms.filter((other, index) => index === longer || !term.startsWith(other));
      terms.splice(0, terms.length, ...rest);
    } else if (terms.length < termLimit) terms.push(term);
  }
  return terms;
}

/** A phrase as long as the index keeps it; never half a character. */
export function cutTerm(phrase: string): string {
  if (phrase.length <= termLength) return phrase;
  const end = phrase.codePointAt(termLength - 1) ?? 0;
  return phrase.slice(0, end > 0xff_ff ? termLength - 1 : termLength);
}

/**
 * Every phrase of a lead in full: name first, then the address that is shown, company, further names and addresses.
 * A query hits where each of its words begins one of these.
 */
export function phrasesOf(lead: Searchable): readonly string[] {
  const [first, ...others] = lead.emails;
  return [
    ...(lead.name === null ? [] : textPhrases(lead.name)),
    ...(first === undefined ? [] : addressPhrases(first)),
    ...(lead.company === null ? [] : textPhrases(lead.company)),
    ...(lead.otherNames ?? []).flatMap((name) => textPhrases(name)),
    ...others.flatMap((address) => addressPhrases(address)),
  ];
}

/** "Anna Maria Schmidt": `anna maria schmidt`, `maria schmidt anna`, `schmidt anna maria`. */
function textPhrases(text: string): readonly string[] {
  const joined = turns(wordsOf(text));
  return hasApostrophe(text) ? [...joined, ...turns(wordsApart(text))] : joined;
}

/** From every word to the last, and on from the first: as many entries as words, whoever is named family name first. */
function turns(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) =>
    entriesOf(word).map((entry) => [entry, ...words.slice(index + 1), ...words.slice(0, index)].join(' ')),
  );
}

/** The whole address, the pieces of its local part, and its domain from every label but the last. */
function addressPhrases(address: string): readonly string[] {
  const whole = foldText(address);
  const at = whole.lastIndexOf('@');
  if (at < 0) return [whole];
  const labels = whole.slice(at + 1).split('.');
  return [
    whole,
    ...whole.slice(0, at).split(/[._\-+"]+/u),
    ...labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => labels.slice(index).join('.')),
  ];
}
