import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetFrame,
  forgetSilentFrames,
  forgetTab,
  forgetUnlessTold,
  rememberSeen,
  seenIn,
} from '@/entrypoints/background/tabs';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { practiceAccount, practiceMailbox } from '@/lib/samples/practice-account';
import { personSeen } from '@/test/messaging/person-seen';

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
  const inPage = scriptsIn(7, 0);
  await rememberSeen(7, page);
  await forgetUnlessTold(7, undefined);
  expect(await seenIn(7)).toEqual(page);
  inPage.clear();
  await forgetUnlessTold(7, undefined);
  expect(await seenIn(7)).toBeNull();
});

test('what the frames of a tab show is kept beside what its page shows, and goes with it', async () => {
  await rememberSeen(7, page);
  await rememberSeen(7, { ...page, people: [person('yuki@hanada-denki.example')] }, 12);
  await rememberSeen(7, { ...page, people: [person('tomas.ibarra@calderon.example')] }, 15);
  expect(await emailsIn(7)).toEqual(['yuki@hanada-denki.example', 'tomas.ibarra@calderon.example']);
  await rememberSeen(7, { ...page, people: [person('ada.okafor@northmill.example')] }, 12);
  expect(await emailsIn(7)).toEqual(['ada.okafor@northmill.example', 'tomas.ibarra@calderon.example']);
  await forgetFrame(7, 12);
  expect(await emailsIn(7)).toEqual(['tomas.ibarra@calderon.example']);
  // A page that says that it is gone may be followed already by the next, which told of itself.
  await forgetFrame(7, 0);
  expect(await emailsIn(7)).toEqual(['tomas.ibarra@calderon.example']);
  await forgetTab(7);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('a frame in which no script of ours is left shows nobody', async () => {
  const heard = scriptsIn(7, 0, 12, 15);
  await rememberSeen(7, page);
  await rememberSeen(7, { ...page, people: [person('yuki@hanada-denki.example')] }, 12);
  await rememberSeen(7, { ...page, people: [person('tomas.ibarra@calderon.example')] }, 15);
  await forgetSilentFrames(7);
  expect(await emailsIn(7)).toHaveLength(2);
  heard.delete('7/12');
  await forgetUnlessTold(7, undefined);
  expect(await emailsIn(7)).toEqual(['tomas.ibarra@calderon.example']);
});

test('frames that were read once, with their page, stay known while that page does', async () => {
  scriptsIn(7);
  await rememberSeen(7, page);
  await rememberSeen(7, { ...page, people: [person('yuki@hanada-denki.example')] }, 12);
  await forgetSilentFrames(7);
  expect(await emailsIn(7)).toEqual(['yuki@hanada-denki.example']);
});

/** Scripts of ours run in these documents of a tab: `<tab>/<frame>`, to be taken away. */
function scriptsIn(tab: number, ...frames: readonly number[]): Set<string> {
  const heard = new Set(frames.map((frameId) => `${tab}/${frameId}`));
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (tabId: number, _: unknown, { frameId }: { frameId: number }): Promise<void> => {
      if (!heard.has(`${tabId}/${frameId}`)) throw new Error('Receiving end does not exist.');
    },
  });
  return heard;
}

function person(email: string): PersonSeen {
  return personSeen({ keys: [`mail:${email}`], role: 'recipient', email });
}

async function emailsIn(tabId: number): Promise<readonly (string | null)[] | undefined> {
  return (await seenIn(tabId))?.people.map(({ email }) => email);
}
