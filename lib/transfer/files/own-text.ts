/**
 * A text of its own. What is cut out of a piece of a file may keep the whole piece in memory for as long as it lives
 * itself; so may the key of a map.
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
