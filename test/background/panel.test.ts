import { afterEach, expect, test, vi } from 'vitest';
import { openPanelBeside, openPanelFor } from '@/entrypoints/background/panel';

afterEach(() => vi.unstubAllGlobals());

test('a shortcut opens Chromium’s side panel beside the tab', async () => {
  const open = vi.fn<(where: object) => Promise<void>>(async () => {});
  vi.stubGlobal('chrome', { sidePanel: { open } });
  expect(await openPanelFor(7)).toBe(true);
  expect(open.mock.calls).toEqual([[{ tabId: 7 }]]);
});

test('a shortcut opens Firefox’s sidebar; a message of a page cannot', async () => {
  const open = vi.fn<() => Promise<void>>(async () => {});
  vi.stubGlobal('chrome', {});
  vi.stubGlobal('browser', { sidebarAction: { open } });
  expect(await openPanelBeside(7)).toBe(false);
  expect(open).not.toHaveBeenCalled();
  expect(await openPanelFor(7)).toBe(true);
  expect(open).toHaveBeenCalledTimes(1);
});

test('says where neither opens', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubGlobal('chrome', {});
  vi.stubGlobal('browser', { sidebarAction: { open: async () => Promise.reject(new Error('no gesture')) } });
  expect(await openPanelFor(7)).toBe(false);
});
