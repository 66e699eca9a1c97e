import { signIn, stored } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

test('a CSV file becomes leads, with its refused rows named, and is undone as one step', async ({
  stageside,
}) => {
  await signIn(stageside);
  const page = await stageside.openPage('options');
  const csv = [
    'First Name,Last Name,Email,Company,Lead Status',
    'Ines,Vidal,ines@vidal.example,Vidal SA,MQL',
    'Otto,Brandt,otto@brandt.example,Brandt KG,',
    'No,Address,not an address,,',
    ',,,,',
  ].join('\n');
  await page
    .getByRole('region', { name: 'Import leads' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page
    .getByRole('button', { name: /^import/i })
    .last()
    .click();
  await expect.poll(async () => (await stored(stageside, 'leads')).length).toBe(2);
  await page.getByRole('button', { name: /undo/i }).first().click();
  await expect.poll(async () => (await stored(stageside, 'leads')).length).toBe(0);
});

test('what somebody says of themselves is kept', async ({ stageside }) => {
  const page = await stageside.openPage('options');
  await page.getByRole('textbox', { name: /name/i }).first().fill('Mara Quist');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /name/i }).first()).toHaveValue('Mara Quist');
});
