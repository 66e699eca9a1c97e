/*
 * Whether something is seen, as jsdom tells it, without what takes it so long: for every question it matches each of a
 * hundred rules with the element and works out all of its properties. A query by role asks this of half the page, so
 * that a third of a large form's tests went there.
 */

/** What is asked most of what an element inherits, as it is where nobody says anything. */
const inherited: Readonly<Record<string, string>> = { visibility: 'visible', 'pointer-events': 'auto' };

/** Attributes besides `style` by which an element may be hidden. */
const states = ['hidden', 'popover'];

/** Elements whose display hangs on more than their name. */
const changing = new Set(['dialog', 'summary', 'input', 'noscript', 'embed']);

/**
 * Makes `getComputedStyle` answer quickly what is asked most, for elements of which only their name decides: as it would
 * have answered. What else is asked of a style, and styles of all other elements, are worked out by jsdom.
 */
export function quickenStyles(window: Window & typeof globalThis): void {
  const own = window.getComputedStyle.bind(window);
  const known = new Map<string, string>();

  const quick = (element: Element, property: string): string | null => {
    const usual = inherited[property];
    if (usual !== undefined) return isPlainUpwards(element, property) ? usual : null;
    if (property !== 'display' || changing.has(element.localName)) return null;
    if (!isPlain(element, property) || !isOfPage(element)) return null;
    const kind = `${element.namespaceURI ?? ''} ${element.localName}`;
    const value = known.get(kind) ?? own(element).getPropertyValue(property);
    known.set(kind, value);
    return value;
  };

  window.getComputedStyle = (element, pseudo) =>
    pseudo == null && element instanceof window.Element && !hasRulesOfItsOwn(element.ownerDocument)
      ? new Proxy({} as CSSStyleDeclaration, { get: (_, name) => answer(element, name) })
      : own(element, pseudo);

  function answer(element: Element, name: string | symbol): unknown {
    if (name === 'getPropertyValue')
      return (property: string) => quick(element, property) ?? own(element).getPropertyValue(property);
    const property = name === 'pointerEvents' ? 'pointer-events' : name;
    const value = typeof property === 'string' ? quick(element, property) : null;
    if (value !== null) return value;
    const whole = own(element);
    const said: unknown = Reflect.get(whole, name, whole);
    return typeof said === 'function' ? (said.bind(whole) as unknown) : said;
  }
}

/** Whether nothing at an element speaks of that property. */
function isPlain(element: Element, property: string): boolean {
  return (
    !states.some((state) => element.hasAttribute(state)) &&
    element.getAttribute('style')?.includes(property) !== true
  );
}

/** The same of all that it may inherit it from, in the page itself. */
function isPlainUpwards(element: Element, property: string): boolean {
  let at = element;
  while (isPlain(at, property)) {
    if (at.parentElement === null) return at === element.ownerDocument.documentElement;
    at = at.parentElement;
  }
  return false;
}

/** Elsewhere, as in a shadow tree, other rules may hold. */
function isOfPage(element: Element): boolean {
  return element.getRootNode() === element.ownerDocument;
}

/** Whether the page brings rules along that speak of what is asked most. */
function hasRulesOfItsOwn(document: Document): boolean {
  for (const { ownerNode } of document.styleSheets) {
    const text = ownerNode?.textContent ?? '';
    if (/display|visibility|pointer-events|@import/u.test(text)) return true;
  }
  return false;
}
