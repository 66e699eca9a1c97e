/**
 * The foreign page, reached through the browser's own prototypes: a form or an image of the page can take over the
 * document's properties by its name (`<img name="createElement">`).
 */
export type Page = {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** A new element; nothing of it is in the page yet. */
  readonly make: <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className?: string,
    ...children: readonly (Node | string)[]
  ) => HTMLElementTagNameMap[Tag];
  readonly root: () => HTMLElement;
  readonly body: () => HTMLElement | null;
  readonly isVisible: () => boolean;
};

/** @param document the page's; its window is the one that runs us */
export function pageOf(document: Document): Page {
  const own = (property: string): unknown => Reflect.get(Document.prototype, property, document);
  const make: Page['make'] = (tag, className, ...children) => {
    const element = Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[typeof tag];
    if (className !== undefined) element.className = className;
    element.append(...children);
    return element;
  };
  return {
    document,
    window: own('defaultView') as Page['window'],
    make,
    root: () => own('documentElement') as HTMLElement,
    body: () => own('body') as HTMLElement | null,
    isVisible: () => own('visibilityState') === 'visible',
  };
}

/** The element at a point of the window, in the tree that `near` lies in. */
export function elementAt(near: Element, x: number, y: number): Element | null {
  const root = Node.prototype.getRootNode.call(near);
  const owner = isShadowRoot(root) ? ShadowRoot.prototype : Document.prototype;
  return owner.elementFromPoint.call(root as Document & ShadowRoot, x, y);
}

/** Also for one of the page around a frame: that is made by another window, whose classes are not ours. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return Object.prototype.toString.call(node) === '[object ShadowRoot]';
}

/** Puts a node of ours into the page. */
export function place(node: Node, parent: Node, before: Node | null): void {
  Node.prototype.insertBefore.call(parent, node, before);
}
