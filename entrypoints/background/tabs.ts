import { browser } from 'wxt/browser';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import type { Announcement, PageSeen, PanelIntent } from '@/lib/messaging/protocol';
import { noteHealth } from '@/lib/messaging/site-health';
import { practiceAccount } from '@/lib/samples/practice-account';
import { matchesPattern } from '@/lib/sites/match-pattern';
import { scriptedPatterns } from './site-scripts';

/** What tabs show, kept for the browser session only: it survives the worker, never a restart. */

export async function rememberSeen(tabId: number, seen: PageSeen): Promise<void> {
  // The practice inbox is nobody's mailbox: it has none to propose.
  const kept = seen.account === practiceAccount ? { ...seen, mailbox: null } : seen;
  await browser.storage.session.set({ [`tab:${tabId}`]: kept });
  if (kept === seen) await noteHealth(seen, Date.now());
}

/** The conversation that a tab shows; null: none that matters. */
export async function rememberThread(tabId: number, thread: ThreadSeen | null): Promise<void> {
  const key = `thread:${tabId}`;
  await (thread === null
    ? browser.storage.session.remove(key)
    : browser.storage.session.set({ [key]: thread }));
}

export async function seenIn(tabId: number): Promise<PageSeen | null> {
  const key = `tab:${tabId}`;
  return ((await browser.storage.session.get(key))[key] as PageSeen | undefined) ?? null;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([
    `tab:${tabId}`,
    `thread:${tabId}`,
    `panel:${tabId}`,
    `here:${tabId}`,
    `learned:${tabId}`,
  ]);
}

/**
 * Forgets what a tab showed before it loads, unless a script of ours runs in its next page: that one tells by itself.
 * @param next the address that it goes to; undefined: the same, as where a page is loaded anew or a frame in it moved on
 */
export async function forgetUnlessTold(tabId: number, next: string | undefined): Promise<void> {
  const isTold = next === undefined ? await isHeard(tabId) : await willBeTold(next);
  if (!isTold) await forgetTab(tabId);
}

async function willBeTold(next: string): Promise<boolean> {
  if (next.startsWith(browser.runtime.getURL('/practice.html'))) return true;
  return (await scriptedPatterns()).some((pattern) => matchesPattern(pattern, new URL(next)));
}

/** Whether a script of ours lives on in the tab's page: it does where only a frame moved on. */
async function isHeard(tabId: number): Promise<boolean> {
  const answered = browser.tabs.sendMessage(tabId, { type: 'areYouThere' }, { frameId: 0 });
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
export async function announceTo(whom: number | 'pages', announcement: Announcement): Promise<void> {
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
