import { browser } from 'wxt/browser';
import type { CanaryStore } from '@/lib/store/open';

/** The few values about the database that are kept beside it, where losing the one does not lose the other. */
export const canaryStore: CanaryStore = {
  async get(key) {
    return (await browser.storage.local.get(key))[key];
  },
  async set(key, value) {
    await browser.storage.local.set({ [key]: value });
  },
};
