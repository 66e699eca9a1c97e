/**
 * Reading a page that may not want to be read. A form or an image can take over the properties of the document
 * and of forms by its name (`<img name="querySelector">`, `<input name="closest">`), so every access goes through
 * the browser's own prototypes, never through the node. https://html.spec.whatwg.org/#dom-document-nameditem
 */

/** What can be searched. */
export type Root = Document | Element;

export function isDocument(root: Root): root is Document {
  return root instanceof Document;
}

/** The document that a root belongs to. */
export function documentOf(root: Root): Document {
  if (isDocument(root)) return root;
  return ownerDocument.call(root) as Document;
}

/** The browser's own ways to search a root. */
function reach(root: Root): ParentNode & Pick<Element, 'getElementsByTagName'> {
  return isDocument(root) ? Document.prototype : Element.prototype;
}

/** All elements under the root that match, in document order. */
export function queryAll(root: Root, selector: string): Element[] {
  return arrayOf(reach(root).querySelectorAll.call(root, selector));
}

/** What a list of the browser's holds. Counted loop: iterating one is far slower. */
export function arrayOf<Item>(list: ArrayLike<Item>): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < list.length; index += 1) items.push(list[index] as Item);
  return items;
}

/** All elements of a kind under the root: found in a third of the time that a selector takes. */
export function elementsNamed(root: Root, name: string): Element[] {
  return arrayOf(reach(root).getElementsByTagName.call(root, name));
}

/** Like `queryAll`, the root itself included. A selector may be the user's own: one that is no CSS matches nothing. */
export function queryWithin(root: Root, selector: string): Element[] {
  try {
    const inside = queryAll(root, selector);
    return !isDocument(root) && matches(root, selector) ? [root, ...inside] : inside;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SyntaxError') return [];
    throw error;
  }
}

/** The first match under the root. */
export function queryFirst(root: Root, selector: string): Element | null {
  return reach(root).querySelector.call(root, selector);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The element itself or its nearest ancestor that matches. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** The outermost element around this one, itself included, that matches. */
export function outermost(element: Element, selector: string): Element | null {
  let outer = closest(element, selector);
  for (let at = outer; at !== null;) {
    const parent = parentOf(at);
    at = parent && closest(parent, selector);
    outer = at ?? outer;
  }
  return outer;
}

/** An attribute's value; null where it is absent. */
export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function parentOf(node: Node): Element | null {
  return parentElement.call(node) as Element | null;
}

export function nextOf(element: Element): Element | null {
  return nextElementSibling.call(element) as Element | null;
}

export function previousOf(element: Element): Element | null {
  return previousElementSibling.call(element) as Element | null;
}

/** The first child that matches. */
export function childOf(element: Element, selector: string): Element | null {
  let child = firstElementChild.call(element) as Element | null;
  while (child !== null && !matches(child, selector)) child = nextOf(child);
  return child;
}

export function isConnected(node: Node): boolean {
  return connected.call(node) as boolean;
}

export function contains(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** The text of an element with its spaces collapsed; empty where there is none. */
export function textOf(element: Element): string {
  return tidy(textContent.call(element) as string | null);
}

/** The first text on its own line that stands in an element itself, not in elements in it; empty where there is none. */
export function ownTextOf(element: Element): string {
  for (let node = firstChild.call(element); node !== null; node = nextSibling.call(node as Node)) {
    const text = node instanceof Text ? tidy(textContent.call(node) as string) : '';
    if (text !== '') return text;
  }
  return '';
}

/** Every text under an element by itself, in document order. */
export function textsIn(element: Element): string[] {
  const walker = Document.prototype.createTreeWalker.call(documentOf(element), element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push(textContent.call(walker.currentNode) as string);
  return texts;
}

/** A text from the page on one line, at most 200 characters: names are shown, never trusted. */
export function tidy(text: string | null): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length <= 200 && TIDY.test(trimmed)) return trimmed;
  return trimmed.replaceAll(/\s+/g, ' ').slice(0, 200);
}

/** Nothing but single spaces between words. */
const TIDY = /^(?:\S+(?: \S+)*)?$/u;

/** Getters, looked up once: one of these is called some hundred times a page. */
const parentElement = getterOf('Node', 'parentElement');
const ownerDocument = getterOf('Node', 'ownerDocument');
const textContent = getterOf('Node', 'textContent');
const firstChild = getterOf('Node', 'firstChild');
const nextSibling = getterOf('Node', 'nextSibling');
const connected = getterOf('Node', 'isConnected');
const firstElementChild = getterOf('Element', 'firstElementChild');
const nextElementSibling = getterOf('Element', 'nextElementSibling');
const previousElementSibling = getterOf('Element', 'previousElementSibling');

function getterOf(name: 'Node' | 'Element', property: string): (this: Node) => unknown {
  // Where there is no page there is no getter, and nobody who calls it.
  const owner = (globalThis as Partial<typeof globalThis>)[name];
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner.prototype, property);
  const getter: unknown = Reflect.get(descriptor ?? {}, 'get');
  return typeof getter === 'function' ? (getter as (this: Node) => unknown) : () => null;
}
