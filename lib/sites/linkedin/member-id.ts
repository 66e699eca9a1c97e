/**
 * The one member id that texts of the page hold: component keys, urns, addresses. Two different ones are none.
 * @param texts attribute values; an id among other letters counts by its length, which is always the same
 */
export function onlyMemberId(texts: readonly (string | null | undefined)[]): string | undefined {
  const [id, ...others] = new Set(texts.join(' ').match(ID));
  return others.length === 0 ? id : undefined;
}

/** Seen 2023-06 to 2026-04: five letters for the kind, 34 of the id. */
const ID = /AC[a-z]AA[\w-]{34}/gu;
