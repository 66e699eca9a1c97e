/** Keeps a name of the other direction of writing from turning round what stands beside it, where `bdi` cannot be. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
