import { browser } from 'wxt/browser';
import { logProblem } from '@/lib/log';
import { scriptsFor, type PageScripts, type SiteScript, type SwitchedOn } from '@/lib/sites/scripts';

/** Content scripts are registered at run time, so that a site that is switched off has none of ours. */

/**
 * Brings registrations in line with the sites that are on and whose pages we may read.
 * @returns the scripts that are in force now
 */
export async function applySites(on: SwitchedOn): Promise<readonly SiteScript[]> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = await permitted(scriptsFor(on));
  const stale = registered.filter(({ id, matches = [], allFrames = false }) => {
    const script = wanted.find((each) => each.id === id);
    return script?.inFrames !== allFrames || script.matches.join(' ') !== matches.join(' ');
  });
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  const kept = new Set(registered.filter((script) => !stale.includes(script)).map(({ id }) => id));
  for (const script of wanted) if (!kept.has(script.id)) await register(script);
  return wanted;
}

/** Runs scripts in tabs that are open already: after install, update, or switching a site on. */
export async function injectIntoOpenTabs(scripts: readonly SiteScript[]): Promise<void> {
  for (const script of scripts) {
    const tabs = await browser.tabs.query({ url: [...script.matches] });
    await Promise.all(tabs.map(async ({ id }) => (id === undefined ? undefined : inject(script, id))));
  }
}

/** Runs scripts in one tab. */
export async function inject({ files, inFrames }: PageScripts, tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: inFrames }, files: [...files] });
  } catch (error) {
    // A tab that is discarded, showing an error page, or closed meanwhile.
    logProblem('sites', `could not start ${files.join(', ')} in an open tab`, error);
  }
}

/** Puts the script that handles touches beside the chips of a page or of a frame; it runs in the same isolated world. */
export async function bringHandling(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/handling.js'] });
}

/** Patterns of all pages in which a script of ours is registered. */
export async function scriptedPatterns(): Promise<readonly string[]> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  return registered.flatMap(({ matches = [] }) => matches);
}

async function register({ id, matches, files, inFrames }: SiteScript): Promise<void> {
  await browser.scripting.registerContentScripts([
    {
      id,
      matches: [...matches],
      js: [...files],
      allFrames: inFrames,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** The scripts with the patterns that the browser lets us read; one that may run nowhere is none. */
async function permitted(scripts: readonly SiteScript[]): Promise<readonly SiteScript[]> {
  const allowed = await Promise.all(
    scripts.map(async (script) => {
      const may = await Promise.all(
        script.matches.map(async (pattern) => browser.permissions.contains({ origins: [pattern] })),
      );
      return { ...script, matches: script.matches.filter((_, index) => may[index]) };
    }),
  );
  return allowed.filter(({ matches }) => matches.length > 0);
}
