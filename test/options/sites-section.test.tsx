// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SitesSection } from '@/entrypoints/options/SitesSection';
import { firstSettings } from '@/lib/funnel/first-settings';
import type { PageSeen } from '@/lib/messaging/protocol';
import { practiceAccount, practiceMailbox } from '@/lib/samples/practice-account';
import { dealStage } from '@/test/funnel/story';

afterEach(cleanup);

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
