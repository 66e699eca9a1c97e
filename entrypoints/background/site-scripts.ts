import { browser } from 'wxt/browser';
import { logProblem } from '@/lib/log';
import { patternsOf, siteHosts, type SiteId } from '@/lib/sites/hosts';

/** Content scripts are registered at run time, so that a site that is switched off has none of ours. */

const fileOf = (site: SiteId) => `/content-scripts/${site}.js` as const;

/** Brings registrations in line with the sites that are on; open matching tabs get the script at once. */
export async function applySites(on: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = siteHosts.filter((site) => on.includes(site.id));
  const stale = registered.filter(({ id }) => !wanted.some((site) => site.id === id)).map(({ id }) => id);
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  for (const { id } of wanted) {
    if (!(await browser.permissions.contains({ origins: [...patternsOf(id)] }))) continue;
    if (!registered.some((script) => script.id === id)) await register(id);
  }
}

/** Runs the script in tabs that are open already: after install, update, or switching a site on. */
export async function injectIntoOpenTabs(on: readonly string[]): Promise<void> {
  for (const { id } of siteHosts.filter((site) => on.includes(site.id))) {
    const tabs = await browser.tabs.query({ url: [...patternsOf(id)] });
    await Promise.all(tabs.map(async (tab) => (tab.id === undefined ? undefined : inject(id, tab.id))));
  }
}

/** Puts the script that handles touches beside the chips of a tab; it runs in the same isolated world. */
export async function bringHandling(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/handling.js'] });
}

async function register(site: SiteId): Promise<void> {
  await browser.scripting.registerContentScripts([
    {
      id: site,
      matches: [...patternsOf(site)],
      js: [fileOf(site)],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

async function inject(site: SiteId, tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [fileOf(site)] });
  } catch (error) {
    // A tab that is discarded, showing an error page, or closed meanwhile.
    logProblem('sites', `could not start on an open ${site} tab`, error);
  }
}
