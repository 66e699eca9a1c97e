import { arrayOf, closest, contains, documentOf, parentOf, queryAll, type Root } from './dom';
import type { Accept, Climb } from './ladder';
import type { Rungs } from './site-adapter';

/** What a selector sees at once: the document, an element, or one shadow root. */
export type Scope = Root | ShadowRoot;

/**
 * A root and every shadow root under it, however deep, each before those inside it. A selector sees none of them from
 * outside. Closed ones are among them where the browser hands them to extensions.
 * @param root where to look; the root of a host itself is among them
 */
export function rootsUnder(root: Root): readonly Scope[] {
  const ask = closedRoots();
  return walkRoots(root, (element) => shadowOf(element, ask));
}

/**
 * Finds what `rootsUnder` does, for one reading of a page: of what lies in the root that was walked last, it remembers
 * the answer. Every row and link of a list is such a part, and most pages have no shadow root at all.
 */
export function rememberRoots(): (root: Root) => readonly Scope[] {
  let walked: { readonly root: Root; readonly scopes: readonly Scope[] } | null = null;
  let shadowByHost: ReadonlyMap<Element, ShadowRoot> = new Map();
  return (root) => {
    if (walked?.root === root) return walked.scopes;
    if (walked !== null && root instanceof Element && containsAcross(walked.root, root))
      return shadowByHost.size === 0 ? [root] : walkRoots(root, (host) => shadowByHost.get(host) ?? null);
    walked = { root, scopes: rootsUnder(root) };
    shadowByHost = new Map(walked.scopes.filter(isShadow).map((shadow) => [shadow.host, shadow]));
    return walked.scopes;
  };
}

/** Every shadow root under a root: what has to be observed beside the page. */
export function shadowsUnder(root: Root): readonly ShadowRoot[] {
  return rootsUnder(root).filter(isShadow);
}

/**
 * All elements that match in any of the scopes; a scope's own come together, in document order. A selector may be the
 * user's own: one that is no CSS matches nothing.
 */
export function queryScopes(scopes: readonly Scope[], selector: string): Element[] {
  try {
    return scopes.flatMap((scope) =>
      isShadow(scope)
        ? arrayOf(DocumentFragment.prototype.querySelectorAll.call(scope, selector))
        : queryAll(scope, selector),
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SyntaxError') return [];
    throw error;
  }
}

/**
 * Walks what a scope holds, the shadow roots in it left out.
 * @param show a sum of `NodeFilter.SHOW_…`
 */
export function walkerIn(scope: Scope, show: number): TreeWalker {
  const owner = isShadow(scope) ? scope.ownerDocument : documentOf(scope);
  return Document.prototype.createTreeWalker.call(owner, scope, show);
}

/** Goes up a ladder in all scopes at once: the first rung with an accepted hit wins. */
export function climbScopes(scopes: readonly Scope[], rungs: Rungs, accept: Accept = () => true): Climb {
  for (const [rung, selector] of rungs.entries()) {
    const hits = queryScopes(scopes, selector).filter((hit) => accept(hit));
    if (hits.length > 0) return { rung, hits };
  }
  return { rung: -1, hits: [] };
}

/** The element itself or its nearest ancestor that matches, going on at the host where a shadow root ends. */
export function closestAcross(element: Element, selector: string): Element | null {
  let at: Element | null = element;
  while (at !== null) {
    const found = closest(at, selector);
    if (found !== null) return found;
    at = hostOf(at);
  }
  return null;
}

/** Like `contains`, whatever shadow roots lie between. */
export function containsAcross(outer: Root, inner: Element): boolean {
  let at: Element | null = inner;
  while (at !== null && !contains(outer, at)) at = hostOf(at);
  return at !== null;
}

/** The parent; where a shadow root ends, its host. */
export function above(element: Element): Element | null {
  return parentOf(element) ?? hostOf(element);
}

/** The host of the shadow root that an element lies in; null in the page's own tree. */
export function hostOf(element: Element): Element | null {
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** A walker takes half the time of a list of all elements. */
function walkRoots(root: Root, shadowIn: Ask): readonly Scope[] {
  const scopes: Scope[] = [root];
  const own = root instanceof Element ? shadowIn(root) : null;
  if (own !== null) scopes.push(own);
  for (const scope of scopes) {
    const walker = walkerIn(scope, NodeFilter.SHOW_ELEMENT);
    for (let element = walker.nextNode(); element !== null; element = walker.nextNode()) {
      const shadow = shadowIn(element as Element);
      if (shadow !== null) scopes.push(shadow);
    }
  }
  return scopes;
}

function isShadow(scope: Scope): scope is ShadowRoot {
  return scope instanceof ShadowRoot;
}

/**
 * Open roots are read at their host. The extension's own way to closed ones costs a call each, so it is asked only of
 * custom elements: whoever closes a root does so in a component of their own.
 * https://developer.chrome.com/docs/extensions/reference/api/dom
 */
function shadowOf(element: Element, ask: Ask | null): ShadowRoot | null {
  const open = openRoot.call(element) as ShadowRoot | null;
  if (open !== null || ask === null || !(localName.call(element) as string).includes('-')) return open;
  try {
    return ask(element);
  } catch {
    // Chromium refuses by throwing: what is not HTML's, what is no host.
    return null;
  }
}

/** The extension's way to closed roots; looked up once for all elements of a page. */
function closedRoots(): Ask | null {
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Ask } } };
  const { dom } = chrome ?? {};
  return dom?.openOrClosedShadowRoot === undefined
    ? null
    : (element) => dom.openOrClosedShadowRoot?.(element) ?? null;
}

type Ask = (element: Element) => ShadowRoot | null;

const openRoot = getterOf('shadowRoot');
const localName = getterOf('localName');

function getterOf(property: 'shadowRoot' | 'localName'): (this: Element) => unknown {
  const owner = (globalThis as Partial<typeof globalThis>).Element;
  const getter: unknown = Reflect.get(
    (owner && Object.getOwnPropertyDescriptor(owner.prototype, property)) ?? {},
    'get',
  );
  return typeof getter === 'function' ? (getter as (this: Element) => unknown) : () => null;
}
