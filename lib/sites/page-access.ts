import { patternsOf, siteAt, siteById, type SiteId } from './hosts';
import type { SwitchedOn } from './scripts';

/** How a tab's page stands to us. */
export type PageAccess =
  /** No web page, or the browser does not say which. */
  | { readonly type: 'none' }
  /** A script of ours runs there. */
  | { readonly type: 'on' }
  /** On, but untouched: read when somebody asks. */
  | { readonly type: 'quiet' }
  /** A site of ours that is switched off. */
  | {
      readonly type: 'off';
      readonly site: SiteId;
      readonly patterns: readonly string[];
      readonly isMail: boolean;
    }
  /** Any other page. */
  | { readonly type: 'unknown'; readonly origin: string };

/**
 * @param href the tab's address; null where the browser does not tell
 * @param on what the user switched on
 */
export function pageAccess(href: string | null, on: SwitchedOn): PageAccess {
  const url = href !== null && URL.canParse(href) ? new URL(href) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return { type: 'none' };
  const id = siteAt(url, on.ownSites);
  if (id === null) return { type: 'unknown', origin: url.origin };
  const site = siteById(id);
  if (site === null) return { type: 'on' };
  if (!on.sites.includes(site.id))
    return {
      type: 'off',
      site: site.id as SiteId,
      patterns: patternsOf(site.id as SiteId),
      isMail: site.isMail,
    };
  return { type: site.isQuiet && !on.chips.includes(site.id) ? 'quiet' : 'on' };
}
