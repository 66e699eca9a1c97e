import type { Frame, Page } from '@playwright/test';
import { openCard, pressCard } from '@/test/e2e/harness/chips';
import type { Stageside } from '@/test/e2e/harness/launch';
import { seenIn } from '@/test/e2e/harness/seen';
import { addPerson, eventsOf, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { worldsIn } from '@/test/e2e/harness/worlds';
import { chipsOf } from '@/test/tools/pierce.mjs';

const origin = 'https://crm.example';
const list = `<!doctype html><title>Contacts</title><table><tbody>
  <tr><td><a href="mailto:tomas.ibarra@calderon.example">Tomás Ibarra</a></td><td>Calderón</td></tr>
  <tr><td><a href="mailto:nobody@elsewhere.example">Nora Body</a></td><td>Elsewhere</td></tr>
</tbody></table>`;

const foreign = 'https://letters.example';
const letter = (email: string, name: string): string =>
  `<!doctype html><title>Letter</title><p>From <a href="mailto:${email}">${name}</a></p>`;
const yuki = letter('yuki@hanada-denki.example', 'Yuki Hanada');
/** A webmail that opens letters in a frame beside its list; what strangers wrote lies in frames of other kinds. */
const inFrames = `${list}
  <iframe name="open" src="/letter"></iframe>
  <iframe src="${foreign}/letter"></iframe>
  <iframe sandbox="allow-same-origin" src="/written"></iframe>
  <iframe srcdoc='${letter('liv.berg@fjordkraft.example', 'Liv Berg')}'></iframe>`;

/** Whom the page with frames shows as its own, what it opened first. */
const inList = ['Tomás Ibarra', 'Nora Body'];
const everybody = ['Yuki Hanada', ...inList];

test.use({
  launch: {
    sites: {
      [`${origin}/contacts`]: list,
      [`${origin}/mail`]: inFrames,
      [`${origin}/letter`]: yuki,
      [`${origin}/written`]: letter('ben@oakline.example', 'Ben Oakes'),
      [`${foreign}/letter`]: letter('ada.okafor@northmill.example', 'Ada Okafor'),
      [`${foreign}/around`]: `<!doctype html><iframe src="${origin}/letter"></iframe>`,
    },
    // The browser lets us read both.
    grants: [`${origin}/*`, `${foreign}/*`],
  },
});

test('a site of the user’s own shows its leads while it is on, and nothing of ours afterwards', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  const tab = await stageside.context.newPage();
  await tab.goto(`${origin}/contacts`);
  const before = await tab.content();
  expect(await chipsOf(tab)).toEqual([]);

  await stageside.ask('switchOwnSite', { origin, on: true });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(1);

  await stageside.ask('switchOwnSite', { origin, on: false });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(0);
  await expect.poll(async () => tab.content()).toBe(before);
});

test('people are recognised once at a press, until the tab shows another page', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  const tab = await stageside.context.newPage();
  await tab.goto(`${origin}/contacts`);
  await tab.bringToFront();
  const popup = await stageside.pressToolbarIcon(tab);
  await popup.getByRole('button', { name: 'Recognise people here' }).click();
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(1);
  await popup.close();

  await tab.goto(`${origin}/contacts?again`);
  await expect(tab.getByText('Nora Body')).toBeVisible();
  expect((await worldsIn(stageside, tab)).flat()).toEqual([]);
  expect(await chipsOf(tab)).toEqual([]);
});

test('frames of the page’s own origin are part of it; others, and what is kept apart from the page, are left alone', async ({
  stageside,
}) => {
  const leads = await addFive(stageside);
  const tab = await stageside.context.newPage();
  await tab.goto(`${origin}/mail`);
  const before = await Promise.all(tab.frames().map(async (frame) => frame.content()));

  await stageside.ask('switchOwnSite', { origin, on: true });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(2);
  await expect.poll(async () => namesIn(stageside, tab)).toEqual(everybody);
  for (const [index, frame] of tab.frames().entries())
    if (!isPart(frame)) expect(await frame.content(), frame.url()).toBe(before[index]);

  await openCard(tab, /^$/);
  await pressCard(tab, /^accept/i);
  await expect
    .poll(async () => eventsOf(stageside, leads.yuki))
    .toContainEqual(expect.objectContaining({ kind: 'accepted' }));

  await stageside.ask('switchOwnSite', { origin, on: false });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(0);
  await expect
    .poll(async () => Promise.all(tab.frames().map(async (frame) => frame.content())))
    .toEqual(before);

  await stageside.ask('switchOwnSite', { origin, on: true });
  await tab.goto(`${foreign}/around`);
  await tab.frameLocator('iframe').getByText('Yuki Hanada').waitFor();
  const [, inside] = tab.frames();
  if (inside === undefined) throw new Error('The frame is gone.');
  // Our script has run there, and left nothing that another one would begin with.
  await expect.poll(async () => worldsIn(stageside, inside)).toEqual([[]]);
  expect(await inside.content()).toBe(before[1]);
  expect(await namesIn(stageside, tab)).toEqual([]);
});

test('whom a frame showed is forgotten when it moves on, and when it is taken out of its page', async ({
  stageside,
}) => {
  await addFive(stageside);
  await stageside.ask('switchOwnSite', { origin, on: true });
  const tab = await stageside.context.newPage();
  await tab.goto(`${origin}/mail`);
  await expect.poll(async () => namesIn(stageside, tab)).toEqual(everybody);
  const opened = tab.locator('iframe[name=open]');
  const open = async (address: string): Promise<void> =>
    opened.evaluate((frame, src) => frame.setAttribute('src', src), address);
  await open(`${foreign}/letter`);
  await expect.poll(async () => namesIn(stageside, tab)).toEqual(inList);
  await open(`${origin}/letter`);
  await expect.poll(async () => namesIn(stageside, tab)).toEqual(everybody);
  await opened.evaluate((frame) => frame.remove());
  await expect.poll(async () => namesIn(stageside, tab)).toEqual(inList);
});

test('people are recognised once at a press in frames of the page as well', async ({ stageside }) => {
  await addFive(stageside);
  const tab = await stageside.context.newPage();
  await tab.goto(`${origin}/mail`);
  await tab.bringToFront();
  const popup = await stageside.pressToolbarIcon(tab);
  await popup.getByRole('button', { name: 'Recognise people here' }).click();
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(2);
  await expect.poll(async () => namesIn(stageside, tab)).toEqual(everybody);
});

/** Everybody whom its documents name. */
async function addFive(stageside: Stageside): Promise<{ readonly yuki: string }> {
  await signIn(stageside);
  const add = async (name: string, email: string): Promise<string> =>
    addPerson(stageside, name, email, { stage: 'mql' });
  await add('Tomás Ibarra', 'tomas.ibarra@calderon.example');
  await add('Ada Okafor', 'ada.okafor@northmill.example');
  await add('Ben Oakes', 'ben@oakline.example');
  await add('Liv Berg', 'liv.berg@fjordkraft.example');
  return { yuki: await add('Yuki Hanada', 'yuki@hanada-denki.example') };
}

/** Names of those whom a tab shows, as panel, popup and icon are told. */
async function namesIn(stageside: Stageside, tab: Page): Promise<readonly (string | null)[]> {
  const { people, results = [] } = (await seenIn(stageside, tab)) ?? { people: [] };
  return [...people, ...results].map(({ name }) => name);
}

/** Whether the page with frames shows it as its own. */
function isPart(frame: Frame): boolean {
  return frame.parentFrame() === null || frame.name() === 'open';
}
