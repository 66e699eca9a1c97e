import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSpaces } from '@/entrypoints/background/spaces';
import { refreshBadge } from '@/entrypoints/background/toolbar';

type Badge = { readonly tabId?: number; readonly text?: string | null };

const badges: Badge[] = [];

beforeEach(() => {
  badges.length = 0;
  // As strict as Firefox, which takes a missing text for a mistake.
  Object.assign(fakeBrowser.action, {
    setBadgeText: async (badge: Badge) => {
      if (badge.text === undefined) throw new Error('Property "text" is required.');
      badges.push(badge);
    },
  });
});

test('a tab that shows no lead falls back to the common badge', async () => {
  const warned = vi.spyOn(console, 'warn');
  await refreshBadge(createSpaces(), 7);
  expect(badges).toEqual([{ text: '' }, { tabId: 7, text: null }]);
  expect(warned).not.toHaveBeenCalled();
});
