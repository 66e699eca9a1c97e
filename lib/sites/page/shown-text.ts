import { queryFirst, textOf, tidy } from '@/lib/sites/dom';

/**
 * What an element is called: its texts with room between them, as the page shows parts apart that its markup does not. What
 * is said twice (for screen readers) counts once, and initials before a name (an avatar) are left out.
 */
export function shownText(element: Element): string {
  if (queryFirst(element, '*') === null) return textOf(element);
  const parts = [...new Set(partsOf(element))];
  const [first = '', ...rest] = parts;
  const isAvatar = first.length < 3 && rest.length > 0 && rest.join(' ').startsWith(first.charAt(0));
  return tidy((isAvatar ? rest : parts).join(' '));
}

/** More parts are no name. */
const MOST = 12;

function partsOf(element: Element): readonly string[] {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let text = walker.nextNode(); text !== null && parts.length < MOST; text = walker.nextNode()) {
    const part = tidy((text as Text).data);
    if (part !== '') parts.push(part);
  }
  return parts;
}
