import { ownSiteId, patternOfOrigin, siteById, siteHosts, siteOf, type SiteHosts } from './hosts';

/** What reads a site, or what is done with the people whom it found. */
export type ScriptFile = `/content-scripts/${SiteHosts['script']}.js` | '/chips.js' | '/look.js';

/** The scripts of ours for a site and where they run. */
export type SiteScript = {
  readonly id: string;
  readonly matches: readonly string[];
  /** From the extension's root, in the order in which they run. */
  readonly files: readonly ScriptFile[];
};

/** What the user switched on. */
export type SwitchedOn = {
  readonly sites: readonly string[];
  readonly chips: readonly string[];
  readonly ownSites: readonly string[];
};

/** What reads and marks any page: also a tab in which the user asks for it once. */
export const anyPageFiles: readonly ScriptFile[] = filesOf('page');

/**
 * The scripts that belong into pages: those of the sites that are on. A site that stays untouched has none until the
 * user turns chips on there.
 */
export function scriptsFor({ sites, chips, ownSites }: SwitchedOn): readonly SiteScript[] {
  const known = siteHosts
    .filter(({ id, isQuiet }) => sites.includes(id) && (!isQuiet || chips.includes(id)))
    .map(({ id, matches, script }) => ({ id, matches, files: filesOf(script) }));
  const own = [...new Set(ownSites.map((origin) => patternOfOrigin(origin)))];
  return own.length === 0 ? known : [...known, { id: ownSiteId, matches: own, files: anyPageFiles }];
}

/** What reads a page once: nothing of it stays. Null for a mailbox, which its own script tells of. */
export function lookFilesFor(url: URL): readonly ScriptFile[] | null {
  const site = siteById(siteOf(url) ?? '');
  return site?.isMail ? null : [`/content-scripts/${site?.script ?? 'page'}.js`, '/look.js'];
}

function filesOf(script: SiteHosts['script']): readonly ScriptFile[] {
  return [`/content-scripts/${script}.js`, '/chips.js'];
}
