import { foldedWords } from './fold-words';

/**
 * A name as names are compared: lower case, without accents, its words in one order whoever writes the family name
 * first. No initials are guessed and no nicknames.
 * @returns empty where the text holds no letter or digit
 */
export function foldName(name: string): string {
  return foldedWords(name).toSorted().join(' ');
}

/** A company as companies are compared: as a name, without what says only its legal form. */
export function foldCompany(company: string): string {
  const words = foldedWords(company);
  const telling = words.filter((word) => !legalForms.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

/** After the dots are gone: "S.p.A." is `spa`. */
const legalForms: ReadonlySet<string> = new Set(
  (
    'ab ag as asa aps bv co corp corporation company eg ev gbr gmbh inc incorporated kg kgaa kft limited llc llp ' +
    'ltd mbh nv ohg oy oyj plc pty pvt sa sarl sas sasu se sl slu spa srl sro ug zoo'
  ).split(' '),
);
