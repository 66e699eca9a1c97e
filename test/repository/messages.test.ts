import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, it } from 'vitest';

it('names every message so that a browser takes it: one name it does not like, and nothing loads', async () => {
  const messages = generateChromeMessages(await parseMessagesFile(resolve('public/_locales/en.yml')));
  // https://developer.chrome.com/docs/extensions/reference/api/i18n#description-messages
  expect(Object.keys(messages).filter((name) => !/^[A-Za-z0-9_@]+$/u.test(name))).toEqual([]);
});
