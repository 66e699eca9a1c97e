import { browser } from 'wxt/browser';
import { saveSettings } from '@/lib/actions/prepare-store';
import type { Settings } from '@/lib/funnel/settings';
import { ownSiteId, patternOfOrigin, patternsOf, siteById, type SiteId } from '@/lib/sites/hosts';
import { applySites, injectIntoOpenTabs } from './site-scripts';
import type { Spaces } from './spaces';
import { announce } from './tabs';
import { refreshBadge } from './toolbar';

/** What of the settings says where people are recognised. */
type Switches = Pick<Settings, 'sites' | 'chips' | 'ownSites'>;

/** Switches a site on or off: its script, its open tabs and, where it is optional, the access to its pages. */
export async function switchSite(spaces: Spaces, site: string, on: boolean): Promise<void> {
  await change(spaces, site, on, ({ sites, chips }) => ({
    sites: withOrWithout(sites, site, on),
    chips: on ? chips : withOrWithout(chips, site, false),
  }));
  const known = siteById(site);
  if (!on && known) await giveAccessBack(patternsOf(known.id as SiteId));
}

/** Turns chips on or off in the pages of a site that stays untouched by itself. */
export async function switchChips(spaces: Spaces, site: string, on: boolean): Promise<void> {
  await change(spaces, site, on, ({ chips }) => ({ chips: withOrWithout(chips, site, on) }));
}

/** Adds a site of the user's own by its origin, or takes it away again with the access to its pages. */
export async function switchOwnSite(spaces: Spaces, origin: string, on: boolean): Promise<void> {
  const left = await change(spaces, ownSiteId, on, ({ ownSites }) => ({
    ownSites: withOrWithout(ownSites, origin, on),
  }));
  const pattern = patternOfOrigin(origin);
  const isShared = left?.ownSites.some((other) => patternOfOrigin(other) === pattern) ?? false;
  if (!on && !isShared) await giveAccessBack([pattern]);
}

/** After the user took access away in the browser's own settings: such sites are off. */
export async function dropSitesWithoutAccess(spaces: Spaces): Promise<void> {
  const opened = await spaces.open('main');
  if (!opened.ok) return;
  const { sites, ownSites } = await spaces.settings(opened.value);
  for (const site of sites) {
    const known = siteById(site);
    if (known && !(await mayReadAny(known.matches))) await switchSite(spaces, site, false);
  }
  for (const origin of ownSites)
    if (!(await mayReadAny([patternOfOrigin(origin)]))) await switchOwnSite(spaces, origin, false);
}

async function change(
  spaces: Spaces,
  site: string,
  on: boolean,
  changesOf: (now: Switches) => Partial<Switches>,
): Promise<Settings | null> {
  const opened = await spaces.open('main');
  if (!opened.ok) return null;
  const now = await spaces.settings(opened.value);
  const changes = changesOf(now);
  const { db } = opened.value;
  await spaces.write(opened.value, async () => saveSettings(db, changes));
  // Told while the script is still registered: that is how its tabs are found.
  await announce({ type: 'siteChanged', site });
  const settings = { ...now, ...changes };
  const scripts = await applySites(settings);
  if (on) await injectIntoOpenTabs(scripts.filter(({ id }) => id === site));
  void refreshBadge(spaces, null);
  return settings;
}

function withOrWithout(list: readonly string[], item: string, on: boolean): readonly string[] {
  const others = list.filter((each) => each !== item);
  return on ? [...others, item] : others;
}

async function mayReadAny(patterns: readonly string[]): Promise<boolean> {
  const may = await Promise.all(
    patterns.map(async (pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return may.includes(true);
}

/** What the manifest itself asks for stays ours; the rest is given back with the site. */
async function giveAccessBack(patterns: readonly string[]): Promise<void> {
  const { host_permissions: required = [] } = browser.runtime.getManifest();
  const optional = patterns.filter((pattern) => !(required as readonly string[]).includes(pattern));
  if (optional.length > 0) await browser.permissions.remove({ origins: optional });
}
