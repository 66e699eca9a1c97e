import { profileSlug } from '@/lib/funnel/person/profile';

/**
 * The LinkedIn profile that a link leads to, its slug as the page writes it; null for anything else. Links by a member's
 * number are LinkedIn's own and stand on no other page.
 * @param href absolute
 */
export function profileIn(href: string): string | null {
  if (!href.includes('/in/') || profileSlug(href) === null) return null;
  const slug = /\/in\/([^/?#]+)/u.exec(href)?.[1];
  return slug === undefined ? null : `https://www.linkedin.com/in/${slug}`;
}
