import { partsOf, type Vocabulary } from './vocabulary';

/** Invents a word for each word, the same for the same: letters for letters, digits for digits, case and length kept. */
export type Pseudonyms = {
  /** Nothing of the word stays but its shape. */
  readonly invent: (token: string) => string;
  /** The same, but what a token of structure begins or ends with stays (`SearchResults…`). */
  readonly inventWithin: (token: string) => string;
};

const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';
/** Short words run out of others: then two of them may become the same. */
const tries = 40;

/** How LinkedIn's ids begin, and Salesforce's: what kind of thing they name, never who. */
const memberId = /AC[a-z]AA(?=[\p{L}\p{N}])/u;
const salesforceId = /^00[0-9A-Za-z](?=[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$)/u;

/**
 * @param taken every word of the page, lower-cased: none of them is invented for another
 * @param random as `Math.random`: without it nobody can tell what a word was
 */
export function createPseudonyms(
  vocabulary: Vocabulary,
  taken: ReadonlySet<string>,
  random: () => number,
): Pseudonyms {
  const inventedByWord = new Map<string, string>();
  const used = new Set<string>();
  const draw = (from: string): string => from.charAt(Math.floor(random() * from.length));
  const shapeOf = (word: string): string => {
    const isVowelFirst = random() < 0.3;
    return Array.from(word)
      .map((sign, index) =>
        /\p{N}/u.test(sign)
          ? draw('0123456789')
          : draw((index % 2 === 0) === isVowelFirst ? vowels : consonants),
      )
      .join('');
  };
  const inventedFor = (word: string): string => {
    const known = inventedByWord.get(word);
    if (known !== undefined) return known;
    let next = shapeOf(word);
    for (let count = 0; count < tries && (taken.has(next) || used.has(next)); count += 1)
      next = shapeOf(word);
    used.add(next);
    inventedByWord.set(word, next);
    return next;
  };
  const invent = (token: string): string => {
    // Accents are left out of addresses: with them and without, it is one name.
    const plain = token.normalize('NFD').replaceAll(/\p{M}/gu, '');
    const invented = Array.from(inventedFor(plain.toLowerCase()));
    return Array.from(plain)
      .map((sign, index) => {
        const other = invented[index] ?? '';
        return sign === sign.toLowerCase() ? other : other.toUpperCase();
      })
      .join('');
  };
  const inventWithin = (token: string): string => {
    const kind = memberId.exec(token) ?? salesforceId.exec(token);
    if (kind) {
      const end = kind.index + kind[0].length;
      const before = token.slice(0, kind.index);
      return (before === '' ? '' : inventWithin(before)) + kind[0] + invent(token.slice(end));
    }
    if (vocabulary.has(token)) return token;
    const parts = partsOf(token);
    const isWord = (part: string): boolean => part.length > 3 && vocabulary.has(part);
    const first = parts.findIndex((part) => !isWord(part));
    const last = parts.findLastIndex((part) => !isWord(part));
    if (parts.join('') !== token || first === -1) return invent(token);
    const kept = (from: number, to?: number): string => parts.slice(from, to).join('');
    const made = kept(0, first) + invent(kept(first, last + 1)) + kept(last + 1);
    // `row1` must not become the `row2` that is there.
    return taken.has(made.toLowerCase()) ? invent(token) : made;
  };
  return { invent, inventWithin };
}
