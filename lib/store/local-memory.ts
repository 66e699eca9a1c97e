import { browser } from 'wxt/browser';

/** A few small values outside the database, which tell that it is the one we knew. */
export type LocalMemory = {
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  readonly forget: (key: string) => Promise<void>;
};

/** `storage.local`: survives the database, and is closed to content scripts. */
export function browserMemory(): LocalMemory {
  const { local } = browser.storage;
  return {
    read: async (key) => (await local.get(key))[key],
    write: async (key, value) => local.set({ [key]: value }),
    forget: async (key) => local.remove(key),
  };
}
