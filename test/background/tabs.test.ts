import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetUnlessTold, rememberSeen, seenIn } from '@/entrypoints/background/tabs';
import type { PageSeen } from '@/lib/messaging/protocol';
import { practiceAccount, practiceMailbox } from '@/lib/samples/practice-account';

const page: PageSeen = {
  site: 'gmail',
  account: '0',
  view: 'list',
  mailbox: 'mara@quist.example',
  confirmed: false,
  people: [],
  health: { state: 'ok', places: 3, recognised: 3, rungs: {} },
};

test('a mail page proposes its mailbox, the practice inbox none', async () => {
  await rememberSeen(7, page);
  await rememberSeen(8, { ...page, account: practiceAccount, mailbox: practiceMailbox, confirmed: true });
  expect([(await seenIn(7))?.mailbox, (await seenIn(8))?.mailbox]).toEqual(['mara@quist.example', null]);
});

test('what a tab showed is kept while a frame in its page moves on, and forgotten with the page', async () => {
  const inPage = new Set([7]);
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (tabId: number): Promise<void> => {
      if (!inPage.has(tabId)) throw new Error('Receiving end does not exist.');
    },
  });
  await rememberSeen(7, page);
  await forgetUnlessTold(7, undefined);
  expect(await seenIn(7)).toEqual(page);
  inPage.clear();
  await forgetUnlessTold(7, undefined);
  expect(await seenIn(7)).toBeNull();
});
