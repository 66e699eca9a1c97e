import { documentOf, queryFirst } from '@/lib/sites/dom';
import { disguiseAttribute, escaped } from './attributes';
import { createDisguise } from './disguise';
import { disguiseJson } from './linked-data';
import { createPseudonyms } from './pseudonyms';
import { childNodesOf, contentOf, isDrawn, shadowOf, tagOf } from './tree';
import { token, tokensOf, vocabularyOf } from './vocabulary';
import { wordsOf } from './words-of';

/** A page in which nobody is who they are. */
export type Captured = {
  readonly html: string;
  /** Its address, disguised alike. */
  readonly url: string;
  /** How many elements it has: a measure of how much was captured. */
  readonly elements: number;
};

export type CaptureOptions = {
  /** What adapters look for: it has to be found on the captured page as well. */
  readonly selectors: readonly string[];
  /** Match patterns of sites that are known to everybody; any other host is somebody's. */
  readonly hosts: readonly string[];
};

/** As adapters ask for it, with and without a space. */
const hiddenStyle = 'style="display:none;display: none"';

/** Code, pictures and what the page is not made of. */
const left = new Set(['style', 'link', 'base', 'noscript', 'iframe', 'frame', 'object', 'embed', 'template']);
/** Of these the element alone: pictures and sounds, and what somebody types. */
const emptied = new Set(['svg', 'canvas', 'video', 'audio', 'picture', 'textarea', 'math', 'img']);
const single = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'meta', 'source', 'track', 'wbr']);

/**
 * The page as text with everything of anybody replaced before it is written anywhere: every word of what is read by an
 * invented one of the same shape, the same for the same, so that names, addresses and ids go on belonging together. Of
 * names, classes, roles, ids and paths only the site's own words stay. Scripts, styles, pictures, comments, queries and
 * what fields hold are left out; open shadow roots are written as declarative ones. Changes nothing on the page.
 * @param random as `Math.random`
 */
export function capturePage(
  document: Document,
  url: string,
  options: CaptureOptions,
  random: () => number,
): Captured {
  const vocabulary = vocabularyOf(options.selectors);
  const { all, content, spellings } = wordsOf(document, url);
  const pseudonyms = createPseudonyms(vocabulary, { taken: all, spellings }, random);
  const disguise = createDisguise(pseudonyms, vocabulary, content, options.hosts);
  const isOwnWord = (token: string): boolean => vocabulary.has(token);
  const address = disguise.link(url);
  let elements = 0;
  const root = queryFirst(document, 'html');
  const inside = root === null ? '' : written(root);
  const canonical = `<meta charset="utf-8"><link rel="canonical" href="${escaped(address)}">`;
  const html = `<!doctype html>\n${inside.replace(/<head[^>]*>/u, (head) => head + canonical)}\n`;
  return { html, url: address, elements };

  function written(element: Element): string {
    const tag = tagOf(element);
    const isData = tag === 'script' && /^application\/ld\+json$/iu.test(element.getAttribute('type') ?? '');
    if (left.has(tag) || (tag === 'script' && !isData) || (tag === 'meta' && !isStructure(element)))
      return '';
    elements += 1;
    const name = elementName(tag);
    const attributes = [...Element.prototype.getAttributeNames.call(element)].flatMap((attribute) => {
      const value = Element.prototype.getAttribute.call(element, attribute) ?? '';
      return disguiseAttribute(tag, { name: attribute.toLowerCase(), value }, disguise, isOwnWord) ?? [];
    });
    const hidden = isDrawn(element, documentOf(element)) ? [] : [hiddenStyle];
    const start = `<${[name, ...new Set([...attributes, ...hidden])].join(' ')}>`;
    if (single.has(tag)) return start;
    return `${start}${isData ? dataIn(element) : insideOf(element, tag)}</${name}>`;
  }

  /** What kind of page it is (`og:type`), where a word of the site's own says so. */
  function isStructure(meta: Element): boolean {
    const said = tokensOf(Element.prototype.getAttribute.call(meta, 'content') ?? '');
    return said.length === 1 && said.every(isOwnWord);
  }

  function insideOf(element: Element, tag: string): string {
    if (emptied.has(tag)) return '';
    const shadow = shadowOf(element);
    const own = shadow === null ? '' : `<template shadowrootmode="open">${listed(shadow)}</template>`;
    return own + listed(element);
  }

  function listed(parent: ParentNode & Node): string {
    return childNodesOf(parent)
      .map((node) => (node instanceof Element ? written(node) : escaped(disguise.text(contentOf(node)))))
      .join('');
  }

  function dataIn(element: Element): string {
    return disguiseJson(contentOf(element), disguise, vocabulary) ?? '';
  }

  /** The browser's own elements have no hyphen; of others only the site's words stay. */
  function elementName(tag: string): string {
    if (/^[a-z][a-z0-9]*$/u.test(tag)) return tag;
    return tag.replaceAll(token, (run) => (vocabulary.has(run) ? run : pseudonyms.invent(run)));
  }
}
