import { browser } from 'wxt/browser';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import type { Announcement, PageSeen, PanelIntent } from '@/lib/messaging/protocol';
import { practiceAccount } from '@/lib/samples/practice-account';
import { patternsOf, siteHosts } from '@/lib/sites/hosts';

/** What tabs show, kept for the browser session only: it survives the worker, never a restart. */

export async function rememberSeen(tabId: number, seen: PageSeen): Promise<void> {
  // The practice inbox is nobody's mailbox: it has none to propose.
  const kept = seen.account === practiceAccount ? { ...seen, mailbox: null } : seen;
  await browser.storage.session.set({ [`tab:${tabId}`]: kept });
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
  await browser.storage.session.remove([`tab:${tabId}`, `thread:${tabId}`, `panel:${tabId}`]);
}

/** What the side panel beside a tab should show first. */
export async function rememberIntent(
  tabId: number,
  wish: { readonly leadId: string | null; readonly intent: PanelIntent },
): Promise<void> {
  await browser.storage.session.set({ [`panel:${tabId}`]: { ...wish, at: Date.now() } });
}

/** Tells every open page of ours; who is gone or has no listener is no error. */
export async function announce(announcement: Announcement): Promise<void> {
  await browser.runtime.sendMessage({ announcement }).catch(() => undefined);
  const tabs = await browser.tabs.query({ url: siteHosts.flatMap((site) => [...patternsOf(site.id)]) });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await browser.tabs.sendMessage(id, { announcement }).catch(() => undefined);
    }),
  );
}
