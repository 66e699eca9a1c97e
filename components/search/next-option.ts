/**
 * The option that a key leads to: down and up go round; Home and End belong to the text.
 * @param active id of the active one, or null
 * @returns undefined where the key leads nowhere
 */
export function nextOption<Option extends { readonly id: string }>(
  key: string,
  options: readonly Option[],
  active: string | null,
): Option | undefined {
  const place = options.findIndex(({ id }) => id === active);
  if (key === 'ArrowDown') return options[place + 1] ?? options[0];
  if (key === 'ArrowUp') return options.at(place < 0 ? -1 : place - 1);
  return undefined;
}
