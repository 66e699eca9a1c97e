import { beforeEach, expect, test, vi } from 'vitest';
import { createQuickAnswers } from '@/entrypoints/background/quick-answers';
import { createSpaces, type Spaces } from '@/entrypoints/background/spaces';
import { mayAsk } from '@/entrypoints/background/who-may-ask';
import { saveSettings } from '@/lib/actions/prepare-store';
import type { Sender } from '@/lib/messaging/receive';

const url = new URL('https://mail.google.com/mail/u/0/');
const script: Sender = { kind: 'content', url, tabId: 1, frameId: 0, windowId: 1 };
const question = { site: 'gmail', account: '0', mailbox: 'bo@home.example' };

let spaces: Spaces;

beforeEach(() => {
  // No files and no snapshot here: everything is read from the database.
  vi.spyOn(console, 'warn').mockReturnValue();
  spaces = createSpaces();
});

async function sites(on: readonly string[]): Promise<void> {
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  await saveSettings(opened.value.db, { sites: on });
}

test('a script on a site that was switched off is told so at once, and told nothing else', async () => {
  await sites([]);
  expect(await mayAsk(spaces, 'siteState', script)).toBe(true);
  expect(await createQuickAnswers(spaces).siteState(question, script)).toEqual({ on: false });
  for (const type of ['lookUp', 'command', 'pageSeen', 'openPanel', 'loadHandling'] as const)
    expect(await mayAsk(spaces, type, script)).toBe(false);
});

test('a script on a site that is on may ask', async () => {
  await sites(['gmail']);
  expect(await mayAsk(spaces, 'lookUp', script)).toBe(true);
  expect(await createQuickAnswers(spaces).siteState(question, script)).toMatchObject({ on: true });
});

test('a script is not told of other sites', async () => {
  await sites(['gmail', 'another']);
  const answer = await createQuickAnswers(spaces).siteState({ ...question, site: 'another' }, script);
  expect(answer).toEqual({ on: false });
});

test('nobody may ask from a page that is no site of ours', async () => {
  await sites(['gmail']);
  const stranger = { ...script, url: new URL('https://mail.google.com.evil.example/') };
  for (const type of ['lookUp', 'command', 'pageSeen', 'openPanel', 'loadHandling'] as const)
    expect(await mayAsk(spaces, type, stranger)).toBe(false);
  expect(await createQuickAnswers(spaces).siteState(question, stranger)).toEqual({ on: false });
});
