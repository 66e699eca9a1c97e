import { expect, test } from 'vitest';
import { rememberSeen, seenIn } from '@/entrypoints/background/tabs';
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
