import { ownSiteId, patternOfOrigin, siteHosts, type SiteHosts } from './hosts';

/** A content script of ours and where it runs. */
export type SiteScript = {
  readonly id: string;
  readonly matches: readonly string[];
  /** From the extension's root. */
  readonly file: `/content-scripts/${SiteHosts['script']}.js`;
};

/** What the user switched on. */
export type SwitchedOn = {
  readonly sites: readonly string[];
  readonly chips: readonly string[];
  readonly ownSites: readonly string[];
};

/**
 * The scripts that belong into pages: those of the sites that are on. A site that stays untouched has none until the
 * user turns chips on there.
 */
export function scriptsFor({ sites, chips, ownSites }: SwitchedOn): readonly SiteScript[] {
  const known = siteHosts
    .filter(({ id, isQuiet }) => sites.includes(id) && (!isQuiet || chips.includes(id)))
    .map(({ id, matches, script }) => ({ id, matches, file: fileOf(script) }));
  const own = [...new Set(ownSites.map((origin) => patternOfOrigin(origin)))];
  return own.length === 0 ? known : [...known, { id: ownSiteId, matches: own, file: fileOf('page') }];
}

/** The script that reads any page, for a tab in which the user asks for it once. */
export const anyPageScript: SiteScript['file'] = '/content-scripts/page.js';

function fileOf(script: SiteHosts['script']): SiteScript['file'] {
  return `/content-scripts/${script}.js`;
}
