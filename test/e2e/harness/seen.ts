import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { seenTogether } from '@/lib/messaging/tab-seen';
import type { Stageside } from './launch';

declare const chrome: typeof browser;

/** What panel, popup and toolbar icon are told of a tab; null: nothing. */
export async function seenIn(stageside: Stageside, tab: Page): Promise<PageSeen | null> {
  const { tabId, kept } = await stageside.inExtension(async (href) => {
    const tabs = await chrome.tabs.query({});
    const kept: Record<string, unknown> = await chrome.storage.session.get(null);
    return { tabId: tabs.find(({ url }) => url === href)?.id ?? -1, kept };
  }, tab.url());
  return seenTogether(tabId, kept);
}
