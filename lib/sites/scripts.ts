import { ownSiteId, patternOfOrigin, siteById, siteHosts, siteOf, type SiteHosts } from './hosts';

/** What reads a site, or what is done with the people whom it found. */
export type ScriptFile = `/content-scripts/${SiteHosts['script']}.js` | '/chips.js' | '/look.js';

/** Scripts of ours that run in a page. */
export type PageScripts = {
  /** From the extension's root, in the order in which they run. */
  readonly files: readonly ScriptFile[];
  /** True: in its frames as well. They do nothing in those that are not part of the page (`part-of-page.ts`). */
  readonly inFrames: boolean;
};

/** The scripts of ours for a site and where they run. */
export type SiteScript = PageScripts & {
  readonly id: string;
  readonly matches: readonly string[];
};

/** What the user switched on. */
export type SwitchedOn = {
  readonly sites: readonly string[];
  readonly chips: readonly string[];
  readonly ownSites: readonly string[];
};

/** What reads and marks any page: also a tab in which the user asks for it once. */
export const anyPageScripts: PageScripts = scriptsOf('page', '/chips.js');

/**
 * The scripts that belong into pages: those of the sites that are on. A site that stays untouched has none until the
 * user turns chips on there.
 */
export function scriptsFor({ sites, chips, ownSites }: SwitchedOn): readonly SiteScript[] {
  const known = siteHosts
    .filter(({ id, isQuiet }) => sites.includes(id) && (!isQuiet || chips.includes(id)))
    .map(({ id, matches, script }) => ({ id, matches, ...scriptsOf(script, '/chips.js') }));
  const own = [...new Set(ownSites.map((origin) => patternOfOrigin(origin)))];
  return own.length === 0 ? known : [...known, { id: ownSiteId, matches: own, ...anyPageScripts }];
}

/** What reads a page once: nothing of it stays. Null for a mailbox, which its own script tells of. */
export function lookScriptsFor(url: URL): PageScripts | null {
  const site = siteById(siteOf(url) ?? '');
  return site?.isMail ? null : scriptsOf(site?.script ?? 'page', '/look.js');
}

/** Sites with an adapter of their own show people in the page itself; what others put in frames nobody knows. */
function scriptsOf(script: SiteHosts['script'], then: '/chips.js' | '/look.js'): PageScripts {
  return { files: [`/content-scripts/${script}.js`, then], inFrames: script === 'page' };
}
