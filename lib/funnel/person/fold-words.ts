/**
 * The words of a text as they are compared: lower case, without accents, apostrophes and dots ("S.p.A." is `spa`).
 * @returns in the order of the text; empty where it holds no letter or digit
 */
export function foldedWords(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mn}|['’ʼ`.]/gu, '');
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
