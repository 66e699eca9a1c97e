import { browser, type Browser } from 'wxt/browser';
import { textOfLink } from '@/lib/funnel/person/text-of-link';
import { wishForPanel } from '@/lib/messaging/tab-state';
import { words } from '@/lib/words';
import { spaceOfTab, wishFor } from './asked-leads';
import { captureEntry } from './capture-entry';
import { recogniseHere } from './look';
import type { Spaces } from './spaces';

/** Links that name somebody: mail addresses, and profiles on LinkedIn. */
const links = [
  'mailto:*',
  '*://*.linkedin.com/in/*',
  '*://*.linkedin.com/sales/lead/*',
  '*://*.linkedin.com/sales/people/*',
];

/** Makes our entries of the menus anew: the browser keeps them over restarts, and an update may have others. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'selection',
    contexts: ['selection'],
    // The browser puts the selection in place of `%s`.
    title: words('reach.menu.selection', ['%s']),
  });
  browser.contextMenus.create({
    id: 'link',
    contexts: ['link'],
    targetUrlPatterns: links,
    title: words('reach.menu.link'),
  });
  browser.contextMenus.create({
    id: 'here',
    contexts: ['page', 'action'],
    title: words('reach.menu.here'),
  });
  browser.contextMenus.create({ id: captureEntry, contexts: ['action'], title: words('reach.menu.capture') });
}

/**
 * After a click on one of our entries: the panel, which is open by then, shows whoever is on the page; or the lead that
 * was asked for, whom of several is meant, or the form that adds them.
 */
export async function followMenu(
  spaces: Spaces,
  { menuItemId, selectionText, linkUrl }: Browser.contextMenus.OnClickData,
  tab: { readonly id: number; readonly url?: string | undefined },
): Promise<void> {
  if (menuItemId === captureEntry) {
    await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#capture/${tab.id}`) });
    return;
  }
  if (menuItemId === 'here') {
    await recogniseHere(spaces, tab.id);
    return;
  }
  const text = menuItemId === 'link' ? textOfLink(linkUrl ?? '') : (selectionText ?? null);
  if (text === null || text.trim() === '') return;
  const opened = await spaces.open(spaceOfTab(tab));
  // Where the store cannot be opened the panel says so.
  if (opened.ok) await wishForPanel(tab.id, await wishFor(opened.value, text));
}
