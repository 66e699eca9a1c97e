import { queryScopes, rootsUnder } from '@/lib/sites/roots';
import { childNodesOf, contentOf, tagOf } from './tree';
import { tokensOf } from './vocabulary';

/** The words of a page, lower-cased. */
export type PageWords = {
  /** Every one, wherever it stands: no word is invented that belongs to somebody else. */
  readonly all: ReadonlySet<string>;
  /** Those that somebody reads or that addresses and links are made of: short ones among them may be names. */
  readonly content: ReadonlySet<string>;
  /** Words with umlauts, by what addresses make of them (`joerg`), without their marks (`jorg`). */
  readonly spellings: ReadonlyMap<string, string>;
};

/** Attributes that hold what is read, or who somebody is. */
const telling = /^(?:title|alt|aria-label|placeholder|value|email|href|name|content)$|[@]/u;

export function wordsOf(document: Document, url: string): PageWords {
  const all = new Set(plain(url));
  const content = new Set<string>();
  const spellings = new Map<string, string>();
  for (const element of queryScopes(rootsUnder(document), '*')) {
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name) ?? '';
      const isTelling = telling.test(name) || value.includes('@');
      for (const word of plain(value)) {
        all.add(word);
        if (isTelling && (name !== 'href' || value.includes('/in/'))) content.add(word);
      }
    }
    const isCode = /^(?:script|style)$/u.test(tagOf(element));
    for (const node of childNodesOf(element)) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const text = contentOf(node);
      for (const word of plain(text)) {
        all.add(word);
        if (!isCode) content.add(word);
      }
      for (const word of tokensOf(text.normalize('NFC').toLowerCase()))
        if (/[äöüß]/u.test(word)) spellings.set(inAddresses(word), plain(word)[0] ?? word);
    }
  }
  return { all, content, spellings };
}

function plain(text: string): readonly string[] {
  return tokensOf(text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase());
}

/** German as addresses spell it. */
function inAddresses(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}
