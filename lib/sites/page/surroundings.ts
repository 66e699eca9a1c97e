import { attribute, matches } from '@/lib/sites/dom';
import { above } from '@/lib/sites/roots';
import type { Page } from './page';
import { IGNORED, IGNORED_TAGS, ROW } from './rungs';

/** Where an element lies. */
export type Surroundings = {
  /** What somebody else wrote, or a frame of the page: nobody is taken from there. */
  readonly isIgnored: boolean;
  /** The outermost of what has been read with all that is in it: a link, a card. */
  readonly inside: Element | null;
  readonly row: Element | null;
};

/**
 * Tells where elements lie, by going up from each as far as something is known. Only what lies above something found is asked
 * what it is: looking for rows and for what is ignored on the whole page takes far longer.
 * @param page that is read
 * @param read elements whose insides belong to them
 */
export function surroundingsOn(
  { scopes }: Page,
  read: ReadonlySet<Element>,
): (element: Element) => Surroundings {
  const [top] = scopes;
  const known = new Map<Element, Surroundings>();
  return (element) => {
    const chain: Element[] = [];
    let at: Element | null = element;
    let found: Surroundings | undefined;
    while (at !== null && (found = known.get(at)) === undefined) {
      chain.push(at);
      at = at === top ? null : above(at);
    }
    let around = found ?? nowhere;
    for (let index = chain.length - 1; index >= 0; index -= 1) {
      const each = chain[index] as Element;
      around = within(each, around);
      known.set(each, around);
    }
    return around;
  };

  /** Most elements are nothing of this kind: they lie where their parent lies. */
  function within(element: Element, around: Surroundings): Surroundings {
    const tag = element.localName;
    // Most that is asked about is a plain link, which is neither.
    const isLink = tag === 'a' && attribute(element, 'class') === null;
    const isRow = !isLink && isRowAt(element, tag);
    const isRead = around.inside === null && read.has(element);
    const isIgnored = around.isIgnored || (!isLink && isIgnoredAt(element, tag));
    if (!isRow && !isRead && isIgnored === around.isIgnored) return around;
    return { isIgnored, inside: isRead ? element : around.inside, row: isRow ? element : around.row };
  }
}

/** `ROW` and `IGNORED`, the tag asked first. */
function isRowAt(element: Element, tag: string): boolean {
  return tag === 'tr' || tag === 'li' || (attribute(element, 'role') !== null && matches(element, ROW));
}

function isIgnoredAt(element: Element, tag: string): boolean {
  if (ignoredTags.has(tag)) return true;
  // An element without any of these is ignored by its tag alone.
  const isMarked = MARKED_TAGS.has(tag) || MARKING.some((name) => attribute(element, name) !== null);
  return isMarked && matches(element, IGNORED);
}

const MARKING = ['class', 'id', 'role', 'contenteditable'] as const;
const MARKED_TAGS: ReadonlySet<string> = new Set(['header', 'script', 'input']);
const ignoredTags: ReadonlySet<string> = new Set(IGNORED_TAGS);

const nowhere: Surroundings = { isIgnored: false, inside: null, row: null };
