import { expectChip, rowChips } from '@/test/e2e/harness/chips';
import { ownPages } from '@/test/e2e/harness/fixtures';
import { addPerson, leadOf, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { worldsIn } from '@/test/e2e/harness/worlds';
import { chipsOf, pressChip } from '@/test/tools/pierce.mjs';

const page = (name: string) => ownPages('outlook').find((each) => each.name === name);
const inbox = 'https://outlook.live.com/mail/0/inbox';
const conversation = 'https://outlook.live.com/mail/0/inbox/id/AQQkAN02';
const hosts = [
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
];

test.use({
  launch: {
    grants: hosts,
    sites: { [inbox]: page('inbox')?.html ?? '', [conversation]: page('conversation')?.html ?? '' },
  },
});

test('rows carry chips while Outlook is on, and nothing of ours is left afterwards', async ({
  stageside,
}) => {
  const me = await signIn(stageside);
  const leadId = await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', {
    stage: 'mql',
  });
  await addPerson(stageside, 'Mara herself', 'mara.quist@quistworks.example');
  const tab = await stageside.context.newPage();
  await tab.goto(inbox);
  const before = await tab.content();
  expect(await chipsOf(tab)).toEqual([]);

  await stageside.ask('switchSite', { site: 'outlook', on: true });
  await expectChip(tab, /Tomás/, /accept/i);
  const rows = (await rowChips(tab)).map(({ row }) => row);
  expect(rows.filter((row) => /Pricing|Invoice/.test(row))).toHaveLength(2);
  expect(rows).toHaveLength(2);

  await pressChip(tab, { row: /Pricing/, button: /^accept/i });
  await expect.poll(async () => (await leadOf(stageside, leadId))?.position.owner).toBe(me.id);

  await stageside.ask('switchSite', { site: 'outlook', on: false });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(0);
  await expect.poll(async () => tab.content()).toBe(before);
});

test('a row that the virtual list uses again loses its chip, and one that becomes a lead’s gets it', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  await stageside.ask('switchSite', { site: 'outlook', on: true });
  const tab = await stageside.context.newPage();
  await tab.goto(inbox);
  await expectChip(tab, /Pricing/, /accept/i);

  await tab.evaluate(() => {
    const turn = (id: string, next: string, email: string, name: string) => {
      const row = document.querySelector(`[data-convid="${id}"]`);
      const sender = row?.querySelector('span[title*="@"]');
      row?.setAttribute('data-convid', next);
      sender?.setAttribute('title', email);
      if (sender?.firstChild) sender.firstChild.nodeValue = name;
    };
    turn('AQQkAE01', 'AQQkAE91', 'ada@lint.example', 'Ada Lint');
    turn('AQQkAE02', 'AQQkAE92', 'tomas.ibarra@calderon.example', 'Tomás Ibarra');
  });
  await expectChip(tab, /Pricing/, null);
  await expectChip(tab, /Demo on Thursday/, /accept/i);
});

test('an open conversation marks its sender, and the next one that is drawn in its place', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Ngozi Eze', 'ngozi.eze@ezelogistics.example', { stage: 'mql' });
  await stageside.ask('switchSite', { site: 'outlook', on: true });
  const tab = await stageside.context.newPage();
  await tab.goto(conversation);
  // The row, the sender of one message and the recipient of the other.
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(3);

  await tab.evaluate(() => {
    const name = document.querySelector('[id$="_FROM"] .OZZZK')?.firstChild;
    if (name) name.nodeValue = 'Ngozi Eze <ngozi.eze@ezelogistics.example><eve@other.example>';
  });
  // The lead's chip leaves; a stranger in a header may be added.
  await expect
    .poll(async () => (await chipsOf(tab)).filter(({ text }) => /accept/i.test(text)).length)
    .toBe(2);
});

test.describe('before anything is allowed', () => {
  test.use({ launch: { sites: { [inbox]: page('inbox')?.html ?? '' } } });

  test('Options asks for Outlook’s pages alone, and a refusal leaves them untouched', async ({
    stageside,
  }) => {
    await signIn(stageside);
    await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
    const options = await stageside.openPage('options', '#sites');
    // Nobody can press the browser's own bubble here: what is asked for is kept, and the answer is no.
    await options.evaluate(() => {
      const { permissions } = Reflect.get(globalThis, 'chrome') as {
        permissions: { request: (asked: { origins: string[] }) => Promise<boolean> };
      };
      permissions.request = async ({ origins }) => {
        document.documentElement.dataset['asked'] = origins.join(' ');
        return Promise.resolve(false);
      };
    });
    await options.getByRole('switch', { name: /outlook/i }).press('Space');
    await expect(options.getByText(/not allowed to read Outlook/i)).toBeVisible();
    expect(await options.locator('html').getAttribute('data-asked')).toBe(hosts.join(' '));

    const tab = await stageside.context.newPage();
    await tab.goto(inbox);
    const before = await tab.content();
    // Answered once the site's scripts were brought to every open tab where they may run.
    await stageside.ask('switchSite', { site: 'outlook', on: true });
    expect(await worldsIn(stageside, tab)).toEqual([]);
    expect(await chipsOf(tab)).toEqual([]);
    expect(await tab.content()).toBe(before);
  });
});
