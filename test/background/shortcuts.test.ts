import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runShortcut } from '@/entrypoints/background/shortcuts';
import { rememberSeen } from '@/entrypoints/background/tabs';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { leadById } from '@/lib/store/reads/leads';
import { shortcuts } from '@/lib/shortcuts';
import { personSeen } from '@/test/messaging/person-seen';
import { openBackDesk, type BackDesk } from './desk';

let desk: BackDesk;

beforeEach(async () => {
  desk = await openBackDesk();
  await desk.become('both');
});

afterEach(async () => {
  await desk.space.db.delete();
});

const tab = { id: 7, url: 'https://mail.google.com/mail/u/0/' };
const wished = async (): Promise<unknown> =>
  (await fakeBrowser.storage.session.get('panel:7'))['panel:7'] ?? null;

async function see(...emails: readonly string[]): Promise<void> {
  const people = emails.map((email) => personSeen({ keys: [`mail:${email}`], email }));
  const seen: PageSeen = {
    site: 'gmail',
    account: '0',
    view: 'thread',
    mailbox: null,
    confirmed: true,
    people,
    health: { state: 'ok', places: 1, recognised: 1, rungs: {} },
  };
  await rememberSeen(tab.id, seen);
}

async function handOver(name: string, email: string): Promise<string> {
  const leadId = await desk.add(name, email);
  await desk.does({ type: 'qualifyLead', leadId });
  return leadId;
}

describe('accept', () => {
  test('accepts the lead that the tab shows, and can be taken back', async () => {
    const leadId = await handOver('Dora', 'dora@vance.example');
    await see('dora@vance.example', 'stranger@elsewhere.example');
    await runShortcut(desk.spaces, 'accept', tab);
    expect(await leadById(desk.space.db, leadId)).toMatchObject({ acceptedAt: expect.any(Number) });
    const wish = (await wished()) as { said: { opId: string } };
    expect(wish).toMatchObject({ leadId, said: { type: 'done', command: { type: 'acceptLead' } } });
    await desk.does({ type: 'undo', opId: wish.said.opId });
    expect(await leadById(desk.space.db, leadId)).toMatchObject({ acceptedAt: null });
  });

  test('says why the funnel does not have it', async () => {
    const leadId = await desk.add('Dora', 'dora@vance.example');
    await desk.become('marketing');
    await see('dora@vance.example');
    await runShortcut(desk.spaces, 'accept', tab);
    expect(await wished()).toMatchObject({ leadId, said: { type: 'refused' } });
  });

  test('accepts nobody where the tab shows several leads, or none', async () => {
    const both = [await handOver('Dora', 'dora@vance.example'), await handOver('Ott', 'ott@keel.example')];
    await runShortcut(desk.spaces, 'accept', tab);
    expect(await wished()).toMatchObject({ leadId: null, said: { type: 'nobody' } });
    await see('dora@vance.example', 'ott@keel.example');
    await runShortcut(desk.spaces, 'accept', tab);
    expect(await wished()).toMatchObject({ leadId: null, said: { type: 'several' } });
    for (const id of both) expect(await leadById(desk.space.db, id)).toMatchObject({ acceptedAt: null });
  });

  test('accepts nobody in a mailbox that is not confirmed', async () => {
    const leadId = await handOver('Dora', 'dora@vance.example');
    await see('dora@vance.example');
    const kept = (await fakeBrowser.storage.session.get('tab:7'))['tab:7'] as PageSeen;
    await rememberSeen(tab.id, { ...kept, confirmed: false });
    await runShortcut(desk.spaces, 'accept', tab);
    expect(await leadById(desk.space.db, leadId)).toMatchObject({ acceptedAt: null });
    expect(await wished()).toMatchObject({ said: { type: 'nobody' } });
  });
});

test('give back asks for the reason', async () => {
  const leadId = await handOver('Dora', 'dora@vance.example');
  await see('dora@vance.example');
  await runShortcut(desk.spaces, 'give-back', tab);
  expect(await wished()).toMatchObject({ leadId, intent: 'giveBack' });
});

describe('next due', () => {
  test('shows the lead whose time runs out first', async () => {
    const leadId = await handOver('Dora', 'dora@vance.example');
    await handOver('Ott', 'ott@keel.example');
    await runShortcut(desk.spaces, 'next-due', tab);
    expect(await wished()).toMatchObject({ leadId, intent: 'show' });
  });

  test('says so where nothing waits', async () => {
    await runShortcut(desk.spaces, 'next-due', tab);
    expect(await wished()).toMatchObject({ leadId: null, said: { type: 'nothingDue' } });
  });
});

describe('suggested keys', () => {
  const keys = shortcuts.flatMap(({ key }) => (key === null ? [] : [key]));

  test('are four at most, all different: Chromium takes no more', () => {
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('are letters with Alt and Shift that neither sites nor browsers use', () => {
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[D-HJ-MOQ-SUY]$/u);
  });
});
