import { toAddress } from '@/lib/sites/address';
import { tidy } from '@/lib/sites/dom';
import type { Addressee } from './mailto';
import { looksLikeName } from './names';

/**
 * The addresses in a text that holds an @, each with the name where it is written `Anna B <a@b.example>` or
 * `Anna B (a@b.example)`. Long texts are cut: nobody's address stands behind so much.
 * @param text of one text node
 */
export function addresseesInText(text: string): Addressee[] {
  const looked = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const found: Addressee[] = [];
  for (let at = looked.indexOf('@'); at !== -1 && found.length < MOST; at = looked.indexOf('@', at + 1)) {
    const begin = edge(looked, at, -1);
    const end = edge(looked, at, 1);
    const email = addressIn(looked, begin, end);
    if (email === undefined || found.some((known) => known.email === email)) continue;
    const name = nameBefore(looked.slice(0, begin));
    found.push(name === undefined ? { email } : { email, name });
  }
  return found;
}

/** Characters; and addresses in one text. */
const LONGEST = 5000;
const MOST = 20;

/** What an address in running text ends at. Not `@`: what holds two of them is no address. */
const DELIMITER = /[\s<>()[\]{},;:"'|\\/=&?!„“”«»‹›…]/u;

/** `icon@2x.png`, `pkg@1.2.min.js`. */
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|json|html?|zip|pdf|local|internal)$/u;

/** Where the word around the @ ends, to the left or to the right. */
function edge(text: string, at: number, step: 1 | -1): number {
  let index = at + step;
  while (index >= 0 && index < text.length && !DELIMITER.test(text.charAt(index))) index += step;
  return step === 1 ? index : index + 1;
}

function addressIn(text: string, begin: number, end: number): string | undefined {
  const before = text.charAt(begin - 1);
  const after = text.charAt(end);
  // A part of an address on the web (user@host/path, git@host:path) is nobody's mailbox.
  const isUrl =
    '/=&'.includes(before || ' ') || ('/:=\\'.includes(after || ' ') && /\S/u.test(text.charAt(end + 1)));
  if (isUrl) return undefined;
  const word = text.slice(begin, end).replace(/^[.*_~-]+|[.*_~-]+$/gu, '');
  const email = toAddress(word);
  return email === undefined || FILE.test(email) ? undefined : email;
}

/** The name right before an address in brackets: back to the last sign that ends a phrase. */
function nameBefore(text: string): string | undefined {
  const phrase = /([^,;:|<>()[\]\n]+)[<([]\s*$/u.exec(text)?.[1] ?? '';
  const name = tidy(phrase.replaceAll('"', ''));
  return looksLikeName(name) ? name : undefined;
}
