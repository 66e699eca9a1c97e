import type { Page } from '@playwright/test';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { chipsOf } from '@/test/tools/pierce.mjs';
import type { browser } from 'wxt/browser';
import type { Stageside } from './harness/launch';
import { addPerson, signIn } from './harness/team';
import { expect, test as base } from './harness/test';
import { compileLightning, isLightningHere, type ShadowMode } from './lightning/compile';

declare const chrome: typeof browser;

const org = 'https://quistworks.lightning.force.com';
const record = `${org}/lightning/r/Contact/0035e00000NgEzeAAF/view`;
const list = `${org}/lightning/o/Contact/list`;

type WorkerFixtures = { pageIn: Awaited<ReturnType<typeof compileLightning>> };

/** Salesforce's own base components, compiled from npm, at an org's address; the extension reads them as in an org. */
const test = base.extend<{ mode: ShadowMode }, WorkerFixtures>({
  mode: ['synthetic', { option: true }],
  pageIn: [
    // Playwright wants the first argument taken apart, though nothing is taken.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, handOver, { project, workerIndex }) => {
      await handOver(await compileLightning(`${project.outputDir}/lightning-${workerIndex}`));
    },
    // Some hundred components go through the compiler.
    { scope: 'worker', timeout: 300_000 },
  ],
  launch: async ({ mode, pageIn }, handOver) =>
    handOver({
      sites: {
        [record]: pageIn('one-record-home-flexipage2', mode),
        [list]: pageIn('lst-object-home', mode),
      },
      grants: ['https://*.lightning.force.com/*'],
    }),
});

test.describe.configure({ mode: 'default' }); // in one worker, as each compiles the pages for itself

if (isLightningHere()) {
  for (const mode of ['synthetic', 'native'] as const) {
    test.describe(`in ${mode} shadow`, () => {
      test.use({ mode });

      test('a record is the person whose fields it shows, with a chip in its heading', async ({
        stageside,
      }) => {
        await prepare(stageside);
        const tab = await openAt(stageside, record);
        await expect(tab.locator('lightning-formatted-email a').first()).toBeVisible();
        expect(await hasNativeRoots(tab)).toBe(mode === 'native');
        await expect
          .poll(() => seenBy(stageside))
          .toMatchObject([
            {
              name: 'Ngozi Eze',
              title: 'Head of Supply',
              keys: [
                'mail:ngozi.eze@ezelogistics.example',
                'crm:quistworks.lightning.force.com/Contact/0035e00000NgEzeAAF',
              ],
            },
          ]);
        await expect
          .poll(async () => (await chipsOf(tab)).map(({ text }) => text).join())
          .toMatch(/identified lead/i);
      });

      test('a list names its people by the links to their records', async ({ stageside }) => {
        await prepare(stageside);
        const tab = await openAt(stageside, list);
        await expect(tab.getByText('Lars Østby').first()).toBeVisible();
        await expect
          .poll(() => seenBy(stageside))
          .toMatchObject([
            { name: 'Ngozi Eze', keys: ['crm:quistworks.lightning.force.com/Contact/0035e00000NgEzeAAF'] },
            {
              name: 'Lars Østby',
              keys: [
                'mail:lars.ostby@fjordvind.example',
                'crm:quistworks.lightning.force.com/Contact/0035e00000LaOstAAF',
              ],
            },
          ]);
        await expect.poll(async () => (await chipsOf(tab)).length).toBe(1);
      });
    });
  }
}

/** A lead by address, and the site switched on. */
async function prepare(stageside: Stageside): Promise<void> {
  await signIn(stageside);
  await addPerson(stageside, 'Ngozi Eze', 'ngozi.eze@ezelogistics.example');
  await addPerson(stageside, 'Lars Østby', 'lars.ostby@fjordvind.example');
  await stageside.ask('switchSite', { site: 'salesforce', on: true });
}

async function openAt({ context }: Stageside, address: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(address);
  return tab;
}

/** Whether the browser itself made the shadow roots; LWC marks those that it draws in the page's own tree. */
function hasNativeRoots(tab: Page): Promise<boolean> {
  return tab.evaluate(() => {
    const root = document.querySelector('main')?.firstElementChild?.shadowRoot;
    return root !== null && root !== undefined && !('synthetic' in root);
  });
}

/** Everybody whom the page in front was said to show or list. */
async function seenBy(stageside: Stageside): Promise<readonly PersonSeen[]> {
  const session = await stageside.inExtension(async () => chrome.storage.session.get(null), null);
  return Object.entries(session).flatMap(([key, seen]) => {
    if (!key.startsWith('tab:')) return [];
    const { people, results = [] } = seen as PageSeen;
    return [...people, ...results];
  });
}
