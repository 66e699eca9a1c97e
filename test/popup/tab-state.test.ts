import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetWish, tabAsked, watchTab, wishForPanel, type TabState } from '@/lib/messaging/tab-state';
import { until } from '@/test/until';

let ended: AbortController;
const told: TabState[] = [];

beforeEach(async () => {
  await fakeBrowser.windows.create({ focused: true });
  ended = new AbortController();
  told.length = 0;
});
afterEach(() => ended.abort());

const watch = (asked: number | null): void => watchTab(asked, (state) => void told.push(state), ended.signal);
const latest = async (expected: Partial<TabState>): Promise<void> =>
  until(() => expect(told.at(-1)).toMatchObject(expected));

async function tabAt(url: string): Promise<number> {
  const tab = await fakeBrowser.tabs.create({ url, active: true });
  return tab.id ?? -1;
}

test.each([
  ['?tab=7', 7],
  ['', null],
  ['?tab=', null],
  ['?tab=-1', null],
  ['?tab=seven', null],
])('takes the tab from "%s"', (search, tab) => {
  expect(tabAsked(search)).toBe(tab);
});

describe('watching', () => {
  test('tells what the active tab shows, and what it shows next', async () => {
    const tabId = await tabAt('https://mail.google.com/');
    watch(null);
    await latest({ tabId, seen: null, wish: null, space: 'main' });
    await fakeBrowser.storage.session.set({ [`tab:${tabId}`]: { site: 'gmail' } });
    await latest({ tabId, seen: { site: 'gmail' } as never });
  });

  test('tells of the conversation that is open', async () => {
    const tabId = await tabAt('https://mail.google.com/');
    watch(null);
    await latest({ tabId, thread: null });
    const thread = { messageId: 'msg-1', by: 'self', to: [], isAutomatic: false, isReply: false, at: null };
    await fakeBrowser.storage.session.set({ [`thread:${tabId}`]: thread });
    await latest({ thread: thread as never });
    await fakeBrowser.storage.session.remove(`thread:${tabId}`);
    await latest({ thread: null });
  });

  test('keeps to the tab that was asked for', async () => {
    const tabId = await tabAt('https://mail.google.com/');
    await tabAt('https://example.com/');
    watch(tabId);
    await latest({ tabId, url: 'https://mail.google.com/' });
  });

  test('says that a tab is gone', async () => {
    watch(987_654);
    await latest({ tabId: null, seen: null });
  });

  test('knows the practice inbox by its address, and nothing else', async () => {
    const own = fakeBrowser.runtime.getURL('/practice.html');
    watch(await tabAt(own));
    await latest({ space: 'practice' });
    watch(await tabAt('https://example.com/practice.html'));
    await latest({ space: 'main', url: 'https://example.com/practice.html' });
  });

  test('ends with its signal', async () => {
    const tabId = await tabAt('https://mail.google.com/');
    watch(null);
    await latest({ tabId });
    const before = told.length;
    ended.abort();
    await fakeBrowser.storage.session.set({ [`tab:${tabId}`]: { site: 'gmail' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toHaveLength(before);
  });
});

test('a wish for the panel is told once it is made, and forgotten once it is met', async () => {
  const tabId = await tabAt('https://mail.google.com/');
  watch(tabId);
  await wishForPanel(tabId, { leadId: 'lead', intent: 'giveBack' });
  await latest({ wish: { leadId: 'lead', intent: 'giveBack', at: expect.any(Number) as number } });
  await forgetWish(tabId);
  await latest({ wish: null });
});
