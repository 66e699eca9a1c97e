import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { openCard, pressCard } from './chips';
import type { Stageside } from './launch';

declare const chrome: typeof browser;

/** Opens the true side panel beside a tab, from the card of the chip whose surroundings match. */
export async function openPanelBeside(stageside: Stageside, tab: Page, row: RegExp): Promise<Page> {
  await openCard(tab, row);
  await pressCard(tab, /open panel/i);
  const panel = await stageside.sidePanel();
  await panel.getByRole('article').waitFor();
  return panel;
}

/** The popup in a tab behind the one in front: the browser closes the true one as soon as another place is clicked. */
export async function openPopupBehind(stageside: Stageside): Promise<Page> {
  const opened = stageside.context.waitForEvent('page', {
    predicate: async (page) => page.waitForURL(/popup\.html/).then(() => true),
  });
  await stageside.inExtension(async (url) => {
    await chrome.tabs.create({ url, active: false });
  }, '/popup.html');
  return opened;
}

/** When a page's document was loaded: the same number later says that it was never loaded anew. */
export async function loadedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}
