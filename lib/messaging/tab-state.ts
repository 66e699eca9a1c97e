import { browser } from 'wxt/browser';
import type { Command } from '@/lib/funnel/command';
import type { ThreadSeen } from '@/lib/funnel/hand-off/next-step-offer';
import type { Refusal } from '@/lib/funnel/refusal';
import type { PageSeen } from './page-seen';
import type { PanelIntent } from './protocol';
import type { Space } from './space';
import { seenTogether } from './tab-seen';

/** What became of a shortcut, for the panel to say. */
export type Said =
  | { readonly type: 'done'; readonly command: Command; readonly opId: string }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** It acts on the one lead that a tab shows, and there is none, or more than one. */
  | { readonly type: 'nobody' | 'several' }
  | { readonly type: 'nothingDue' };

/** What somebody asked the panel to open with; `at` (wall ms) tells one wish from the next. */
export type PanelWish = {
  readonly leadId: string | null;
  readonly intent: PanelIntent | 'search';
  /** Whom to search for or to add, where it is nobody whom the page shows. */
  readonly text?: string;
  readonly said?: Said;
  readonly at: number;
};

/** The tab that the popup or the panel belongs to, and what is known of its page. */
export type TabState = {
  /** Null: there is no tab to speak of. */
  readonly tabId: number | null;
  /** Null where the browser does not tell: a page that nobody switched on. */
  readonly url: string | null;
  /** What our scripts on the page and in its frames said last; null: none of ours runs there. */
  readonly seen: PageSeen | null;
  /** The conversation that it shows, where one of its people could be led further by it. */
  readonly thread: ThreadSeen | null;
  readonly wish: PanelWish | null;
  /** The practice inbox has leads of its own. */
  readonly space: Space;
};

/** The tab that an address of ours names (`popup.html?tab=7`), for whoever opens popup or panel as a page. */
export function tabAsked(search: string): number | null {
  const asked = new URLSearchParams(search).get('tab');
  return asked !== null && /^\d+$/u.test(asked) ? Number(asked) : null;
}

/**
 * Tells what a tab shows, now and whenever it changes: the tab that was asked for, else the active one of this
 * window.
 * @param asked tab id, or null to follow the active tab
 * @param signal ends it
 */
export function watchTab(
  asked: number | null,
  callback: (state: TabState) => void,
  signal: AbortSignal,
): void {
  let latest = 0;
  const look = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const state = await stateOf(asked);
    // An older look that comes back later says nothing.
    if (mine === latest && !signal.aborted) callback(state);
  };
  const onSession = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    const touched = Object.keys(changes).some((key) => /^(?:tab|thread|panel):/u.test(key));
    if (area === 'session' && touched) void look();
  };
  const onUpdated = (
    _: number,
    change: { readonly url?: string | undefined; readonly status?: string | undefined },
  ): void => {
    if (change.url !== undefined || change.status !== undefined) void look();
  };
  const onActivated = (): void => void look();
  browser.storage.onChanged.addListener(onSession);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(onSession);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  void look();
}

/** Says what the panel beside a tab should show; the panel itself is opened by whoever was clicked. */
export async function wishForPanel(tabId: number, wish: Omit<PanelWish, 'at'>): Promise<void> {
  await browser.storage.session.set({ [wishKey(tabId)]: { ...wish, at: Date.now() } });
}

/** A wish that was fulfilled is not fulfilled again when the panel is opened next. */
export async function forgetWish(tabId: number): Promise<void> {
  await browser.storage.session.remove(wishKey(tabId));
}

const threadKey = (tabId: number): string => `thread:${tabId}`;
const wishKey = (tabId: number): string => `panel:${tabId}`;

async function stateOf(asked: number | null): Promise<TabState> {
  const tab = await (asked === null ? activeTab() : browser.tabs.get(asked).catch(() => undefined));
  if (tab?.id === undefined)
    return { tabId: null, url: null, seen: null, thread: null, wish: null, space: 'main' };
  const { id } = tab;
  const url = tab.url ?? null;
  const kept = await browser.storage.session.get(null);
  return {
    tabId: id,
    url,
    seen: seenTogether(id, kept),
    thread: (kept[threadKey(id)] as ThreadSeen | undefined) ?? null,
    wish: (kept[wishKey(id)] as PanelWish | undefined) ?? null,
    space: isPractice(url) ? 'practice' : 'main',
  };
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

function isPractice(url: string | null): boolean {
  if (url === null) return false;
  const { origin, pathname } = new URL(url);
  return origin === new URL(browser.runtime.getURL('/')).origin && pathname === '/practice.html';
}
