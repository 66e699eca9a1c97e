import { documentOf, isDocument, matches, parentOf, type Root } from '@/lib/sites/dom';
import { closestAcross, hostOf, queryScopes, rootsUnder, type Scope } from '@/lib/sites/roots';
import type { ReadOptions } from '@/lib/sites/site-adapter';
import { BOUND, pageRungs, ROW } from './rungs';

/** All that reading a page needs; made anew for every reading. */
export type Page = {
  readonly url: URL;
  /** Where to look: the root that is asked about and what stands around it, as far as it can matter. */
  readonly scopes: readonly Scope[];
  /** Addresses of the user. */
  readonly own: ReadonlySet<string>;
  /** The selector that finds whatever a target names. */
  readonly selectorOf: (target: keyof typeof pageRungs) => string;
};

/**
 * Prepares a reading.
 * @param root what is asked about
 */
export function pageOf(root: Root, url: URL, options: ReadOptions): Page {
  const probe = Document.prototype.createElement.call(documentOf(root), 'a');
  return {
    url,
    scopes: rootsUnder(isDocument(root) ? root : surroundingsOf(root)),
    own: new Set(options.ownAddresses),
    selectorOf: (target) => {
      const own = options.rungs?.[target];
      return own === undefined
        ? pageRungs[target].join(',')
        : own.filter((selector) => isSelector(selector, probe)).join(',') || NOTHING;
    },
  };
}

/** All elements that match where a page is read, the root itself included. */
export function findAll({ scopes }: Page, selector: string): readonly Element[] {
  const found = queryScopes(scopes, selector);
  const [root] = scopes;
  return root instanceof Element && matches(root, selector) ? [root, ...found] : found;
}

/** The parent; where a shadow root ends, its host. */
export function above(element: Element): Element | null {
  return parentOf(element) ?? hostOf(element);
}

/** How far around an address its name is looked for, in elements. */
export const REACH = 6;

/**
 * A part of a page is read with what decides how its people are called: their row, or else a few elements around. So a
 * part gives what it gives in the whole.
 */
function surroundingsOf(root: Element): Element {
  const row = closestAcross(root, ROW);
  if (row !== null) return row;
  let outer = root;
  for (let step = 0; step < REACH; step += 1) {
    const next = above(outer);
    if (next === null || matches(next, BOUND)) return outer;
    outer = next;
  }
  return outer;
}

/** A ladder of the user's own may hold what is no CSS: that finds nothing. */
function isSelector(selector: string, within: Element): boolean {
  try {
    // With another one behind it: what is not closed would swallow that.
    matches(within, `${selector},a`);
    return true;
  } catch {
    return false;
  }
}

const NOTHING = ':not(*)';
