/**
 * LinkedIn's addresses of people. Most name a member by a slug that the member chose; some by the member's id, whose
 * letters' case counts: `/in/ACoAA…` and Sales Navigator's `/sales/lead/ACwAA…,NAME_SEARCH,…`.
 */

/** The slug of a LinkedIn profile address, decoded and lower-cased; null for anything else. */
export function profileSlug(url: string): string | null {
  const slug = lastPart(url, IN);
  return slug === null || isMemberId(slug) ? null : slug.toLowerCase();
}

/** The member id that a LinkedIn address names, its letters' case kept; null where it names none. */
export function memberIdIn(url: string): string | null {
  const id = lastPart(url, IN) ?? lastPart(url, LEAD);
  return id !== null && isMemberId(id) ? id : null;
}

/** `in:<slug>` or `li:<member id>`; null where the address is no profile's. */
export function profileKey(url: string): string | null {
  const slug = profileSlug(url);
  if (slug !== null) return `in:${slug}`;
  const id = memberIdIn(url);
  return id === null ? null : `li:${id}`;
}

/** The address by which a member id is kept among a person's profiles. */
export function memberProfile(memberId: string): string {
  return `https://www.linkedin.com/in/${memberId}`;
}

/** LinkedIn's ids begin with the kind of what they name and its length; seen `ACoAA` (profiles), told `ACwAA` (sales). */
function isMemberId(part: string): boolean {
  return /^AC[a-z]AA[\w-]{20,}$/u.test(part);
}

const IN = addressIn('in');

const LEAD = addressIn('sales/(?:lead|people)');

/** An address right under a path; its last part is what is caught. */
function addressIn(path: string): RegExp {
  return new RegExp(String.raw`^(?:https?:\/\/)?(?:[a-z]+\.)?linkedin\.com\/${path}\/([^/?#,]+)`, 'iu');
}

function lastPart(url: string, address: RegExp): string | null {
  const part = decoded(address.exec(url.trim())?.[1] ?? '').normalize('NFC');
  return /^[^\s/\p{C}]+$/u.test(part) ? part : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
