import { arrayOf, attribute, closest } from '@/lib/sites/dom';

/** Reads the tree through the browser's own prototypes: a form's fields can stand in place of its properties. */

const childNodes = getterOf('childNodes');
const textContent = getterOf('textContent');

/** Elements and texts, in order. Comments are no part of what is captured. */
export function childNodesOf(parent: Node): readonly Node[] {
  return arrayOf(childNodes.call(parent) as ArrayLike<Node>).filter(
    (node) => node instanceof Element || node.nodeType === Node.TEXT_NODE,
  );
}

/** The text of a node. */
export function contentOf(node: Node): string {
  return (textContent.call(node) as string | null) ?? '';
}

export function tagOf(element: Element): string {
  return Reflect.get<Element, 'localName'>(Element.prototype, 'localName', element).toLowerCase();
}

/** The open root of an element; null: it has none. */
export function shadowOf(element: Element): ShadowRoot | null {
  return Reflect.get<Element, 'shadowRoot'>(Element.prototype, 'shadowRoot', element);
}

/** Whether the element is drawn, as far as its own style says so; children of what is not drawn are asked as well. */
export function isDrawn(element: Element, document: Document): boolean {
  const window = Reflect.get(Document.prototype, 'defaultView', document) as Window | null;
  if (!(element instanceof HTMLElement)) return true;
  const inline = attribute(element, 'style') ?? '';
  if (window === null || window.document !== document)
    return !/(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(inline);
  const { display, visibility } = window.getComputedStyle(element);
  return inHead(element) || (display !== 'none' && visibility !== 'hidden');
}

function inHead(element: Element): boolean {
  return closest(element, 'head') !== null;
}

function getterOf(property: 'childNodes' | 'textContent'): (this: Node) => unknown {
  const owner = (globalThis as Partial<typeof globalThis>).Node;
  const getter: unknown = Reflect.get(
    (owner && Object.getOwnPropertyDescriptor(owner.prototype, property)) ?? {},
    'get',
  );
  return typeof getter === 'function' ? (getter as (this: Node) => unknown) : () => null;
}
