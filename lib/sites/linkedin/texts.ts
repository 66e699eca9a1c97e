import { documentOf, matches, ownTextOf, queryFirst, tidy } from '@/lib/sites/dom';
import { TOLD_NAME, UNSEEN_TEXT } from './rungs';

/**
 * A person's name as an element shows it: its own text before that of elements in it, which may be badges or other
 * extensions'; without what only screen readers get, degree marks and a second copy.
 * @returns empty where there is none
 */
export function nameIn(element: Element): string {
  return toName(
    ownTextOf(element) || ownTextOf(queryFirst(element, TOLD_NAME) ?? element) || shownTextOf(element),
  );
}

/** The first text in an element that is shown. */
export function shownTextOf(element: Element): string {
  const walker = Document.prototype.createTreeWalker.call(
    documentOf(element),
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && matches(node, UNSEEN_TEXT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node instanceof Text ? tidy(node.data) : '';
    if (text !== '') return text;
  }
  return '';
}

/**
 * A text as a name: "RTCKRTCK" and "R T R T" are said twice, "• 2nd" and "· 2.º" tell the distance.
 * @param text on one line
 */
export function toName(text: string): string {
  const name = said(text.split(/\s*[\u2022\u00B7]/u, 1)[0] ?? '');
  return /\p{L}/u.test(name) && !/[@<>]|:\/\//u.test(name) ? name : '';
}

/** A text once, where it says the same twice: then it begins anew in its middle. */
export function said(text: string): string {
  if (text.charCodeAt(0) !== text.charCodeAt((text.length + 1) >> 1)) return text;
  const twice = /^(.{2,}) \1$|^(.{4,})\2$/u.exec(text);
  return twice?.[1] ?? twice?.[2] ?? text;
}

/** The name in a tab's title, "(3) Name | LinkedIn" or "Name - Title - Company | LinkedIn". */
export function nameInTitle(document: Document, isPublic: boolean): string {
  const element = queryFirst(document, 'head > title');
  const title = element === null ? '' : shownTextOf(element);
  const [, rest = ''] = /^(?:\(\d+\+?\) )?(.+) \| LinkedIn$/u.exec(title) ?? [];
  return toName(isPublic ? (rest.split(' - ', 1)[0] ?? '') : rest);
}
