import { contains, isConnected } from '@/lib/sites/dom';
import type { Reading, Sighting } from '@/lib/sites/site-adapter';

/** What changed since it was last told. */
export type LedgerChange = { readonly seen: readonly Sighting[]; readonly gone: readonly Element[] };

/** Opens a ledger of which people were last told to stand where, so that only differences are told again. */
export function openLedger() {
  const toldByElement = new Map<Element, Sighting>();

  /** Notes what was read in a place; whatever else was known in it is gone. */
  function note(inside: (element: Element) => boolean, reading: Reading): LedgerChange {
    const now = new Set(reading.sightings.map(({ element }) => element));
    const gone = [...toldByElement.keys()].filter((element) => !now.has(element) && inside(element));
    for (const element of gone) toldByElement.delete(element);
    const seen = reading.sightings.filter(
      (sighting) => !isSame(toldByElement.get(sighting.element), sighting),
    );
    for (const sighting of seen) toldByElement.set(sighting.element, sighting);
    return { seen, gone };
  }

  return {
    /** All that is known now, in the order in which it was found. */
    sightings: (): readonly Sighting[] => [...toldByElement.values()],

    /** Notes a reading of the whole page. */
    noteAll: (reading: Reading): LedgerChange => note(() => true, reading),

    /** Notes a reading of one place. */
    noteIn: (place: Element, reading: Reading): LedgerChange =>
      note((element) => contains(place, element), reading),

    /** Forgets what left the page. */
    sweep(): readonly Element[] {
      const gone = [...toldByElement.keys()].filter((element) => !isConnected(element));
      for (const element of gone) toldByElement.delete(element);
      return gone;
    },

    /** Places whose chip has lost its spot: the site drew part of them anew. */
    unanchored: (): readonly Element[] =>
      [...toldByElement.values()].filter((sighting) => hasLostAnchor(sighting)).map(({ element }) => element),

    clear: (): void => toldByElement.clear(),
  };
}

function hasLostAnchor({ anchor, element }: Sighting): boolean {
  if (anchor === null || !isConnected(element)) return false;
  if (!isConnected(anchor.parent)) return true;
  return anchor.before !== null && !contains(anchor.parent, anchor.before);
}

function isSame(told: Sighting | undefined, now: Sighting): boolean {
  return (
    told !== undefined &&
    told.anchor?.parent === now.anchor?.parent &&
    told.anchor?.before === now.anchor?.before &&
    JSON.stringify(told.people) === JSON.stringify(now.people)
  );
}
