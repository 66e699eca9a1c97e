import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/funnel/settings';
import { logProblem } from '@/lib/log';
import type { PageSeen } from '@/lib/messaging/protocol';
import { pageSeenSchema } from '@/lib/messaging/schemas';
import { siteAt, siteById } from '@/lib/sites/hosts';
import { anyPageFiles, lookFilesFor } from '@/lib/sites/scripts';
import { inject } from './site-scripts';
import type { Spaces } from './spaces';
import { takeNote } from './take-note';
import { rememberHere, rememberSeen } from './tabs';
import { refreshBadge } from './toolbar';

/**
 * Reads the page of a tab once, in a world of our own: no node, listener or request of ours is left there. What is found
 * is kept for popup, panel and toolbar icon as if a script of ours had told it.
 * @returns false where the browser does not let us read the page
 */
export async function lookAt(spaces: Spaces, tabId: number): Promise<boolean> {
  const seen = await readPage(tabId, await ownRungs(spaces));
  if (seen === null) return false;
  await rememberSeen(tabId, seen);
  void refreshBadge(spaces, tabId);
  takeNote(spaces, tabId, seen).catch((error: unknown) =>
    logProblem('sites', 'no note was taken of a page', error),
  );
  return true;
}

/** The same, and leads get chips on the page until the tab shows another; a site that stays untouched is only read. */
export async function recogniseHere(spaces: Spaces, tabId: number): Promise<boolean> {
  const looked = await lookAt(spaces, tabId);
  const url = await addressOf(tabId);
  if (!looked || url === null || (await isTold(spaces, url))) return looked;
  await rememberHere(tabId, url.origin);
  await inject(anyPageFiles, tabId);
  return true;
}

/** Whether a script of ours runs on the page already, or none may. */
async function isTold(spaces: Spaces, url: URL): Promise<boolean> {
  const opened = await spaces.open('main');
  if (!opened.ok) return true;
  const { sites, ownSites } = await spaces.settings(opened.value);
  const id = siteAt(url, ownSites);
  const known = id === null ? null : siteById(id);
  if (known?.isMail || known?.isQuiet) return true;
  return id !== null && (known === null || sites.includes(id));
}

async function addressOf(tabId: number): Promise<URL | null> {
  const url = (await browser.tabs.get(tabId).catch(() => undefined))?.url;
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}

/** What `look.ts` reads on the page; checked, as it comes out of somebody else's. */
async function readPage(tabId: number, rungs: Settings['rungs']): Promise<PageSeen | null> {
  const url = await addressOf(tabId);
  const files = url === null ? null : lookFilesFor(url);
  if (files === null) return null;
  try {
    if (Object.keys(rungs).length > 0)
      await browser.scripting.executeScript({ target: { tabId }, func: leaveRungs, args: [rungs] });
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [...files] });
    const read = pageSeenSchema.safeParse(answer?.result);
    return read.success ? read.data : null;
  } catch (error) {
    logProblem('sites', 'a page could not be read', error);
    return null;
  }
}

async function ownRungs(spaces: Spaces): Promise<Settings['rungs']> {
  const opened = await spaces.open('main');
  return opened.ok ? (await spaces.settings(opened.value)).rungs : {};
}

/** Runs in the page's isolated world, by itself: nothing of this file is there. `left-rungs.ts` takes it. */
function leaveRungs(rungs: Settings['rungs']): void {
  Object.assign(globalThis, { stagesideRungs: rungs });
}
