import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setDueAlarm, showOverdue, tellOverdue } from '@/entrypoints/background/overdue';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import { originFolder } from './origin-folder';

type Notice = { readonly id: string; readonly title: string; readonly message: string };

const hour = 3_600_000;
const notices: Notice[] = [];
let allowed: boolean;
let spaces: Spaces;
let space: OpenSpace;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  originFolder();
  allowed = true;
  notices.length = 0;
  Object.assign(fakeBrowser.permissions, { contains: async () => allowed });
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, { title, message }: Omit<Notice, 'id'>) =>
      notices.push({ id, title, message }),
  });
  spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  space = opened.value;
});

afterEach(async () => {
  await space.db.delete();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function run(command: Command): Promise<string> {
  const context = await spaces.contextOf(space);
  const { reply } = await spaces.write(space, async () => runCommand(context, context.newId(), command));
  if (!reply.ok || reply.value.leadId === null) throw new Error(JSON.stringify(reply));
  return reply.value.leadId;
}

/** Hands a lead to sales, who then have a day. */
async function handOver(name: string): Promise<string> {
  const person = { name, emails: [`${name}@acme.example`], profiles: [], records: [] };
  const leadId = await run({ type: 'addLead', person, capturedFrom: 'hand' });
  return run({ type: 'qualifyLead', leadId });
}

const wait = (hours: number): unknown => vi.setSystemTime(Date.now() + hours * hour);

test('tells of all that ran out at once, once, and names nobody', async () => {
  await handOver('zelda');
  await handOver('yann');
  await tellOverdue(spaces);
  expect(notices).toEqual([]);
  wait(25);
  await tellOverdue(spaces);
  // A worker that was started anew knows that it was told.
  await tellOverdue(createSpaces());
  expect(notices).toEqual([
    { id: 'overdue', title: '2 leads are overdue', message: 'Open Stageside to see who waits.' },
  ]);
});

test('tells again when more runs out, with how many there are in all', async () => {
  await handOver('zelda');
  wait(12);
  await handOver('yann');
  wait(13);
  await tellOverdue(spaces);
  wait(12);
  await tellOverdue(spaces);
  expect(notices.map(({ title }) => title)).toEqual(['1 lead is overdue', '2 leads are overdue']);
});

test('says nothing of what is snoozed, and nothing at all where it may not', async () => {
  const leadId = await handOver('zelda');
  await run({ type: 'snoozeLead', leadId, until: Date.now() + 99 * hour });
  wait(25);
  await tellOverdue(spaces);
  allowed = false;
  await handOver('yann');
  wait(25);
  await tellOverdue(spaces);
  expect(notices).toEqual([]);
});

test('tells of what ran out while it was snoozed, once it is back', async () => {
  const leadId = await handOver('zelda');
  await run({ type: 'snoozeLead', leadId, until: Date.now() + 48 * hour });
  const told: number[] = [];
  for (const hours of [1, 24, 22, 2, 1]) {
    wait(hours);
    await tellOverdue(spaces);
    told.push(notices.length);
  }
  expect(told).toEqual([0, 0, 0, 1, 1]);
});

test('the alarm is set for what is due next, and goes with it', async () => {
  const leadId = await handOver('zelda');
  const due = Date.now() + 24 * hour;
  wait(1);
  await handOver('yann');
  await setDueAlarm(spaces);
  const set = await fakeBrowser.alarms.get('due');
  expect(Math.abs((set?.scheduledTime ?? 0) - due)).toBeLessThan(1000);
  await run({ type: 'giveBackLead', leadId, reason: 'bad-data' });
  await setDueAlarm(spaces);
  const next = await fakeBrowser.alarms.get('due');
  expect(Math.abs((next?.scheduledTime ?? 0) - due - hour)).toBeLessThan(1000);
  wait(99);
  await setDueAlarm(spaces);
  expect(await fakeBrowser.alarms.get('due')).toBeUndefined();
});

test('a click on it shows what is overdue, in a tab where the popup does not open', async () => {
  const openPopup = vi.fn<() => Promise<void>>().mockResolvedValue();
  Object.assign(fakeBrowser.action, { openPopup });
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await showOverdue();
  expect([openPopup.mock.calls.length, create.mock.calls.length]).toEqual([1, 0]);
  openPopup.mockRejectedValue(new Error('no window'));
  await showOverdue();
  expect(create.mock.calls[0]?.[0].url).toMatch(/\/popup\.html$/u);
});
