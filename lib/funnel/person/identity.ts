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

/**
 * Keys of somebody seen on a page or known as a lead; duplicates dropped, order kept. An internationalised domain
 * and its ASCII form give the same key.
 */
export function identityKeys(person: Identifiable): readonly IdentityKey[] {
  const keys = [
    ...person.emails.map((email) => prefixed('mail', addressKey(email))),
    ...person.profiles.map((url) => prefixed('in', profileSlug(url))),
    ...person.records.map((record) => prefixed('crm', recordKey(record))),
  ];
  return [...new Set(keys.filter((key) => key !== null))];
}

/** One character of an address outside quotes and between dots: nothing invisible, nothing that lists are made with. */
const letter = String.raw`[^\s\p{C}.@"(),:;<>[\\\]]`;
const domain = String.raw`(?:${letter}+\.)+${letter}{2,}`;
const plainAddress = new RegExp(String.raw`^${letter}+(?:\.${letter}+)*@${domain}$`, 'u');
const quotedAddress = new RegExp(String.raw`^"(?:[^"\\\p{C}]|\\[^\p{C}])+"@${domain}$`, 'u');
/** RFC 5321, 4.5.3.1: 64 before the sign, 255 after it. */
const longestAddress = 320;

/**
 * An address as it is compared: trimmed, lower-cased, letters composed. Plus-tags and dots are kept, they belong to
 * the address. Strict on purpose: when in doubt, nobody.
 * @returns null where the text is no single address
 */
export function normalAddress(text: string): string | null {
  const address = text.trim().normalize('NFC').toLowerCase();
  if (address.length > longestAddress) return null;
  return plainAddress.test(address) || quotedAddress.test(address) ? address : null;
}

/** The slug of a LinkedIn profile address, decoded and lower-cased; null for anything else. */
export function profileSlug(url: string): string | null {
  const match = /^(?:https?:\/\/)?(?:[a-z]+\.)?linkedin\.com\/in\/([^/?#]+)/iu.exec(url.trim());
  if (!match?.[1]) return null;
  const slug = decoded(match[1]).normalize('NFC').toLowerCase();
  return /^[^\s/\p{C}]+$/u.test(slug) ? slug : null;
}

/** The domain of an address, or null. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at < 1 ? null : address.slice(at + 1);
}

function addressKey(email: string): string | null {
  const address = normalAddress(email);
  const host = address === null ? null : domainOf(address);
  if (address === null || host === null || /^\p{ASCII}*$/u.test(host)) return address;
  const url = `http://${host}`;
  return URL.canParse(url) ? `${address.slice(0, -host.length)}${new URL(url).hostname}` : address;
}

/** `<host>/<type>/<id>`, the host lower-cased; ids are told apart by the case of their letters. */
function recordKey(record: string): string | null {
  const parts = /^([^\s/]+)(\/[^\s/]+\/\S+)$/u.exec(record.trim());
  return parts?.[1] && parts[2] ? `${parts[1].toLowerCase()}${parts[2]}` : null;
}

function prefixed(kind: 'mail' | 'in' | 'crm', key: string | null): IdentityKey | null {
  return key === null ? null : `${kind}:${key}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
