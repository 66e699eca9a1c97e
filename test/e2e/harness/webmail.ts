import type { Page } from '@playwright/test';
import { type Roundcube, startRoundcube } from '@/test/tools/roundcube/start.mjs';
import { whyNoRoundcube } from '@/test/tools/setup/roundcube.mjs';
import type { Stageside } from './launch';
import { test as base } from './test';

type WorkerFixtures = {
  /** A real webmail on loopback with a seeded mailbox, for all tests of a file. */
  roundcube: Roundcube;
};

/** Playwright's `test` with the extension, and a real webmail that it may reach and has been allowed to read. */
export const test = base.extend<object, WorkerFixtures>({
  roundcube: [
    // Playwright wants the first argument taken apart, though nothing is taken.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, handOver) => {
      const roundcube = await startRoundcube();
      await handOver(roundcube);
      await roundcube.end();
    },
    { scope: 'worker' },
  ],
  launch: async ({ roundcube }, handOver) =>
    handOver({ served: [roundcube.origin], grants: ['http://127.0.0.1/*'] }),
});

/** Whether the webmail can be started here. Where it cannot, says by name what is not run. */
export function isWebmailHere(): boolean {
  const why = whyNoRoundcube();
  if (why !== undefined) console.log(`not run: ${why}`);
  return why === undefined;
}

/** Logs in as the owner of the mailbox and gives the tab with the inbox. */
export async function openInbox({ context }: Stageside, roundcube: Roundcube): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(roundcube.origin);
  await tab.locator('#rcmloginuser').fill(roundcube.user);
  await tab.locator('#rcmloginpwd').fill(roundcube.password);
  await tab.locator('#rcmloginsubmit').click();
  await rowOf(tab, 'Offer for the second line').waitFor();
  return tab;
}

/** The row of a letter in the message list, by its subject. */
export function rowOf(tab: Page, subject: string) {
  return tab.locator('#messagelist tbody tr').filter({ hasText: subject }).first();
}

/** Opens a letter of the list on a page of its own, as a double click does. */
export async function openLetter(tab: Page, subject: string): Promise<void> {
  await rowOf(tab, subject).dblclick();
  await tab.waitForURL(/_action=(?:show|compose)/u);
}

/** Unfolds everybody whom an open letter names; the webmail remembers it. */
export async function showDetails(tab: Page): Promise<void> {
  const details = tab.getByText('Details', { exact: true });
  if (await details.isVisible()) await details.click();
  await tab.locator('td.header.from').waitFor();
}
