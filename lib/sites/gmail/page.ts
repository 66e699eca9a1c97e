import {
  attribute,
  closest,
  documentOf,
  isDocument,
  parentOf,
  queryAll,
  queryFirst,
  type Root,
} from '@/lib/sites/dom';
import type { Tally } from '@/lib/sites/health';
import type { Accept } from '@/lib/sites/ladder';
import type { Ladders, PersonRole, Rungs, Sighting } from '@/lib/sites/site-adapter';
import { BODY, gmailRungs, HIDDEN, MAIN, MESSAGE, type GmailTarget } from './rungs';

/** All that reading one kind of place on a Gmail page needs; made anew for every reading. */
export type Page = {
  readonly root: Root;
  readonly rungsOf: (target: GmailTarget) => Rungs;
  /** Addresses of the mailbox's owner. */
  readonly own: ReadonlySet<string>;
  /** The part that people in a list's rows play: recipients where the list shows what was sent. */
  readonly rowRole: PersonRole;
  /** True where the address names an open conversation. */
  readonly isThread: boolean;
  /** True where conversations that are shown twice are to be told. */
  readonly duplicates: boolean;
};

/** What one kind of place gave. */
export type Part = { readonly sightings: readonly Sighting[]; readonly tally: Tally };

/**
 * The ladders to climb: a user's where there is one, else ours.
 * @param overrides by target
 */
export function laddersWith(overrides: Ladders | undefined): (target: GmailTarget) => Rungs {
  return (target) => overrides?.[target] ?? gmailRungs[target];
}

/**
 * Whether an element is part of what the page itself shows: not hidden by its own style, not in a message's body,
 * and, for rows, in the main view where the page has one (a list kept under an open thread is not) and in no message. Answers are kept
 * by parent for one reading, as rows share theirs; nothing here reads layout.
 * @param root where the reading looks
 * @param inMain true for rows
 */
export function isShownIn(root: Root, inMain: boolean): Accept {
  const answerByParent = new Map<Element | null, boolean>();
  const isElsewhere = (element: Element): boolean =>
    inMain &&
    (closest(element, MESSAGE) !== null ||
      (closest(element, MAIN) === null && queryFirst(documentOf(root), MAIN) !== null));
  const isShownUnder = (parent: Element | null): boolean =>
    parent === null || (closest(parent, UNSEEN) === null && !isElsewhere(parent));
  return (element) => {
    if (attribute(element, 'hidden') !== null || HIDES.test(attribute(element, 'style') ?? '')) return false;
    const parent = parentOf(element);
    const known = answerByParent.get(parent);
    if (known !== undefined) return known;
    const answer = isShownUnder(parent);
    answerByParent.set(parent, answer);
    return answer;
  };
}

/**
 * How many places on a whole page only look like a kind of which none was found. A part of a page says nothing.
 * @param rungs selectors, best first; asked one by one, as browsers are slow at lists of them
 */
export function countLookalikes(root: Root, rungs: Rungs): number {
  if (!isDocument(root)) return 0;
  const isShown = isShownIn(root, false);
  const counts = rungs.map((selector) => queryAll(root, selector).filter(isShown).length);
  return counts.find((count) => count > 0) ?? 0;
}

/** What a kind of place gives where there can be none. */
export const noPart: Part = { sightings: [], tally: { places: 0, recognised: 0, rungs: {} } };

const HIDES = /display:\s?none/u;

const UNSEEN = `${HIDDEN}, ${BODY}`;
