import type { Page } from '@playwright/test';
import { rowChips } from '@/test/e2e/harness/chips';
import { ownPages, sharedPages, type ExpectedPage } from '@/test/e2e/harness/fixtures';
import { pathOf, serving } from '@/test/e2e/harness/pages';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { launchStageside, type Stageside } from '@/test/e2e/harness/launch';
import { expect, test as base } from '@/test/e2e/harness/test';
import { chipsOf } from '@/test/tools/pierce.mjs';

/** Rows in which exactly one person besides the owner takes part, each thread once. */
function chippedThreads({ contacts, viewer }: ExpectedPage): readonly string[] {
  const others = contacts.filter(
    ({ self, email }) => !self && email !== undefined && email !== viewer?.email,
  );
  return [...new Set(others.map(({ thread }) => thread ?? ''))];
}

const pages = [
  ...ownPages('gmail').map((page) => ({ ...page, from: 'own' })),
  ...sharedPages('gmail').map((page) => ({ ...page, from: 'shared' })),
].filter(({ expected }) => expected.view === 'list' && expected.contacts.length > 0);

type WorkerFixtures = { browserForAll: Stageside };

/** One browser shows all pages, one after the other, each to a user who begins anew. */
const test = base.extend<object, WorkerFixtures>({
  browserForAll: [
    // Playwright wants the first argument taken apart, though nothing is taken.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, handOver) => {
      const stageside = await launchStageside();
      await handOver(stageside);
      await stageside.close();
    },
    { scope: 'worker' },
  ],
  stageside: async ({ browserForAll: stageside }, handOver) => {
    const before = stageside.problems.length;
    await stageside.ask('startAnew', { space: 'main' });
    await handOver(stageside);
    for (const tab of stageside.context.pages()) if (isGmail(tab)) await tab.close();
    expect(stageside.problems.slice(before), 'errors thrown or logged').toEqual([]);
    expect(stageside.strayRequests, 'requests to other hosts').toEqual([]);
  },
});

for (const page of pages) {
  test(`${page.from} page ${page.name}: everybody a lead, one chip a thread, none for the owner`, async ({
    stageside,
  }) => {
    const owner = page.expected.viewer?.email ?? 'owner@nobody.example';
    await signIn(stageside, { addresses: [owner] });
    const account = /\/u\/(\d+)\//.exec(page.expected.url)?.[1] ?? '0';
    await stageside.ask('saveSettings', { settings: { accounts: { [`gmail/${account}`]: owner } } });
    const addresses = new Set(
      page.expected.contacts.flatMap(({ email }) => (email === undefined ? [] : [email])),
    );
    for (const email of addresses) await addPerson(stageside, email.split('@')[0] ?? email, email);
    stageside.serve(serving(page));
    const tab = await stageside.openGmail(pathOf(page));

    const expected = chippedThreads(page.expected).length;
    await expect.poll(async () => (await chipsOf(tab)).length, { timeout: 15_000 }).toBe(expected);
    expect((await rowChips(tab)).every(({ chip }) => chip.trim() !== '')).toBe(true);
  });
}

test('the saved pages were found', () => {
  expect(pages.length).toBeGreaterThan(5);
});

function isGmail(tab: Page): boolean {
  return tab.url().startsWith('https://mail.google.com/');
}
