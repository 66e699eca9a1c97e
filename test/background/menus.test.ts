import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followMenu, makeMenus } from '@/entrypoints/background/menus';
import { openBackDesk, type BackDesk } from './desk';

type Entry = { readonly id: string; readonly title: string; readonly contexts: readonly string[] };

let desk: BackDesk;
let entries: Entry[];

beforeEach(async () => {
  entries = [];
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => {
        entries = [];
      },
      create: (entry: Entry) => {
        // As the browser does: the same id twice is an error.
        if (entries.some(({ id }) => id === entry.id)) throw new Error(`duplicate id ${entry.id}`);
        entries.push(entry);
      },
    },
  });
  desk = await openBackDesk();
});

afterEach(async () => {
  await desk.space.db.delete();
});

const tab = { id: 7, url: 'https://page.example/' };
const wished = async (): Promise<unknown> =>
  (await fakeBrowser.storage.session.get('panel:7'))['panel:7'] ?? null;
const select = async (selectionText: string): Promise<void> =>
  followMenu(desk.spaces, { menuItemId: 'selection', selectionText } as never, tab);
const follow = async (linkUrl: string): Promise<void> =>
  followMenu(desk.spaces, { menuItemId: 'link', linkUrl } as never, tab);

test('the entries are the same after every install and update', async () => {
  await makeMenus();
  const once = entries;
  await makeMenus();
  expect(entries).toEqual(once);
  expect(entries.map(({ title }) => title)).toEqual([
    'Look up “%s” in Stageside',
    'Look up this address in Stageside',
    'Recognise people here',
    'Capture this page without anybody’s data',
  ]);
});

describe('a click has the panel show', () => {
  test.each([
    ['dora@vance.example'],
    ['Dora Vance'],
    ['  Dora\n\tVance '],
    ['“Dora Vance” <dora@vance.example>'],
    ['Dora Vance <DORA@vance.example>'],
  ])('the lead that %j names', async (text) => {
    const leadId = await desk.add('Dora Vance', 'dora@vance.example');
    await select(text.replaceAll(/[“”]/gu, '"'));
    expect(await wished()).toMatchObject({ leadId, intent: 'show' });
  });

  test('the lead of a mail link or a profile', async () => {
    const leadId = await desk.add('Dora Vance', 'dora+a@vance.example');
    await follow('mailto:dora%2Ba@vance.example?subject=Hello%20there');
    expect(await wished()).toMatchObject({ leadId });
    const other = await desk.does({
      type: 'addLead',
      capturedFrom: 'hand',
      person: { emails: [], profiles: ['https://www.linkedin.com/in/ott'], records: [] },
    });
    await follow('https://de.linkedin.com/in/Ott/?miniProfileUrn=x');
    expect(await wished()).toMatchObject({ leadId: other });
  });

  test('the form to add somebody new', async () => {
    await follow('mailto:neu@ankunft.example');
    expect(await wished()).toMatchObject({ leadId: null, intent: 'add', text: 'neu@ankunft.example' });
  });

  test('whom of several is meant', async () => {
    await desk.add('Dora Vance', 'dora@vance.example');
    await desk.add('Dora Ott', 'ott@keel.example');
    await select('Dora');
    expect(await wished()).toMatchObject({ leadId: null, intent: 'search', text: 'Dora' });
  });

  test.each(['https://shop.example/', 'mailto:?subject=Hello', 'javascript:void 0'])(
    'nobody for %s',
    async (link) => {
      await follow(link);
      expect(await wished()).toBeNull();
    },
  );
});
