import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Asker } from '@/entrypoints/background/letters';
import { chipsFor } from '@/entrypoints/background/who-is-here';
import type { Chip } from '@/lib/messaging/chip';
import { until } from '@/test/until';
import { openBackDesk, type BackDesk } from './desk';
import { originFolder } from './origin-folder';

const tab = 7;
const people = [['mail:dora@tilery.example'], ['mail:nobody@tilery.example']];

let desk: BackDesk;
let told: readonly unknown[][];

beforeEach(async () => {
  originFolder();
  desk = await openBackDesk();
  const send = vi.fn<(...args: unknown[]) => Promise<undefined>>(async () => undefined);
  Object.assign(fakeBrowser.tabs, { sendMessage: send });
  told = send.mock.calls;
});

afterEach(async () => {
  await desk.space.db.delete();
  vi.unstubAllGlobals();
});

async function chip(asker: Asker = tab): Promise<Chip | null | undefined> {
  return (await chipsFor(desk.spaces, 'main', people, Date.now(), asker))[0];
}

const letter = async (): Promise<string | undefined> => (await chip())?.quadrant?.letter;

/** The letter that the page shows once it was told to look up again. */
async function nextLetter(): Promise<string | undefined> {
  const before = told.length;
  expect(await letter()).toBeUndefined();
  await until(() => expect(told.length).toBeGreaterThan(before));
  return letter();
}

async function addDora(): Promise<string> {
  const id = await desk.add('Dora Fitch', 'dora@tilery.example');
  await desk.does({ type: 'editLead', leadId: id, changes: { title: 'CEO' } });
  return id;
}

test('a look-up waits for no letter; it is found out afterwards, and whoever asked looks up again', async () => {
  await addDora();
  expect(await chip()).toMatchObject({ quadrant: null });
  await until(() => expect(told).toEqual([[tab, { announcement: { type: 'leadsChanged' } }]]));
  expect(await letter()).toBe('B');
  expect((await chip())?.quadrant?.until).toBeGreaterThan(Date.now());
});

test('no letter outlives a change of the lead, of its company or of the rules', async () => {
  const leadId = await addDora();
  await desk.does({
    type: 'saveScoring',
    changes: {
      profiles: [
        {
          id: crypto.randomUUID(),
          name: 'Tilers',
          isOn: true,
          wishes: [{ field: 'industry', anyOf: ['Tiles'], points: 30, otherwise: 0 }],
        },
      ],
    },
  });
  expect(await letter()).toBeUndefined();
  await desk.does({ type: 'saveAccount', account: 'tilery.example', changes: { industry: 'Tiles' } });
  expect(await nextLetter()).toBe('B');
  await desk.does({ type: 'saveAccount', account: 'tilery.example', changes: { industry: 'Bread' } });
  expect(await nextLetter()).toBe('D');
  await desk.does({ type: 'recordActivity', leadId, activity: 'demo', direction: 'in' });
  expect(await nextLetter()).toBe('C');
});

test('of whom nobody knows whether they fit there is none, and nobody is told', async () => {
  await desk.add('Dora Fitch', 'dora@tilery.example');
  await chip();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect([await letter(), told]).toEqual([undefined, []]);
});
