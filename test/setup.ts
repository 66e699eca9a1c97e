import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach } from 'vitest';
import { readMessage } from '@/test/words';

// Test files run side by side in threads of one process: Dexie would tell the live queries of one file of every database
// that another one deletes, thousands of times.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = readMessage;
  // No site is on unless a test switches one on (`useRegistry`).
  fakeBrowser.scripting.getRegisteredContentScripts = async () => [];
  // Of closed roots there are none in jsdom that a script of ours could be handed.
  fakeBrowser.dom.openOrClosedShadowRoot = () => null;
});
