import { expect, test } from '@/test/e2e/harness/test';
import { findings } from '@/test/e2e/harness/axe';
import { addPerson, carryOut, signIn } from '@/test/e2e/harness/team';

test('a threshold is changed as a draft, seen to move a lead, saved, and taken back', async ({
  stageside,
}) => {
  await signIn(stageside);
  const ada = await addPerson(stageside, 'Ada Lind', 'ada@lind.example');
  await addPerson(stageside, 'Otto Brandt', 'otto@brandt.example');
  await carryOut(stageside, { type: 'editLead', leadId: ada, changes: { title: 'CEO' } });
  await carryOut(stageside, { type: 'recordActivity', leadId: ada, activity: 'call', direction: 'in' });
  const page = await stageside.openPage('reports', '#scoring');
  const interest = page.getByRole('spinbutton', { name: 'Interest is high from' });
  await interest.fill('15');
  await page.reload();
  await expect(interest).toHaveValue('15');
  await page.getByText('Whoever decides').click();
  await page.getByRole('button', { name: 'See what changes' }).click();
  await page.getByRole('link', { name: /^1 lead: From B: .* to A: / }).click();
  await page.getByRole('option', { name: /Ada Lind/ }).click();
  await expect(page.getByRole('heading', { name: 'Ada Lind' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the draft' }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Nothing is changed. This is how you score.')).toBeVisible();
  await page.getByRole('region', { name: 'Undo' }).getByRole('button', { name: 'Undo' }).click();
  await expect(interest).toHaveValue('30');
});
