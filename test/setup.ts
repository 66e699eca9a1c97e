import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach } from 'vitest';
import { readMessage } from '@/test/words';

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = readMessage;
});
