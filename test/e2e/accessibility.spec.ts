import type { Locator, Page } from '@playwright/test';
import type { FormStep } from '@/components/next/next-steps';
import { findings, findingsInBothLooks } from '@/test/e2e/harness/axe';
import { carryOut, addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import type { ExtensionPage } from '@/test/tools/launch.mjs';
import { chipsOf } from '@/test/tools/pierce.mjs';

/** Those next steps that ask something first, as the funnel's own list names them. */
const formSteps: readonly FormStep[] = [
  'answerReturn',
  'qualify',
  'validate',
  'giveBack',
  'assign',
  'snooze',
  'outcome',
];

/** A page by name and hash, and by what it is known to show everything that it has. */
type Shown = readonly [ExtensionPage, string, (page: Page) => Locator];

/** The first that each surface shows, of one lead. */
const surfaces: readonly Shown[] = [
  ['popup', '', (page) => page.getByRole('option', { name: /Yuki Hanada/ })],
  ['sidepanel', '', (page) => page.getByRole('option', { name: /Yuki Hanada/ })],
  ['options', '', (page) => page.getByRole('button', { name: 'Remove Iker Sol' })],
  ['reports', '', (page) => page.getByRole('button', { name: /^Identified Lead: Reached.*: 1$/ })],
  ['practice', '', (page) => page.getByRole('grid', { name: 'Inbox' }).getByRole('link').first()],
];

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in chips and the card in ${colorScheme}`, async ({ stageside }) => {
    await signIn(stageside);
    // Closed roots are closed to axe as well: here alone they are opened, before any of our code runs.
    await stageside.context.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function open(options) {
        return attach.call(this, { ...options, mode: 'open' });
      };
    });
    // Chips take the colours of the page that they come to.
    const page = await stageside.openPage('practice');
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await page
      .getByRole('button', { name: /to accept/i })
      .first()
      .click();
    const card = page.getByRole('dialog');
    await expect(card).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await card.getByRole('button', { name: /give back/i }).click();
    await expect(card.getByRole('button', { name: /have them already/i })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

test('axe finds nothing in what each surface shows first', async ({ stageside }) => {
  await signIn(stageside, { colleagues: [{ id: 'c1', name: 'Iker Sol' }] });
  const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', {
    stage: 'mql',
    company: 'Hanada Denki',
  });
  await carryOut(stageside, { type: 'noteLead', leadId, text: 'Asked for prices twice.' });
  for (const [name, , shown] of surfaces) {
    const page = await stageside.openPage(name);
    await expect(shown(page)).toBeVisible();
    if (name === 'practice') await expect.poll(async () => (await chipsOf(page)).length).toBeGreaterThan(1);
    await expectWhole(page);
    expect({ name, found: await findingsInBothLooks(page) }).toEqual({ name, found: [] });
    await page.close();
  }
});

test('axe finds nothing in a lead and in the forms behind its next steps', async ({ stageside }) => {
  // Three leads with all their forms, each looked at twice.
  test.setTimeout(120_000);
  const me = await signIn(stageside, { colleagues: [{ id: 'c1', name: 'Iker Sol' }] });
  const yuki = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  await addPerson(stageside, 'Vera Lund', 'vera@lund.example', { stage: 'sqo', owner: me.id });
  const gone = await addPerson(stageside, 'Xu Gone', 'xu@gone.example', { stage: 'mql' });
  await carryOut(stageside, { type: 'giveBackLead', leadId: gone, reason: 'bad-data' });
  await carryOut(stageside, { type: 'noteLead', leadId: yuki, text: 'Asked for prices twice.' });
  const page = await stageside.openPage('sidepanel');
  for (const name of ['Yuki', 'Vera', 'Xu']) {
    await page.getByRole('combobox').first().fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
    await expect(page.getByRole('article', { name: new RegExp(name) })).toBeVisible();
    const steps = page.getByRole('region', { name: 'Next steps' });
    await expect(steps.getByRole('button').first()).toBeVisible();
    expect({ name, found: await findingsInBothLooks(page) }).toEqual({ name, found: [] });
    let opened = 0;
    for (const step of formSteps) {
      const button = steps.locator(`[data-step='${step}'] button`);
      if ((await button.count()) === 0) continue;
      await button.click();
      await expect(steps.getByRole('form')).toBeVisible();
      expect({ name, step, found: await findingsInBothLooks(page) }).toEqual({ name, step, found: [] });
      await button.click();
      await expect(steps.getByRole('form')).toHaveCount(0);
      opened += 1;
    }
    expect({ name, hasForms: opened > 0 }).toEqual({ name, hasForms: true });
  }
});

const segmentId = '01900000-0000-7000-8000-00000000aaaa';

/** The pages behind the first ones, in sets that take about as long. */
const further: Readonly<Record<string, readonly Shown[]>> = {
  'reports and lists': [
    ['reports', '#funnel/period/year', (page) => page.getByRole('figure', { name: 'Sales velocity' })],
    ['reports', '#quality', (page) => page.getByRole('rowheader', { name: 'Met us' })],
    ['reports', '#leads/waiting', (page) => page.getByRole('option', { name: /Inès Okonjo-Marchetti/ })],
    ['reports', '#accounts', (page) => page.getByRole('option', { name: /aigaio\.example/ })],
    ['reports', '#programmes', (page) => page.getByRole('link', { name: /Spring trade show/ })],
  ],
  'what is edited and decided': [
    ['options', '#funnel-editor', (page) => page.getByRole('group', { name: /as a drawing/ })],
    ['reports', '#scoring', (page) => page.getByText(/closed leads, 0 of them won/)],
    ['reports', '#segments', (page) => page.getByRole('article', { name: 'Heads of something' })],
    ['reports', `#segments/${segmentId}`, (page) => page.getByText(/2 of \d+ leads match/)],
    ['reports', '#duplicates', (page) => page.getByRole('heading', { name: '1 pair to look at' })],
  ],
};

for (const [set, pages] of Object.entries(further))
  test(`axe finds nothing in the pages behind the first ones: ${set}`, async ({ stageside }) => {
    // Of each page everything is looked at twice.
    test.setTimeout(120_000);
    await signIn(stageside);
    await stageside.ask('sampleData', { space: 'main', on: true });
    await carryOut(stageside, {
      type: 'saveSegment',
      segmentId,
      changes: {
        name: 'Heads of something',
        does: 'suggest',
        isOn: true,
        filter: {
          match: 'all',
          rules: [
            { field: 'title', not: false, how: 'contains', value: 'head' },
            { field: 'activity', not: true, activity: 'call', atLeast: 3, withinDays: 30 },
          ],
        },
      },
    });
    for (const email of ['ada.l@twins.example', 'adal+x@twins.example'])
      await addPerson(stageside, `Ada ${email}`, email, { company: 'Twins' });
    for (const [name, hash, shown] of pages) {
      const page = await stageside.openPage(name, hash);
      await expect(shown(page)).toBeVisible();
      await expectWhole(page);
      expect({ hash, found: await findingsInBothLooks(page) }).toEqual({ hash, found: [] });
      if (hash === '#duplicates') {
        await page.getByRole('link', { name: /ada\.l@twins\.example/ }).click();
        await expect(page.getByRole('form', { name: 'The same person?' })).toBeVisible();
        expect(await findingsInBothLooks(page)).toEqual([]);
      }
      await page.close();
    }
  });

/** Nothing of a page is still being worked out, nor waits for its turn. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}
