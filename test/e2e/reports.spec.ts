import { readFileSync } from 'node:fs';
import { findings } from '@/test/e2e/harness/axe';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

test('a bar of the funnel opens its leads by keyboard, and a figure is saved as CSV and PNG', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Ada Lind', 'ada@lind.example', { stage: 'mql' });
  await addPerson(stageside, 'Otto Brandt', 'otto@brandt.example');
  const page = await stageside.openPage('reports');
  const figure = page.getByRole('figure', { name: 'The funnel' });
  const all = figure.getByRole('button', { name: /^Identified Lead: Reached.*: 2$/ });
  await expect(all).toBeVisible();
  await all.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: /^Marketing Qualified Lead/ });
  await expect(list.getByRole('option', { name: /Ada Lind/ })).toBeVisible();
  await expect(list.getByRole('option', { name: /Otto Brandt/ })).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  // The whole that a share is of has a key of its own, where its letters are.
  const picture = figure.getByRole('group', { name: /^Picture of The funnel/ });
  await picture.getByRole('button', { name: /^Identified Lead: Go on .*, out of: 2$/ }).click();
  const whole = page.getByRole('region', { name: /^Identified Lead: Go on .*, out of/ });
  await expect(whole.getByRole('option')).toHaveCount(2);

  const csv = page.waitForEvent('download');
  await figure.getByRole('button', { name: /CSV/ }).click();
  const text = readFileSync(await (await csv).path(), 'utf8');
  expect(text.split('\r\n').find((line) => line.startsWith('Marketing Qualified Lead,'))).toMatch(
    /^Marketing Qualified Lead,1,1,1,/,
  );
  const png = page.waitForEvent('download');
  await figure.getByRole('button', { name: /PNG/ }).click();
  const bytes = readFileSync(await (await png).path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // Twice as wide as it is shown, with a margin: its header says so.
  const shown = await figure.locator('svg.chart').evaluate((svg) => svg.getBoundingClientRect().width);
  expect(bytes.readUInt32BE(16)).toBe(2 * (Math.round(shown) + 40));
});

test('what is chosen stands in the address: Back leads to what was shown before', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Ada Lind', 'ada@lind.example', { stage: 'mql' });
  const page = await stageside.openPage('reports', '#funnel/period/ninety');
  const line = page.getByRole('region', { name: 'In one line' });
  await expect(line).toContainText('90 days: 1 new lead');
  await page.getByRole('button', { name: /Period/ }).click();
  await page.getByRole('option', { name: 'Last month' }).click();
  await expect(line).toContainText('Last month: 0 new leads');
  await page.goBack();
  await expect(line).toContainText('90 days: 1 new lead');
});

test('on paper the figures stand without the ways to other pages, and fit', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Ada Lind', 'ada@lind.example', { stage: 'mql' });
  const page = await stageside.openPage('reports');
  const figure = page.getByRole('figure', { name: 'The funnel' });
  await expect(figure.getByRole('button', { name: /^Identified Lead: Reached/ })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 900 });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Funnel' })).toBeVisible();
  await expect(figure.getByRole('button', { name: /CSV/ })).toBeHidden();
  expect(await findings(page)).toEqual([]);
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isTooWide).toBe(false);
});
