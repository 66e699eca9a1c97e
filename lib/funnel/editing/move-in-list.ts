/**
 * An item one place up (-1) or down (1) among those of its own kind; the others stay where they are. Nothing changes
 * where it has no neighbour on that side.
 * @param isKin tells the items among which it moves
 */
export function moveInList<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  by: -1 | 1,
  isKin: (item: Item) => boolean = () => true,
): Item[] {
  const kin = items.filter((item) => isKin(item));
  const place = kin.findIndex((item) => item.id === id);
  const item = kin[place];
  const neighbour = place < 0 ? undefined : kin[place + by];
  if (!item || !neighbour) return [...items];
  return items.map((each) => (each === item ? neighbour : each === neighbour ? item : each));
}
