import { browser } from 'wxt/browser';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import type { Announcement, PageAnnouncement } from '@/lib/messaging/announcement';
import type { PageSeen } from '@/lib/messaging/page-seen';
import type { PanelIntent } from '@/lib/messaging/protocol';
import { noteHealth } from '@/lib/messaging/site-health';
import { framesKept, seenKey, seenTogether, topFrame } from '@/lib/messaging/tab-seen';
import { practiceAccount } from '@/lib/samples/practice-account';
import { matchesPattern } from '@/lib/sites/match-pattern';
import { scriptedPatterns } from './site-scripts';

/** What tabs show, kept for the browser session only: it survives the worker, never a restart. */

/** @param frameId the frame that shows it; the page itself where absent */
export async function rememberSeen(tabId: number, seen: PageSeen, frameId?: number): Promise<void> {
  // The practice inbox is nobody's mailbox: it has none to propose.
  const kept = seen.account === practiceAccount ? { ...seen, mailbox: null } : seen;
  await browser.storage.session.set({ [seenKey(tabId, frameId)]: kept });
  if (kept === seen) await noteHealth(seen, Date.now());
}

/** The conversation that a tab shows; null: none that matters. */
export async function rememberThread(tabId: number, thread: ThreadSeen | null): Promise<void> {
  const key = `thread:${tabId}`;
  await (thread === null
    ? browser.storage.session.remove(key)
    : browser.storage.session.set({ [key]: thread }));
}

/** What the page of a tab and its frames show together. */
export async function seenIn(tabId: number): Promise<PageSeen | null> {
  return seenTogether(tabId, await browser.storage.session.get(null));
}

export async function forgetTab(tabId: number): Promise<void> {
  await forgetFrames(tabId);
  await browser.storage.session.remove([
    seenKey(tabId),
    `thread:${tabId}`,
    `panel:${tabId}`,
    `here:${tabId}`,
    `learned:${tabId}`,
  ]);
}

/** Forgets what all frames of a tab showed. */
export async function forgetFrames(tabId: number): Promise<void> {
  await dropFrames(tabId, await framesIn(tabId));
}

/** Forgets what one frame of a tab showed: it is gone, or shows something else. */
export async function forgetFrame(tabId: number, frameId: number): Promise<void> {
  await dropFrames(tabId, [frameId]);
}

/**
 * Forgets what frames showed in which no script of ours is left: they moved on to somewhere else, or are gone with the
 * page that they were in. Not where none runs in the page itself: all was read once there.
 */
export async function forgetSilentFrames(tabId: number): Promise<void> {
  const frames = await framesIn(tabId);
  if (frames.length === 0 || !(await isHeard(tabId, topFrame))) return;
  const heard = await Promise.all(frames.map(async (frameId) => isHeard(tabId, frameId)));
  await dropFrames(
    tabId,
    frames.filter((_, index) => !heard[index]),
  );
}

async function framesIn(tabId: number): Promise<readonly number[]> {
  return framesKept(tabId, await browser.storage.session.get(null));
}

async function dropFrames(tabId: number, frameIds: readonly number[]): Promise<void> {
  // The page itself is not forgotten frame by frame.
  const keys = frameIds.filter((id) => id !== topFrame).map((id) => seenKey(tabId, id));
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

/**
 * Forgets what a tab showed before it loads, unless a script of ours runs in its next page: that one tells by itself.
 * @param next the address that it goes to; undefined: the same, as where a page is loaded anew or a frame in it moved on
 */
export async function forgetUnlessTold(tabId: number, next: string | undefined): Promise<void> {
  const isTold = next === undefined ? await isHeard(tabId, topFrame) : await willBeTold(next);
  await (isTold ? forgetSilentFrames(tabId) : forgetTab(tabId));
}

async function willBeTold(next: string): Promise<boolean> {
  if (next.startsWith(browser.runtime.getURL('/practice.html'))) return true;
  return (await scriptedPatterns()).some((pattern) => matchesPattern(pattern, new URL(next)));
}

/** Whether a script of ours lives on in a document of the tab: in its page it does where only a frame moved on. */
async function isHeard(tabId: number, frameId: number): Promise<boolean> {
  const answered = browser.tabs.sendMessage(tabId, { type: 'areYouThere' }, { frameId });
  return answered.then(
    () => true,
    () => false,
  );
}

/** The user asked for people in this tab once: until it shows another page, a script of ours may ask there. */
export async function rememberHere(tabId: number, origin: string): Promise<void> {
  await browser.storage.session.set({ [`here:${tabId}`]: origin });
}

/** Whether the user asked for people in this tab, at this address. */
export async function isHere(tabId: number | null, url: URL): Promise<boolean> {
  const key = `here:${tabId}`;
  return tabId !== null && (await browser.storage.session.get(key))[key] === url.origin;
}

/** What the side panel beside a tab should show first. */
export async function rememberIntent(
  tabId: number,
  wish: { readonly leadId: string | null; readonly intent: PanelIntent },
): Promise<void> {
  await browser.storage.session.set({ [`panel:${tabId}`]: { ...wish, at: Date.now() } });
}

/** Tells one tab, or the extension's own pages alone; who is gone or has no listener is no error. */
export async function announceTo(
  whom: number | 'pages',
  announcement: Announcement | PageAnnouncement,
): Promise<void> {
  const told =
    whom === 'pages'
      ? browser.runtime.sendMessage({ announcement })
      : browser.tabs.sendMessage(whom, { announcement });
  await told.catch(() => undefined);
}

/** Tells every open page of ours; who is gone or has no listener is no error. */
export async function announce(announcement: Announcement): Promise<void> {
  await announceTo('pages', announcement);
  const tabs = await browser.tabs.query({ url: [...(await scriptedPatterns())] });
  const ids = new Set([...tabs.map(({ id }) => id), ...(await tabsAskedOnce())]);
  await Promise.all(
    [...ids].map(async (id) => {
      if (id !== undefined) await announceTo(id, announcement);
    }),
  );
}

async function tabsAskedOnce(): Promise<readonly number[]> {
  const kept = Object.keys(await browser.storage.session.get(null));
  return kept.flatMap((key) => (key.startsWith('here:') ? [Number(key.slice(5))] : []));
}
