import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from '@/entrypoints/practice/open-panel';

afterEach(() => vi.unstubAllGlobals());

test('asks the background, where the browser opens its panel from there', async () => {
  vi.stubGlobal('browser', {});
  const asked = vi.fn(async () => ({ reply: { opened: true } }));
  fakeBrowser.runtime.sendMessage = asked;
  expect(await openPanel()).toBe(true);
  expect(asked).toHaveBeenCalledExactlyOnceWith({
    type: 'openPanel',
    request: { leadId: null, intent: 'show' },
  });
});

test('opens Firefox’s sidebar in the click’s own turn', async () => {
  const open = vi.fn(async () => undefined);
  vi.stubGlobal('browser', { sidebarAction: { open } });
  const opening = openPanel();
  expect(open).toHaveBeenCalledOnce();
  expect(await opening).toBe(true);
});

test('says so where the sidebar did not open', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubGlobal('browser', {
    sidebarAction: {
      open: async () => {
        throw new Error('not by a click');
      },
    },
  });
  expect(await openPanel()).toBe(false);
});
