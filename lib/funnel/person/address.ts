import parse from 'email-addresses';

/** RFC 5321, 4.5.3.1: 64 before the sign, 255 after it. */
const longestAddress = 320;

/** What nobody sees, or what only looks like a space: the grammar takes both for letters. */
const unseen = /\p{C}|[^\S ]/u;

/**
 * What nearly all addresses look like: letters of ASCII, figures and a few signs, dots between them. The grammar takes every
 * one of them whole, and is asked no more: it takes a hundred times as long, which an import waits for.
 */
const plain = /^[\w+-]+(?:\.[\w+-]+)*@[a-z\d-]+(?:\.[a-z\d-]+)+$/u;

/**
 * An address as it is compared: trimmed, lower-cased, letters composed. Plus-tags and dots are kept, they belong to
 * the address. Strict on purpose: when in doubt, nobody. The grammar is that of RFC 5322 and 6532 without what is
 * obsolete; comments and room between the parts, which it allows, belong to no address.
 * @returns null where the text is no single address
 */
export function normalAddress(text: string): string | null {
  const address = text.trim().normalize('NFC').toLowerCase();
  if (address.length > longestAddress || unseen.test(address)) return null;
  const at = address.lastIndexOf('@');
  if (!isDomain(address.slice(at + 1))) return null;
  return plain.test(address) || isWhole(address, at) ? address : null;
}

/** The domain of an address, or null. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at < 1 ? null : address.slice(at + 1);
}

/** Whether the grammar takes it, every character as part of the address; `meaning` is what it leaves of them. */
function isWhole(address: string, at: number): boolean {
  // In brackets the parser looks for an address alone, which takes half the time.
  const parsed = parse({ input: `<${address}>`, startAt: 'angle-addr', rfc6532: true, strict: true });
  if (parsed === null) return false;
  const { semantic: meaning } = parsed.ast;
  if (!address.startsWith('"')) return meaning === `<${address}>`;
  const isQuoted = address[at - 1] === '"' && at > '""'.length;
  return isQuoted && meaning.endsWith(`${address.slice(at)}>`);
}

/** A name in the net, not a number in it: two labels or more, the last neither one letter nor figures; no literal. */
function isDomain(domain: string): boolean {
  const last = domain.slice(domain.lastIndexOf('.') + 1);
  return last.length > 1 && last.length < domain.length && !/^\p{N}+$|\]$/u.test(last);
}
