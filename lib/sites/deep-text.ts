import { closest, documentOf, tidy } from './dom';
import { rootsUnder, type Scope } from './roots';

/**
 * The text of an element with what its shadow roots show, on one line. What two nodes say alike is said once: copies
 * for screen readers stand beside what they copy.
 * @param element where to read
 * @param aside parts whose text is not meant: labels of buttons, hidden hints, styles
 */
export function deepTextOf(element: Element, aside: string): string {
  const texts = rootsUnder(element).flatMap((scope) => textsIn(scope, aside));
  return tidy([...new Set(texts.map((text) => tidy(text)))].join(' '));
}

function textsIn(scope: Scope, aside: string): string[] {
  const walker = walkerOf(scope);
  const texts: string[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (parent === null || closest(parent, aside) === null) texts.push((text as Text).data);
  }
  return texts;
}

function walkerOf(scope: Scope): TreeWalker {
  const owner = scope instanceof ShadowRoot ? scope.ownerDocument : documentOf(scope);
  return Document.prototype.createTreeWalker.call(owner, scope, NodeFilter.SHOW_TEXT);
}
