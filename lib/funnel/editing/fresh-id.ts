/**
 * An id for something that was named, as definitions spell them; ids never change, however often it is renamed.
 * @param fallback where no letter of the name can be part of one
 * @param taken ids that are given already
 */
export function freshId(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/gu, '');
  const base = plain === '' || plain === 'placed' ? fallback : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** One to four capitals for a name: its initials, or how its only word begins. */
export function codeFor(name: string): string {
  const parts = name
    .trim()
    .split(/[\s/-]+/u)
    .filter((part) => part !== '');
  const letters =
    parts.length > 1 ? parts.map((part) => lettersOf(part)[0] ?? '') : lettersOf(parts[0] ?? '');
  return letters.reduce((code, letter) => (code.length + letter.length > 4 ? code : code + letter), '');
}

/** What people see as one letter each, as capitals. */
function lettersOf(text: string): readonly string[] {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.toUpperCase());
  return Array.from(letters, ({ segment }) => segment);
}
