import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSpaces, type OpenSpace, type Spaces } from '@/entrypoints/background/spaces';
import { applySites } from '@/entrypoints/background/site-scripts';
import { dropSitesWithoutAccess, switchOwnSite, switchSite } from '@/entrypoints/background/switch-sites';
import { mayAsk, siteOnFor } from '@/entrypoints/background/who-may-ask';
import { rememberHere } from '@/entrypoints/background/tabs';
import type { Sender } from '@/lib/messaging/receive';
import { useRegistry, type Registry } from './registered-scripts';

const crm = 'https://crm.example';
const gmail = 'https://mail.google.com/*';

let spaces: Spaces;
let space: OpenSpace;
let registry: Registry;

beforeEach(async () => {
  // No files and no snapshot here: everything is read from the database.
  vi.spyOn(console, 'warn').mockReturnValue();
  registry = useRegistry();
  Object.assign(fakeBrowser.action, { setBadgeText: async () => undefined });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: [gmail] }) });
  spaces = createSpaces();
  const opened = await spaces.open('main');
  if (!opened.ok) throw new Error(opened.refusal);
  space = opened.value;
});

const from = (url: string, tabId: number | null = 1, frameId = 0): Sender => ({
  kind: 'content',
  url: new URL(url),
  tabId,
  frameId,
  windowId: 1,
});

test('a site of the user’s own has its script while it is on, and its access goes with it', async () => {
  registry.access.add('https://crm.example/*');
  const tab = await fakeBrowser.tabs.create({ url: `${crm}/contacts` });
  await switchOwnSite(spaces, crm, true);
  expect(registry.scripts()).toMatchObject([
    { id: 'page', matches: ['https://crm.example/*'], allFrames: true },
  ]);
  expect(registry.injected).toEqual([`${tab.id}/* /content-scripts/page.js`, `${tab.id}/* /chips.js`]);
  expect(await siteOnFor(spaces, from(`${crm}/contacts`))).toBe('page');
  expect(await siteOnFor(spaces, from(`${crm}/mail`, 1, 12))).toBe('page');

  await switchOwnSite(spaces, crm, false);
  expect(registry.scripts()).toEqual([]);
  expect([...registry.access]).toEqual([]);
  expect(await mayAsk(spaces, 'lookUp', from(`${crm}/contacts`))).toBe(false);
});

test('a site that an adapter knows is read in its page alone', async () => {
  registry.access.add(gmail);
  const tab = await fakeBrowser.tabs.create({ url: 'https://mail.google.com/mail/u/0/' });
  await switchSite(spaces, 'gmail', true);
  expect(registry.scripts()).toMatchObject([{ id: 'gmail', allFrames: false }]);
  expect(registry.injected).toEqual([`${tab.id} /content-scripts/gmail.js`, `${tab.id} /chips.js`]);
  expect(await mayAsk(spaces, 'lookUp', from('https://mail.google.com/mail/u/0/'))).toBe(true);
  expect(await mayAsk(spaces, 'lookUp', from('https://mail.google.com/mail/u/0/', 1, 12))).toBe(false);
});

test('a script that an older version registered for pages alone is registered anew', async () => {
  registry.access.add('https://crm.example/*');
  await switchOwnSite(spaces, crm, true);
  await fakeBrowser.scripting.unregisterContentScripts({ ids: ['page'] });
  await fakeBrowser.scripting.registerContentScripts([
    { id: 'page', matches: ['https://crm.example/*'], js: ['/content-scripts/page.js', '/chips.js'] },
  ]);
  await applySites(await spaces.settings(space));
  expect(registry.scripts()).toMatchObject([{ id: 'page', allFrames: true }]);
});

test('access that another origin of the same host needs is kept', async () => {
  registry.access.add('http://localhost/*');
  await switchOwnSite(spaces, 'http://localhost:8080', true);
  await switchOwnSite(spaces, 'http://localhost:9090', true);
  await switchOwnSite(spaces, 'http://localhost:8080', false);
  expect([...registry.access]).toEqual(['http://localhost/*']);
  expect(await siteOnFor(spaces, from('http://localhost:9090/'))).toBe('page');
  expect(await siteOnFor(spaces, from('http://localhost:8080/'))).toBeNull();
});

test('what the manifest asks for is not given back', async () => {
  registry.access.add(gmail);
  await switchSite(spaces, 'gmail', true);
  await switchSite(spaces, 'gmail', false);
  expect([...registry.access]).toEqual([gmail]);
  expect(registry.scripts()).toEqual([]);
});

test('a site without access gets no script, and is off once that is noticed', async () => {
  await switchSite(spaces, 'gmail', true);
  await switchOwnSite(spaces, crm, true);
  expect(registry.scripts()).toEqual([]);
  await dropSitesWithoutAccess(spaces);
  expect(await spaces.settings(space)).toMatchObject({ sites: [], ownSites: [] });
});

test('where the user asked once, that tab may ask until it shows another page', async () => {
  await rememberHere(7, crm);
  expect(await siteOnFor(spaces, from(`${crm}/contacts`, 7))).toBe('page');
  expect(await siteOnFor(spaces, from(`${crm}/contacts`, 8))).toBeNull();
  expect(await siteOnFor(spaces, from('https://elsewhere.example/', 7))).toBeNull();
});
