import { signIn, stored } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

test('a CSV file becomes leads, once it is decided who is not new, and is undone as one step', async ({
  stageside,
}) => {
  await signIn(stageside);
  const page = await stageside.openPage('options');
  const csv = [
    'First Name,Last Name,Email,Company,Lead Status',
    'Ines,Vidal,ines@vidal.example,Vidal SA,MQL',
    'Otto,Brandt,otto@brandt.example,Brandt KG,',
    'Ines,Again,ines@vidal.example,Elsewhere,',
    'No,Address,not an address,,',
    ',,,,',
  ].join('\n');
  await page
    .getByRole('region', { name: 'Import leads' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(page.getByRole('list', { name: 'What will happen' })).toContainText('1 row refused');
  await page.getByRole('radio', { name: /^Update/ }).check({ force: true });
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(page.getByRole('heading', { name: /2 leads were added/ })).toBeVisible();
  const leads = await stored<{ lead: { company: string } }>(stageside, 'leads');
  expect(leads.map(({ lead }) => lead.company).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'Brandt KG',
    'Elsewhere',
  ]);
  // The page may be left meanwhile: what became of it is told by the journal.
  await page.reload();
  await page.getByRole('button', { name: 'Undo the import of leads.csv' }).click();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'leads.csv was undone.' })).toBeVisible();
  expect(await stored(stageside, 'leads')).toEqual([]);
});

test('what somebody says of themselves is kept', async ({ stageside }) => {
  const page = await stageside.openPage('options');
  await page.getByRole('textbox', { name: /name/i }).first().fill('Mara Quist');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => stored(stageside, 'settings'))
    .toMatchObject([{ value: { me: { name: 'Mara Quist' } } }]);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /name/i }).first()).toHaveValue('Mara Quist');
});
