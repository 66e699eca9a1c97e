import { profileKey } from './profile';

/**
 * What a link says of somebody, as it would be typed into the search: the addresses of a `mailto:` link (RFC 6068),
 * commas between them, or the profile that it leads to.
 * @returns null where the link names nobody
 */
export function textOfLink(href: string): string | null {
  const mailto = /^mailto:([^?#]*)/iu.exec(href.trim());
  if (mailto) return decoded(mailto[1] ?? '').trim() || null;
  return profileKey(href) === null ? null : href.trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
