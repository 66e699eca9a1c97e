/**
 * Text as it is searched: lower case, without accents, optional vowel signs and invisible direction marks, so that
 * what is typed on any keyboard finds what was written on another. Signs that make up a letter of their own
 * (Japanese voicing, Indic and Thai vowels) stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(dropped, '')
    .normalize('NFC')
    .replaceAll(/[ßøłđæœıþð]/gu, (letter) => spelledOut[letter] ?? letter);
}

/**
 * The words of a text, folded. An apostrophe joins what it stands between, as it is mostly typed; everything else
 * that is no letter or digit separates.
 */
export function wordsOf(text: string): readonly string[] {
  return foldText(text).replaceAll(apostrophe, '').match(word) ?? [];
}

/** True where a text holds an apostrophe, whose tail people search for as well: `oreal` for "L'Oréal". */
export function hasApostrophe(text: string): boolean {
  return /['’ʼ`]/u.test(text);
}

/** The words of a text with apostrophes taken as gaps. */
export function wordsApart(text: string): readonly string[] {
  return foldText(text).match(word) ?? [];
}

/**
 * Where a word written without spaces may be entered: scripts that set no gaps between a family name and a given
 * name are searched from any character.
 */
export function entriesOf(word: string): readonly string[] {
  if (!ungapped.test(word)) return [word];
  const characters = Array.from(word);
  return characters.map((_, index) => characters.slice(index).join(''));
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
const apostrophe = /['’ʼ`]/gu;
const ungapped = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Latin, Greek and Cyrillic accents; Hebrew and Arabic vowel signs and tatweel; zero-width and direction marks. */
const dropped =
  /[\u0300-\u036f]|[\u0591-\u05bd]|[\u05bf\u05c1\u05c2]|[\u05c4\u05c5\u05c7]|\u0640|[\u064b-\u065f]|\u0670|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Letters that Unicode does not take apart. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};
