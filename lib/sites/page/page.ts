import { attribute, isDocument, matches, type Root } from '@/lib/sites/dom';
import { above, closestAcross, queryScopes, rootsUnder, type Scope } from '@/lib/sites/roots';
import type { ReadOptions } from '@/lib/sites/site-adapter';
import { BOUND, pageRungs, ROW, TELLING } from './rungs';
import { precedes } from './sequence';

type Target = keyof typeof pageRungs;

/** All that reading a page needs; made anew for every reading. */
export type Page = {
  readonly url: URL;
  /** Where to look: the root that is asked about and what stands around it, as far as it can matter. */
  readonly scopes: readonly Scope[];
  /** Addresses of the user. */
  readonly own: ReadonlySet<string>;
  /** Everything that a target names, in document order. */
  readonly find: (target: Target) => readonly Element[];
  /** The links that may say something: those of the targets `link`, `profile` and `record` together. */
  readonly findLinks: () => readonly Element[];
};

/**
 * Prepares a reading.
 * @param root what is asked about
 */
export function pageOf(root: Root, url: URL, options: ReadOptions): Page {
  const scopes = rootsUnder(isDocument(root) ? root : surroundingsOf(root));
  const overrides = options.rungs ?? {};
  const selectorsOf = (target: Target): readonly string[] => overrides[target] ?? pageRungs[target];
  return {
    url,
    scopes,
    own: new Set(options.ownAddresses),
    find: (target) => findAll(scopes, selectorsOf(target)),
    findLinks: () =>
      LINKING.some((target) => overrides[target] !== undefined)
        ? findAll(scopes, LINKING.flatMap(selectorsOf))
        : findAll(scopes, ['a', 'area']).filter((link) => TELLING.test(attribute(link, 'href') ?? '')),
  };
}

const LINKING = ['link', 'profile', 'record'] as const;

/**
 * All elements that match any of the selectors, the root itself included, in document order. They are asked for one by one:
 * browsers are slow at lists, and nearly always one alone hits.
 */
function findAll(scopes: readonly Scope[], selectors: readonly string[]): readonly Element[] {
  const [root] = scopes;
  const lists = selectors.map((selector) => {
    const found = queryScopes(scopes, selector);
    return root instanceof Element && isMatch(root, selector) ? [root, ...found] : found;
  });
  const [only = [], ...others] = lists.filter((found) => found.length > 0);
  if (others.length === 0) return only;
  return [...new Set([only, ...others].flat())].sort((a, b) => (precedes(a, b) ? -1 : 1));
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

/** A ladder of the user's own may hold what is no CSS: that matches nothing. */
function isMatch(element: Element, selector: string): boolean {
  try {
    return matches(element, selector);
  } catch {
    return false;
  }
}
