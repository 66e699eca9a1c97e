/**
 * A conservative look at an address, small enough for a content script; the background parses in full. What is not
 * plainly an address is none: better no chip than a wrong one.
 * @param raw as the page gives it
 * @returns lower-cased, or undefined where it is no plain address (RFC 5321 lengths, RFC 6531 letters)
 */
export function toAddress(raw: string | null | undefined): string | undefined {
  // Not `trim`: what it takes away besides makes one address look like another.
  const written = (raw ?? '').replaceAll(/^[\t\n\r ]+|[\t\n\r ]+$/gu, '');
  const address = written.toLowerCase();
  if (written.length <= 64 && PLAIN.test(written)) return address;
  // A compatible form of a letter (wide, a Kelvin sign, a ligature) becomes that letter in lower case or where a domain is
  // looked up: it would be somebody else's address.
  if (written.length > 254 || INVISIBLE.test(written) || written !== written.normalize('NFKC'))
    return undefined;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  const isLocal = local.length <= 64 && (DOT_ATOM.test(local) || QUOTED.test(local));
  return isLocal && DOMAIN.test(domain) ? address : undefined;
}

/** Nearly every address: Latin letters, digits and the usual signs, decided at one look. */
const PLAIN = /^[\w+-]+(?:\.[\w+-]+)*@(?:[^\W_]+(?:-+[^\W_]+)*\.)+[A-Za-z]{2,}$/u;

/** Characters that make one address look like another: controls, bidi marks, zero-width and tag characters, odd spaces. */
const INVISIBLE = /\p{C}|[^\S ]/u;

/** Words of letters, digits, marks and the signs of RFC 5322, joined by single dots. */
const DOT_ATOM = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;

const QUOTED = /^"(?:[^"\\\r\n]|\\[^\r\n])+"$/u;

/** Two labels or more, none with a hyphen at its ends, the last neither a number nor one letter. */
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+(?!\p{N}+$)[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])$/u;
