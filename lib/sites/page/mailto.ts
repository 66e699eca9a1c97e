import { toAddress } from '@/lib/sites/address';
import { tidy } from '@/lib/sites/dom';

/** An address, and the name that is written beside it in the same breath. */
export type Addressee = { readonly email: string; readonly name?: string };

/**
 * Whom a `mailto:` link is to (RFC 6068): one or several, names beside the address if there are any; what is to be
 * written to them is not looked at.
 * @param href as the page gives it
 */
export function addresseesIn(href: string): Addressee[] {
  const plain = PLAIN.exec(href)?.[1];
  if (plain !== undefined) return addresseeAt(toAddress(plain));
  const to = href.slice(href.indexOf(':') + 1).split('?', 1)[0] ?? '';
  return to.split(',').flatMap((part) => addresseeIn(decode(part)));
}

/**
 * `a@b.example` or `Anna B <a@b.example>`.
 * @param text one addressee
 */
export function addresseeIn(text: string): Addressee[] {
  const [, name = '', inner = text] = /^([^<>]*)<([^<>]*)>\s*$/u.exec(text) ?? [];
  const email = toAddress(inner);
  if (email === undefined) return [];
  const named = tidy(name.replaceAll('"', ''));
  return [named === '' || named.includes('@') ? { email } : { email, name: named }];
}

/** Nearly every link: one address, nothing to decode. */
const PLAIN = /^mailto:([^%,<>?]+)$/iu;

function addresseeAt(email: string | undefined): Addressee[] {
  return email === undefined ? [] : [{ email }];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
