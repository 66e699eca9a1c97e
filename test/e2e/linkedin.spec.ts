import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ownPages } from '@/test/e2e/harness/fixtures';
import type { Stageside } from '@/test/e2e/harness/launch';
import { noticedBy, strangeIn, whenSensed, withSensor } from '@/test/e2e/harness/page-sensor';
import { carryOut, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { worldsIn } from '@/test/e2e/harness/worlds';
import { chipsOf } from '@/test/tools/pierce.mjs';

declare const chrome: typeof browser;

const pages = ownPages('linkedin');
const profile = pages.find(({ name }) => name === 'profile-sdui');
const search = pages.find(({ name }) => name === 'search-sdui');
if (!profile || !search) throw new Error('The pages of LinkedIn are missing: run make.mjs.');
const profileUrl = profile.expected.url;
const searchUrl = search.expected.url;
const tova = 'Tova Lindqvist-Okoro';

test.use({
  launch: {
    sites: {
      [profileUrl]: withSensor(profile.html),
      [searchUrl.replace(/\?.*/u, '')]: withSensor(search.html),
    },
    grants: ['https://*.linkedin.com/*'],
  },
});

/** LinkedIn is on, and Tova is a lead who is known by her profile alone. */
async function setUp(stageside: Stageside): Promise<void> {
  await signIn(stageside);
  await stageside.ask('switchSite', { site: 'linkedin', on: true });
  const person = { name: tova, emails: [], profiles: [profileUrl], records: [] };
  const { leadId } = await carryOut(stageside, { type: 'addLead', person, capturedFrom: 'hand' });
  if (leadId === null) throw new Error('nobody was added');
  await carryOut(stageside, { type: 'qualifyLead', leadId });
}

async function open(stageside: Stageside, url: string): Promise<{ tab: Page; requests: string[] }> {
  const tab = await stageside.context.newPage();
  const requests: string[] = [];
  tab.on('request', (request) => requests.push(request.url()));
  await whenSensed(tab, async () => tab.goto(url));
  return { tab, requests };
}

/** What the toolbar icon says over the tab at an address. */
async function badgeOver(stageside: Stageside, url: string): Promise<string> {
  const tabId = await tabAt(stageside, url);
  if (tabId === undefined) return '';
  return stageside.inExtension(async (tabId) => chrome.action.getBadgeText({ tabId }), tabId);
}

async function tabAt(stageside: Stageside, url: string): Promise<number | undefined> {
  return stageside.inExtension(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, url);
}

test('by default the page notices nothing, while icon, popup and panel know who it is', async ({
  stageside,
}) => {
  const { tab: control } = await open(stageside, profileUrl);
  const untouched = await control.content();
  await control.close();
  await setUp(stageside);
  const { tab, requests } = await open(stageside, profileUrl);

  await expect.poll(() => badgeOver(stageside, profileUrl)).toBe('MQL');
  expect(strangeIn(await noticedBy(tab)), 'from the address alone').toEqual([]);

  const popup = await stageside.pressToolbarIcon(tab);
  await expect(popup.getByRole('article', { name: tova })).toBeVisible();
  // The press opens the panel and closes the popup, at times before it is told to have been made.
  await popup
    .getByRole('button', { name: /side panel/i })
    .click()
    .catch((error: unknown) => {
      if (!popup.isClosed()) throw error;
    });
  const panel = await stageside.sidePanel();
  await expect(panel.getByRole('article', { name: tova })).toContainText('Marketing Qualified Lead');
  // As the panel looks again, later than a test should wait.
  const tabId = await tabAt(stageside, profileUrl);
  if (tabId === undefined) throw new Error('The tab is gone.');
  for (let looks = 0; looks < 3; looks += 1)
    expect(await stageside.ask('lookAtPage', { tabId, mark: false })).toEqual({ looked: true });
  await expect(panel.getByRole('article', { name: tova })).toBeVisible();

  expect(strangeIn(await noticedBy(tab)), 'while the page was read').toEqual([]);
  expect(await tab.content()).toBe(untouched);
  expect(await chipsOf(tab)).toEqual([]);
  expect(requests, 'requests besides the page itself').toEqual([profileUrl]);
});

test('chips appear where they were asked for, and leave nothing behind when they are turned off', async ({
  stageside,
}) => {
  await setUp(stageside);
  const { tab } = await open(stageside, profileUrl);
  const untouched = await tab.content();
  expect(await chipsOf(tab)).toEqual([]);

  await stageside.ask('switchChips', { site: 'linkedin', on: true });
  await expect.poll(async () => (await chipsOf(tab)).map(({ text }) => text).join(' ')).toMatch(/to accept/i);
  expect(strangeIn(await noticedBy(tab)), 'the sensor feels a chip').toContain('mutation childList DIV');

  await stageside.ask('switchChips', { site: 'linkedin', on: false });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(0);
  await expect.poll(async () => tab.content()).toBe(untouched);
  await whenSensed(tab, async () => tab.reload());
  expect((await worldsIn(stageside, tab)).flat()).toEqual([]);
  expect(strangeIn(await noticedBy(tab))).toEqual([]);
});

test('a search has a chip on the card of the lead, and on nobody else’s', async ({ stageside }) => {
  await setUp(stageside);
  await stageside.ask('switchChips', { site: 'linkedin', on: true });
  const { tab } = await open(stageside, searchUrl);
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(1);
  const [chip] = await chipsOf(tab);
  expect(chip?.rowText).toContain(tova);
});
