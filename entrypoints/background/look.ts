import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/funnel/settings';
import { logProblem } from '@/lib/log';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { pageSeenSchema } from '@/lib/messaging/schemas';
import { topFrame } from '@/lib/messaging/tab-seen';
import { siteAt, siteById } from '@/lib/sites/hosts';
import { anyPageScripts, lookScriptsFor } from '@/lib/sites/scripts';
import { inject } from './site-scripts';
import type { Spaces } from './spaces';
import { takeNote } from './take-note';
import { forgetFrames, rememberHere, rememberSeen } from './tabs';
import { refreshBadge } from './toolbar';

/**
 * Reads the page of a tab once with the frames that are part of it, in a world of our own: no node, listener or request of
 * ours is left there. What is found is kept for popup, panel and toolbar icon as if scripts of ours had told it.
 * @returns false where the browser does not let us read the page
 */
export async function lookAt(spaces: Spaces, tabId: number): Promise<boolean> {
  const read = await readPage(tabId, await ownRungs(spaces));
  if (!read.some(({ frameId }) => frameId === topFrame)) return false;
  await forgetFrames(tabId);
  for (const { frameId, seen } of read) await rememberSeen(tabId, seen, frameId);
  void refreshBadge(spaces, tabId);
  takeNotes(spaces, tabId, read).catch((error: unknown) =>
    logProblem('sites', 'no note was taken of a page', error),
  );
  return true;
}

/** One after the other: at most one of them changes a lead. */
async function takeNotes(spaces: Spaces, tabId: number, read: readonly Read[]): Promise<void> {
  for (const { seen } of read) await takeNote(spaces, tabId, seen);
}

/** The same, and leads get chips on the page until the tab shows another; a site that stays untouched is only read. */
export async function recogniseHere(spaces: Spaces, tabId: number): Promise<boolean> {
  const looked = await lookAt(spaces, tabId);
  const url = await addressOf(tabId);
  if (!looked || url === null || (await isTold(spaces, url))) return looked;
  await rememberHere(tabId, url.origin);
  await inject(anyPageScripts, tabId);
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

/** What one document of a tab shows. */
type Read = { readonly frameId: number; readonly seen: PageSeen };

/** What `look.ts` reads on the page and in its frames; checked, as it comes out of somebody else's. */
async function readPage(tabId: number, rungs: Settings['rungs']): Promise<readonly Read[]> {
  const url = await addressOf(tabId);
  const scripts = url === null ? null : lookScriptsFor(url);
  if (scripts === null) return [];
  const target = { tabId, allFrames: scripts.inFrames };
  try {
    if (Object.keys(rungs).length > 0)
      await browser.scripting.executeScript({ target, func: leaveRungs, args: [rungs] });
    const answers = await browser.scripting.executeScript({ target, files: [...scripts.files] });
    return answers.flatMap(({ frameId, result }) => {
      const read = pageSeenSchema.safeParse(result);
      return read.success ? [{ frameId, seen: read.data }] : [];
    });
  } catch (error) {
    logProblem('sites', 'a page could not be read', error);
    return [];
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
