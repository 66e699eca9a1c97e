/** Something that stands at an element. */
type Standing = { readonly element: Element };

/**
 * Two lists in document order as one; an element that stands in both counts once, as the first list has it.
 * @param many the longer one
 * @param few often empty: comparing elements is dear
 */
export function inSequence<Item extends Standing>(
  many: readonly Item[],
  few: readonly Item[],
): readonly Item[] {
  if (few.length === 0) return many;
  const known = new Set(many.map(({ element }) => element));
  const others = few.filter(({ element }) => !known.has(element));
  const ordered: Item[] = [];
  let next = 0;
  for (const item of many) {
    for (
      let other = others[next];
      other !== undefined && precedes(other.element, item.element);
      other = others[next]
    ) {
      ordered.push(other);
      next += 1;
    }
    ordered.push(item);
  }
  return [...ordered, ...others.slice(next)];
}

/** True where an element begins before another does. */
export function precedes(a: Element, b: Element): boolean {
  const position = Node.prototype.compareDocumentPosition.call(a, b);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
