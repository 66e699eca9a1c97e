import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { takeNote } from '@/entrypoints/background/take-note';
import { saveSettings } from '@/lib/actions/prepare-store';
import { runCommand } from '@/lib/actions/run-command';
import type { Command } from '@/lib/funnel/command';
import type { Lead } from '@/lib/funnel/log/lead';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { practiceAccount } from '@/lib/samples/practice-account';
import { seen } from '@/test/components/office';
import { originFolder } from './origin-folder';

const record = 'app.crm.example/contact/7';
const ada = 'ada@acme.example';

let spaces: Spaces;
let space: OpenSpace;
let tabId: number;

const subject: PersonSeen = {
  ...seen('Ada'),
  role: 'subject',
  email: ada,
  keys: [`mail:${ada}`, `crm:${record}`],
  recordId: record,
};

function page(...people: readonly PersonSeen[]): PageSeen {
  return {
    site: 'hubspot',
    account: '',
    view: 'record',
    mailbox: null,
    confirmed: true,
    people,
    health: { state: 'ok', places: 1, recognised: 1, rungs: {} },
  };
}

beforeEach(async () => {
  originFolder();
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  space = opened.value;
  tabId = (await fakeBrowser.tabs.create({ url: 'https://app.crm.example/contact/7' })).id ?? 0;
});

afterEach(async () => {
  await space.db.delete();
  await fakeBrowser.storage.session.clear();
  vi.unstubAllGlobals();
});

async function run(command: Command): Promise<string> {
  const context = await spaces.contextOf(space);
  const { reply } = await spaces.write(space, async () => runCommand(context, context.newId(), command));
  if (!reply.ok || reply.value.leadId === null) throw new Error(JSON.stringify(reply));
  return reply.value.leadId;
}

async function add(
  name: string,
  emails: readonly string[],
  records: readonly string[] = [],
): Promise<string> {
  const person = { name, emails: [...emails], profiles: [], records: [...records] };
  return run({ type: 'addLead', person, capturedFrom: 'hand', evenIfDuplicate: true });
}

async function leadOf(id: string): Promise<Lead | undefined> {
  return (await space.db.leads.get(id))?.lead;
}

const written = async (): Promise<number> => space.db.events.count();

describe('a record with an address', () => {
  test('is learned for the lead of that address, so that a list with links alone is recognised', async () => {
    const id = await add('Ada', [ada]);
    await takeNote(spaces, tabId, page(subject));
    expect((await leadOf(id))?.records).toEqual([record]);
    expect((await space.db.leads.get(id))?.keys).toContain(`crm:${record}`);
    const event = (await space.db.events.toArray()).find(({ kind }) => kind === 'identified');
    expect(event).toMatchObject({ seenOn: 'hubspot', records: [record], emails: [] });
  });

  test('is learned once, and undone from the history', async () => {
    const id = await add('Ada', [ada]);
    await takeNote(spaces, tabId, page(subject));
    const before = await written();
    await takeNote(spaces, tabId, page(subject));
    expect(await written()).toBe(before);
    const event = (await space.db.events.toArray()).find(({ kind }) => kind === 'identified');
    await run({ type: 'undo', opId: event?.opId });
    expect((await leadOf(id))?.records).toEqual([]);
  });

  test('is written at most once while the tab shows one page, whatever that page says', async () => {
    const id = await add('Ada', [ada]);
    for (const number of [1, 2, 3])
      await takeNote(spaces, tabId, page({ ...subject, recordId: `app.crm.example/contact/${number}` }));
    expect((await leadOf(id))?.records).toEqual(['app.crm.example/contact/1']);
  });

  test.each([
    ['of another lead’s already', async () => void (await add('Ben', ['ben@acme.example'], [record]))],
    ['of an address that two leads have', async () => void (await add('Ada Twin', [ada]))],
  ])('is not learned where it is %s', async (_, prepare) => {
    const id = await add('Ada', [ada]);
    await prepare();
    const before = await written();
    await takeNote(spaces, tabId, page(subject));
    expect(await written()).toBe(before);
    expect((await leadOf(id))?.records).toEqual([]);
  });

  test('is not learned where it was denied', async () => {
    const id = await add('Ada', [ada]);
    await run({ type: 'denySuggestion', leadId: id, suggestion: `person:crm:${record}`, isDenied: true });
    await takeNote(spaces, tabId, page(subject));
    expect((await leadOf(id))?.records).toEqual([]);
  });

  test.each<[string, PageSeen]>([
    ['two subjects', page(subject, { ...subject, email: 'ben@acme.example' })],
    ['no subject', page({ ...subject, role: 'participant' })],
    ['no address', page({ ...subject, email: null })],
    ['no record', page({ ...subject, recordId: null })],
    ['a mail view', { ...page(subject), view: 'thread' }],
    ['an unconfirmed mailbox', { ...page(subject), confirmed: false }],
    ['the practice inbox', { ...page(subject), account: practiceAccount }],
    ['somebody unknown', page({ ...subject, email: 'nobody@acme.example' })],
  ])('teaches nothing with %s', async (_, seenPage) => {
    await add('Ada', [ada]);
    const before = await written();
    await takeNote(spaces, tabId, seenPage);
    expect(await written()).toBe(before);
  });
});

describe('stages of a site’s own', () => {
  const stages = async (): Promise<unknown> => (await spaces.settings(space)).siteStages;

  test('are kept when they are first met, with what their name suggests', async () => {
    await takeNote(spaces, tabId, {
      ...page({ ...subject, siteStage: ' Marketing qualified lead ' }),
      results: [
        { ...subject, role: 'result', siteStage: 'Gone fishing' },
        { ...subject, role: 'result', siteStage: '' },
      ],
    });
    expect(await stages()).toEqual({
      hubspot: { 'Marketing qualified lead': 'mql', 'Gone fishing': null },
    });
  });

  test('stay as the user set them', async () => {
    const show = async (): Promise<void> =>
      takeNote(spaces, tabId, page({ ...subject, siteStage: 'Customer' }));
    await show();
    await spaces.write(space, async () =>
      saveSettings(space.db, { siteStages: { hubspot: { Customer: null } } }),
    );
    await show();
    expect(await stages()).toEqual({ hubspot: { Customer: null } });
  });

  test('are no more than a page can be believed to have', async () => {
    const results = Array.from({ length: 150 }, (_, at) => ({ ...subject, siteStage: `Stage ${at}` }));
    await takeNote(spaces, tabId, { ...page(), results });
    expect(Object.keys((await spaces.settings(space)).siteStages['hubspot'] ?? {})).toHaveLength(100);
  });
});
