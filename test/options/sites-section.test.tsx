// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SitesSection } from '@/entrypoints/options/SitesSection';
import { firstSettings } from '@/lib/funnel/first-settings';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { practiceAccount, practiceMailbox } from '@/lib/samples/practice-account';
import { answerAs, requestsOf } from '@/test/options/background';
import { dealStage } from '@/test/funnel/story';
import '@/test/components/kit';

const page: PageSeen = {
  site: 'gmail',
  account: '0',
  view: 'list',
  mailbox: 'mara@quist.example',
  confirmed: false,
  people: [],
  health: { state: 'ok', places: 3, recognised: 3, rungs: {} },
};
const practice: PageSeen = { ...page, account: practiceAccount, mailbox: practiceMailbox, confirmed: true };

const show = async (pages: Readonly<Record<string, PageSeen>>): Promise<void> => {
  await fakeBrowser.storage.session.set(pages);
  const settings = { ...firstSettings('device'), sites: ['gmail'] };
  render(<SitesSection settings={settings} definition={dealStage} />);
};

test('the mailbox of an open mail page is to be confirmed', async () => {
  await show({ 'tab:1': page, 'tab:2': practice });
  await screen.findByText(/mara@quist\.example/);
  expect(screen.queryByText(/practice-inbox\.example/)).toBeNull();
});

test('the practice inbox says nothing of how a site fares', async () => {
  await show({ 'tab:2': { ...practice, health: { ...practice.health, state: 'broken' } }, 'tab:1': page });
  await screen.findByText(/mara@quist\.example/);
  expect(document.querySelector('[data-state="broken"]')).toBeNull();
});

/** The browser's answer to every request for access; keeps what was asked for. */
function grant(isGranted: boolean): readonly (readonly string[])[] {
  const asked: string[][] = [];
  fakeBrowser.permissions.request = async ({ origins = [] }) => {
    asked.push(origins);
    return isGranted;
  };
  return asked;
}

const ownSites = (): HTMLElement =>
  screen.getByRole('heading', { name: 'Sites of your own' }).parentElement ?? document.body;

async function add(site: string): Promise<void> {
  const user = userEvent.setup();
  await user.type(within(ownSites()).getByRole('textbox'), site);
  await user.click(within(ownSites()).getByRole('button', { name: 'Add site' }));
}

test('a site of the user’s own is added by its address, once the browser lets us read it', async () => {
  const asked = answerAs({ switchOwnSite: () => null });
  const access = grant(true);
  await show({});
  await add('crm.example.com/contacts?x=1');
  expect(access).toEqual([['https://crm.example.com/*']]);
  expect(requestsOf(asked, 'switchOwnSite')).toEqual([{ origin: 'https://crm.example.com', on: true }]);
});

test('a site that the browser was not allowed to read is not added, and that is said', async () => {
  const asked = answerAs({ switchOwnSite: () => null });
  grant(false);
  await show({});
  await add('http://localhost:8080');
  expect((await screen.findByRole('alert')).textContent).toContain('http://localhost:8080');
  expect(requestsOf(asked, 'switchOwnSite')).toEqual([]);
});

test.each([
  ['ftp://crm.example', /no address of a site/u],
  ['not a site', /no address of a site/u],
  ['mail.google.com', /knows this site/u],
])('what is no site to add is said in words: %s', async (typed, problem) => {
  const access = grant(true);
  await show({});
  await add(typed);
  within(ownSites()).getByText(problem);
  expect(access).toEqual([]);
});

test('each site says how it fares in the worst of its open tabs, and when it was last read without trouble', async () => {
  await fakeBrowser.storage.local.set({ lastOk: { gmail: Date.now() - 3 * 3_600_000 } });
  const broken: PageSeen = {
    ...page,
    confirmed: true,
    health: { state: 'broken', places: 4, recognised: 0, rungs: { row: -1 } },
  };
  await show({ 'tab:1': { ...page, confirmed: true }, 'tab:2': broken });
  await screen.findByText(/Nobody recognised/u);
  screen.getByText('Last read without trouble 3 hours ago.');
  screen.getByRole('button', { name: 'Copy a diagnostic without any content' });
});

test('sites of the user’s own fare together', async () => {
  await fakeBrowser.storage.session.set({
    'tab:3': {
      ...page,
      site: 'page',
      mailbox: null,
      health: { ...page.health, state: 'partial', recognised: 1 },
    },
  });
  const settings = { ...firstSettings('device'), ownSites: ['https://crm.acme.example'] };
  render(<SitesSection settings={settings} definition={dealStage} />);
  await screen.findByText(/^2 of 3 places on this page not recognised/u);
});
