import { closest, queryAll, type Root } from './dom';

/** What a selector sees at once: the document, an element, or one shadow root. */
export type Scope = Root | ShadowRoot;

/**
 * A root and every shadow root under it, however deep, each before those inside it. A selector sees none of them from
 * outside. Closed ones are among them where the browser hands them to extensions.
 * @param root where to look; the root of a host itself is among them
 */
export function rootsUnder(root: Root): readonly Scope[] {
  const scopes: Scope[] = [root];
  const own = root instanceof Element ? shadowOf(root) : null;
  if (own !== null) scopes.push(own);
  for (const scope of scopes) {
    const elements = elementsIn(scope);
    for (let index = 0; index < elements.length; index += 1) {
      const shadow = shadowOf(elements[index] as Element);
      if (shadow !== null) scopes.push(shadow);
    }
  }
  return scopes;
}

/** All elements that match in any of the scopes; a scope's own come together, in document order. */
export function queryScopes(scopes: readonly Scope[], selector: string): Element[] {
  return scopes.flatMap((scope) =>
    scope instanceof ShadowRoot
      ? Array.from(DocumentFragment.prototype.querySelectorAll.call(scope, selector))
      : queryAll(scope, selector),
  );
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

/** The host of the shadow root that an element lies in; null in the page's own tree. */
export function hostOf(element: Element): Element | null {
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

function elementsIn(scope: Scope): NodeListOf<Element> {
  if (scope instanceof ShadowRoot) return DocumentFragment.prototype.querySelectorAll.call(scope, '*');
  return scope instanceof Document
    ? Document.prototype.querySelectorAll.call(scope, '*')
    : Element.prototype.querySelectorAll.call(scope, '*');
}

/**
 * Open roots are read at their host. The extension's own way to closed ones costs a call each, so it is asked only of
 * custom elements: whoever closes a root does so in a component of their own.
 * https://developer.chrome.com/docs/extensions/reference/api/dom
 */
function shadowOf(element: Element): ShadowRoot | null {
  const open = openRoot.call(element) as ShadowRoot | null;
  if (open !== null || !(localName.call(element) as string).includes('-')) return open;
  return closedRootOf(element);
}

function closedRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Ask } } };
  const ask = chrome?.dom?.openOrClosedShadowRoot;
  // Chromium throws for what is not HTML's; a name with a hyphen may be SVG's too.
  return ask !== undefined && element instanceof HTMLElement ? ask(element) : null;
}

type Ask = (element: HTMLElement) => ShadowRoot | null;

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
