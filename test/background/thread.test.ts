import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { forgetTab } from '@/entrypoints/background/tabs';
import { lookAtThread, rememberPracticeThread } from '@/entrypoints/background/thread';
import { saveSettings } from '@/lib/actions/prepare-store';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import type { MessageSeen } from '@/lib/funnel/hand-off/message-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { practiceAccount, practiceMailbox } from '@/lib/samples/practice-account';
import { seen } from '@/test/components/office';
import { originFolder } from './origin-folder';

const tabId = 7;
const ada = 'ada@acme.example';
const me = 'bo@home.example';

let spaces: Spaces;
let space: OpenSpace;
let answer: unknown;
const inject = vi.fn<(injection: object) => Promise<readonly { readonly result: unknown }[]>>();

const page: PageSeen = {
  site: 'gmail',
  account: '0',
  view: 'thread',
  mailbox: me,
  confirmed: true,
  people: [{ ...seen('Ada'), keys: [`mail:${ada}`], email: ada }],
  health: { state: 'ok', places: 1, recognised: 1, rungs: {} },
};

const sent: MessageSeen = {
  messageId: 'msg-f:1',
  from: me,
  to: [ada],
  before: [ada],
  isAutomatic: false,
  at: null,
};

beforeEach(async () => {
  originFolder();
  inject.mockImplementation(async () => [{ result: answer }]);
  answer = sent;
  Object.assign(fakeBrowser.scripting, { executeScript: inject });
  spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  space = opened.value;
});

afterEach(async () => {
  inject.mockReset();
  await space.db.delete();
  vi.unstubAllGlobals();
});

async function run(command: Command): Promise<string> {
  const context = await spaces.contextOf(space);
  const { reply } = await spaces.write(space, async () => runCommand(context, context.newId(), command));
  if (!reply.ok || reply.value.leadId === null) throw new Error(JSON.stringify(reply));
  return reply.value.leadId;
}

/** Ada, with sales. */
async function addAda(): Promise<string> {
  const person = { name: 'Ada', emails: [ada], profiles: [], records: [] };
  const leadId = await run({ type: 'addLead', person, capturedFrom: 'hand' });
  await run({ type: 'qualifyLead', leadId });
  return run({ type: 'acceptLead', leadId });
}

async function kept(): Promise<unknown> {
  const key = `thread:${tabId}`;
  return (await fakeBrowser.storage.session.get(key))[key] ?? null;
}

test('nothing is injected where nobody on the page is a lead', async () => {
  await lookAtThread(spaces, tabId, page);
  expect(inject).not.toHaveBeenCalled();
  expect(await kept()).toBeNull();
});

test('the open conversation with a lead is looked at, and whose its newest message is kept', async () => {
  await addAda();
  await lookAtThread(spaces, tabId, page);
  expect(inject).toHaveBeenCalledExactlyOnceWith({ target: { tabId }, files: ['/thread.js'] });
  expect(await kept()).toEqual({
    messageId: 'msg-f:1',
    by: 'self',
    to: [`mail:${ada}`],
    isAutomatic: false,
    isReply: false,
    at: null,
  });
});

test('the user is whoever has one of their addresses, not only the one of this page', async () => {
  await addAda();
  const { me: user } = await spaces.settings(space);
  await spaces.write(space, async () =>
    saveSettings(space.db, { me: { ...user, addresses: ['bo@work.example'] } }),
  );
  answer = { ...sent, from: ada, to: [me], before: ['Bo@Work.example'] };
  await lookAtThread(spaces, tabId, page);
  expect(await kept()).toMatchObject({ by: [`mail:${ada}`], isReply: true });
});

test.each([
  ['a list', { view: 'list' }],
  ['an unconfirmed mailbox', { confirmed: false }],
  ['a page without people', { people: [] }],
  ['the practice inbox', { account: practiceAccount }],
])('nothing is injected into %s', async (_, more) => {
  await addAda();
  await lookAtThread(spaces, tabId, { ...page, ...more });
  expect(inject).not.toHaveBeenCalled();
  expect(await kept()).toBeNull();
});

test.each<[string, (leadId: string) => Command]>([
  ['is won', (leadId) => ({ type: 'setOutcome', leadId, outcome: 'won' })],
  ['opted out', (leadId) => ({ type: 'giveBackLead', leadId, reason: 'opted-out' })],
])('nothing is injected where the lead %s', async (_, command) => {
  await run(command(await addAda()));
  await lookAtThread(spaces, tabId, page);
  expect(inject).not.toHaveBeenCalled();
});

test.each<[string, (leadId: string) => Command]>([
  ['further than any message leads', (leadId) => ({ type: 'moveDealStage', leadId, to: 'proposal' })],
  ['with marketing again', (leadId) => ({ type: 'giveBackLead', leadId, reason: 'bad-data' })],
])('a mail of a lead that is %s can still be noted', async (_, command) => {
  await run(command(await addAda()));
  await lookAtThread(spaces, tabId, page);
  expect(inject).toHaveBeenCalledOnce();
});

test.each([null, undefined, 'text', { messageId: 'a b' }, { ...sent, to: 'ada' }])(
  'what is no answer is none: %j',
  async (result) => {
    await addAda();
    answer = result;
    await lookAtThread(spaces, tabId, page);
    expect(await kept()).toBeNull();
  },
);

test('what was kept goes with the conversation, and with the tab', async () => {
  await addAda();
  await lookAtThread(spaces, tabId, page);
  await lookAtThread(spaces, tabId, { ...page, view: 'list', people: [] });
  expect(await kept()).toBeNull();
  await lookAtThread(spaces, tabId, page);
  await forgetTab(tabId);
  expect(await kept()).toBeNull();
});

test('the practice inbox tells by itself, in its own mailbox', async () => {
  await rememberPracticeThread(tabId, { ...sent, from: practiceMailbox });
  expect(await kept()).toMatchObject({ by: 'self', to: [`mail:${ada}`] });
  await rememberPracticeThread(tabId, null);
  expect(await kept()).toBeNull();
});
