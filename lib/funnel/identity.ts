/**
 * Identity keys: what binds a sighting to a lead by itself. `mail:` address, `in:` profile slug, `li:` member id,
 * `crm:` record. A name alone is never a key.
 */
export type IdentityKey = string;

/** Whatever identity keys can be made of. */
export type Identifiable = {
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  readonly records: readonly string[];
};

/** Characters that an address holds outside quotes, once lower-cased; strict on purpose: when in doubt, nobody. */
const plainAddress = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\]]{2,}$/u;
const quotedAddress = /^"[^"]*"@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\]]{2,}$/u;

/**
 * An address as it is compared: trimmed and lower-cased. Plus-tags and dots are kept, they belong to the address.
 * @returns null where the text is no single address
 */
export function normalAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  if (address.length > 320 || address.includes('..') || address.startsWith('.')) return null;
  return plainAddress.test(address) || quotedAddress.test(address) ? address : null;
}

/** The slug of a LinkedIn profile address, decoded and lower-cased; null for anything else. */
export function profileSlug(url: string): string | null {
  const match = /^https?:\/\/(?:[a-z]+\.)?linkedin\.com\/in\/([^/?#]+)/iu.exec(url.trim());
  if (!match?.[1]) return null;
  try {
    return decodeURIComponent(match[1]).toLowerCase();
  } catch {
    return match[1].toLowerCase();
  }
}

/** Keys of somebody seen on a page or known as a lead; duplicates dropped, order kept. */
export function identityKeys(person: Identifiable): readonly IdentityKey[] {
  return [
    ...new Set([
      ...person.emails
        .map((email) => normalAddress(email))
        .filter((email) => email !== null)
        .map((email) => `mail:${email}`),
      ...person.profiles
        .map((url) => profileSlug(url))
        .filter((slug) => slug !== null)
        .map((slug) => `in:${slug}`),
      ...person.records.map((record) => `crm:${record}`),
    ]),
  ];
}

/** The domain of an address, or null. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at < 1 ? null : address.slice(at + 1);
}
