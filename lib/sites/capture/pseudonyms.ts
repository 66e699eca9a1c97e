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
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
/** Short words run out of others: then two of them may become the same. */
const tries = 40;

/** How LinkedIn's ids begin: what kind of thing they name, never who. */
const memberId = /AC[a-z]AA(?=[\p{L}\p{N}])/u;
/** Salesforce's: the kind, who, and which of the letters are capitals. */
const salesforceId = /^(00[0-9A-Za-z])([0-9A-Za-z]{12})([A-Z0-5]{3})?$/u;

/**
 * @param taken every word of the page, lower-cased: none of them is invented for another
 * @param spellings words as addresses spell them (`joerg`), and as they are written without accents (`jorg`): one name
 * @param random as `Math.random`: without it nobody can tell what a word was
 */
export function createPseudonyms(
  vocabulary: Vocabulary,
  {
    taken,
    spellings,
  }: { readonly taken: ReadonlySet<string>; readonly spellings: ReadonlyMap<string, string> },
  random: () => number,
): Pseudonyms {
  const inventedByWord = new Map<string, string>();
  const used = new Set<string>();
  const initials = shuffled(alphabet, random);
  const draw = (from: string): string => from.charAt(Math.floor(random() * from.length));
  /** What begins alike goes on doing so: `M` in a circle belongs to Mara. */
  const initialOf = (letter: string): string => initials[alphabet.indexOf(letter)] ?? draw(alphabet);
  const shapeOf = (word: string): string => {
    const isHex = /^(?=\D*\d)[0-9a-f]{4,}$/u.test(word);
    let last = '';
    return Array.from(word)
      .map((sign, index) => {
        if (/\p{N}/u.test(sign)) return draw('0123456789');
        if (isHex) return draw('abcdef');
        last =
          index === 0 || word.length < 3
            ? initialOf(sign)
            : draw(vowels.includes(last) ? consonants : vowels);
        return last;
      })
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
    const plain = token.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
    const invented = Array.from(inventedFor(spellings.get(plain.toLowerCase()) ?? plain.toLowerCase()));
    return Array.from(plain)
      .map((sign, index) => {
        const other = invented[index] ?? '';
        return sign === sign.toLowerCase() ? other : other.toUpperCase();
      })
      .join('');
  };
  const inventWithin = (token: string): string => {
    const [, sort, who, capitals = ''] = salesforceId.exec(token) ?? [];
    if (sort !== undefined && who !== undefined) return sort + invent(who) + capitals;
    const kind = memberId.exec(token);
    if (kind) {
      const end = kind.index + kind[0].length;
      const before = token.slice(0, kind.index);
      return (before === '' ? '' : inventWithin(before)) + kind[0] + invent(token.slice(end));
    }
    if (vocabulary.has(token)) return token;
    const parts = partsOf(token);
    const isWord = (part: string): boolean => part.length > 3 && vocabulary.has(part);
    if (parts.join('') !== token || !parts.some((part) => isWord(part))) return invent(token);
    const runs: string[] = [];
    for (const [index, part] of parts.entries())
      if (isWord(part) || index === 0 || isWord(parts[index - 1] ?? '')) runs.push(part);
      else runs.push(`${runs.pop() ?? ''}${part}`);
    const made = runs.map((run) => (isWord(run) ? run : invent(run))).join('');
    // `row1` must not become the `row2` that is there.
    return taken.has(made.toLowerCase()) ? invent(token) : made;
  };
  return { invent, inventWithin };
}

function shuffled(letters: string, random: () => number): readonly string[] {
  return Array.from(letters)
    .map((letter) => ({ letter, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ letter }) => letter);
}
