import { isDocument, matches, parentOf, type Root } from '@/lib/sites/dom';
import { closestAcross, hostOf, rootsUnder, type Scope } from '@/lib/sites/roots';
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
  return {
    url,
    scopes: rootsUnder(isDocument(root) ? root : surroundingsOf(root)),
    own: new Set(options.ownAddresses),
    selectorOf: (target) => {
      const own = options.rungs?.[target];
      return own === undefined ? pageRungs[target].join(',') : own.filter(isSelector).join(',') || NOTHING;
    },
  };
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
function isSelector(selector: string): boolean {
  try {
    DocumentFragment.prototype.querySelector.call(document.createDocumentFragment(), selector);
    return true;
  } catch {
    return false;
  }
}

const NOTHING = ':not(*)';
