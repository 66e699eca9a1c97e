import { attribute, contains, isDocument, matches, parentOf, queryAll, type Root } from '@/lib/sites/dom';
import type { Tally } from '@/lib/sites/health';
import type { Accept } from '@/lib/sites/ladder';
import type { Ladders, PersonRole, Rungs, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import { BODY, HIDDEN, outlookRungs, type OutlookTarget } from './rungs';
import type { Stated } from './stated';

/** All that reading one kind of place on a page of Outlook's needs; made anew for every reading. */
export type Page = {
  readonly root: Root;
  readonly rungsOf: (target: OutlookTarget) => Rungs;
  /** Addresses of the mailbox's owner. */
  readonly own: ReadonlySet<string>;
  /** The part that people in the list's rows play. */
  readonly rowRole: PersonRole;
};

/** What one kind of place gave. */
export type Part = { readonly sightings: readonly Sighting[]; readonly tally: Tally };

/**
 * The ladders to climb: a user's where there is one, else ours.
 * @param overrides by target
 */
export function laddersWith(overrides: Ladders | undefined): (target: OutlookTarget) => Rungs {
  return (target) => overrides?.[target] ?? outlookRungs[target];
}

/**
 * Whether an element is part of what the page itself shows: not hidden by its own style, not in a body or an editor,
 * and on the right side: rows outside the open conversation, headers nowhere in the list. Answers are kept for one
 * reading for everything around what is asked about; nothing here reads layout.
 * @param elsewhere where the kind of place cannot be
 */
export function isShownOutside(elsewhere: string): Accept {
  const unseen = `${HIDDEN}, ${BODY}, ${elsewhere}`;
  const known = new Map<Element, boolean>();
  return (element) =>
    attribute(element, 'hidden') === null &&
    !HIDES.test(attribute(element, 'style') ?? '') &&
    isSeenIn(parentOf(element));

  function isSeenIn(around: Element | null): boolean {
    if (around === null) return true;
    const answer = known.get(around) ?? (!matches(around, unseen) && isSeenIn(parentOf(around)));
    known.set(around, answer);
    return answer;
  }
}

/** How many places on a whole page only look like a kind of which none was found. A part of a page says nothing. */
export function countLookalikes(root: Root, selector: string): number {
  return isDocument(root) ? queryAll(root, selector).length : 0;
}

/**
 * People as they are told, each once.
 * @param stated in the order of the page
 * @param place what they have in common
 * @param own addresses of the mailbox's owner
 */
export function toPeople(
  stated: readonly (Stated | null)[],
  place: Pick<SeenPerson, 'role' | 'thread'>,
  own: ReadonlySet<string>,
): readonly SeenPerson[] {
  const people = new Map<string, SeenPerson>();
  for (const one of stated) {
    if (one === null || people.has(one.email)) continue;
    people.set(one.email, { ...place, ...one, ...(own.has(one.email) ? { self: true } : {}) });
  }
  return [...people.values()];
}

/**
 * Those elements that lie in none of the others.
 * @param elements in document order: what lies in another follows it before anything outside does
 */
export function outermostOf(elements: readonly Element[]): readonly Element[] {
  let outer: Element | undefined;
  return elements.filter((element) => {
    if (outer !== undefined && contains(outer, element)) return false;
    outer = element;
    return true;
  });
}

const HIDES = /display:\s?none/u;
