import { above, findAll, type Page } from './page';
import { IGNORED, ROW } from './rungs';

/** Where an element lies. */
export type Surroundings = {
  /** What somebody else wrote, or a frame of the page: nobody is taken from there. */
  readonly isIgnored: boolean;
  /** The outermost of what has been read with all that is in it: a link, a card. */
  readonly inside: Element | null;
  readonly row: Element | null;
};

/**
 * Tells where elements lie, by going up from each as far as something is known: rows and what is ignored are looked
 * for once, not asked for at every element.
 * @param page that is read
 * @param read elements whose insides belong to them
 */
export function surroundingsOn(page: Page, read: ReadonlySet<Element>): (element: Element) => Surroundings {
  const ignored = new Set(findAll(page, IGNORED));
  const rows = new Set(findAll(page, ROW));
  const [top] = page.scopes;
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
    const isRow = rows.has(element);
    const isRead = around.inside === null && read.has(element);
    const isIgnored = around.isIgnored || ignored.has(element);
    if (!isRow && !isRead && isIgnored === around.isIgnored) return around;
    return { isIgnored, inside: isRead ? element : around.inside, row: isRow ? element : around.row };
  }
}

const nowhere: Surroundings = { isIgnored: false, inside: null, row: null };
