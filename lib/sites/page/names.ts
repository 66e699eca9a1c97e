/**
 * True where a text may be somebody's name: one to six words of letters, none too long, no digit, no @.
 * @param text on one line
 */
export function looksLikeName(text: string): boolean {
  return text.length > 1 && text.length <= 60 && NAME.test(text);
}

/**
 * How many words of a name an address bears, whole, glued or by their initials: `m.wiese@`, `wiesem@`, `mw@` for Marta Wiese.
 * What stands beside an address may be anybody's; what the address itself repeats is the same person's.
 * @param email an address
 * @param name as shown, or the slug of a profile
 * @returns 0: it says nothing. 1: one word, as a namesake's would too. 2 or more: it is theirs
 */
export function wordsBorne(email: string, name: string): number {
  const words = wordsOf(name);
  const borne = new Set<string>();
  let isWhole = false;
  for (const part of wordsOf(email.slice(0, email.lastIndexOf('@')))) {
    const found = wordsIn(part, words);
    isWhole ||= found.some((word) => part.includes(word)) || found.length === words.length;
    for (const word of found) borne.add(word);
  }
  return isWhole ? borne.size : 0;
}

/**
 * True for a name in letters that addresses are not written with: no address can bear it.
 * @param text that looks like a name
 */
export function isBeyondLatin(text: string): boolean {
  return /\s/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.·-]*(?:,?\s[\p{L}\p{M}(][\p{L}\p{M}'’.·()-]*){0,5}$/u;

/** The words of a name that one part of an address stands for. */
function wordsIn(part: string, words: readonly string[]): readonly string[] {
  if (words.includes(part)) return [part];
  if (part.length === 1) return words.filter((word) => word.startsWith(part)).slice(0, 1);
  const initials = words.map((word) => word.charAt(0));
  if (part === initials.join('') || part === initials.toReversed().join('')) return words;
  for (const word of words) {
    if (word.length < 3 || !(part.startsWith(word) || part.endsWith(word))) continue;
    const rest = part.startsWith(word) ? part.slice(word.length) : part.slice(0, -word.length);
    const other = words.find((one) => one !== word && one.startsWith(rest));
    if (other !== undefined) return [word, other];
  }
  return [];
}

/** In small letters without accents; umlauts are written with one letter by some and with two by others. */
function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const bare = /[^\p{ASCII}]/u.test(lower) ? withoutMarks(lower) : lower;
  return bare.replaceAll(/(?<=[aou])e/gu, '').match(/\p{L}+/gu) ?? [];
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a');
}
