import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach } from 'vitest';
import { runs, seedOf } from '@/test/chance';
import { readMessage } from '@/test/words';

// Test files run side by side in threads of one process: Dexie would tell the live queries of one file of every database
// that another one deletes, thousands of times.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

beforeEach(({ task }) => {
  fc.configureGlobal({ seed: seedOf(task.fullName), numRuns: runs(100) });
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = readMessage;
  // No site is on unless a test switches one on (`useRegistry`).
  fakeBrowser.scripting.getRegisteredContentScripts = async () => [];
  // Of closed roots there are none in jsdom that a script of ours could be handed.
  fakeBrowser.dom.openOrClosedShadowRoot = () => null;
});
