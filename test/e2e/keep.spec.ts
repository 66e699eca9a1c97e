import { findingsInBothLooks } from '@/test/e2e/harness/axe';
import { addPerson, signIn, stored } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

const passphrase = 'four words make one phrase';

test('a lead comes back from a protected file after everything was begun anew', async ({
  stageside,
}, info) => {
  test.setTimeout(120_000);
  await signIn(stageside);
  await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example');
  const page = await stageside.openPage('options', '#save-file');
  const saving = page.getByRole('region', { name: 'Save a file' });
  await saving.getByText('Protect it by a passphrase').click();
  await saving.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await saving.getByLabel('The same again').fill(`${passphrase}.`);
  await saving.getByRole('button', { name: 'Save the protected file' }).click();
  await expect(saving.getByText('The two are not the same.')).toBeVisible();
  expect(await findingsInBothLooks(page, '#save-file')).toEqual([]);
  await saving.getByLabel('The same again').fill(passphrase);
  const downloading = page.waitForEvent('download');
  await saving.getByRole('button', { name: 'Save the protected file' }).click();
  const file = info.outputPath('stageside.stageside');
  await (await downloading).saveAs(file);
  await expect(saving.getByText(/Saved as stageside-/)).toBeVisible();

  await stageside.ask('startAnew', { space: 'main' });
  await page.reload();
  await expect.poll(async () => (await stored(stageside, 'leads')).length).toBe(0);

  const restoring = page.getByRole('region', { name: 'Restore', exact: true });
  await restoring.locator('input[type=file]').setInputFiles(file);
  await restoring.getByLabel('Passphrase', { exact: true }).fill('four other words');
  await restoring.getByRole('button', { name: 'Open it' }).click();
  await expect(restoring.getByText(/not the passphrase of this file/)).toBeVisible();
  await restoring.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await restoring.getByRole('button', { name: 'Open it' }).click();
  await expect(restoring.getByRole('table', { name: 'What would change' })).toBeVisible();
  expect(await findingsInBothLooks(page, '#restore')).toEqual([]);
  await restoring.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(restoring.getByText('Restored. 1 lead is there.')).toBeVisible();
  await expect(restoring.getByRole('button', { name: 'Turn back to it' })).toBeVisible();
  expect(await findingsInBothLooks(page, '#restore')).toEqual([]);
  const names = (await stored<{ readonly lead: { readonly name: string } }>(stageside, 'leads')).map(
    ({ lead }) => lead.name,
  );
  expect(names).toEqual(['Yuki Hanada']);
});
