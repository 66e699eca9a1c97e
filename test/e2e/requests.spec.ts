import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { findingsInBothLooks } from '@/test/e2e/harness/axe';
import type { Stageside } from '@/test/e2e/harness/launch';
import { addPerson, carryOut, eventsOf, signIn, stored } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

/** The part of options in which whoever asks is answered. */
async function openRequests(stageside: Stageside): Promise<{ page: Page; requests: Locator }> {
  const page = await stageside.openPage('options', '#requests');
  const requests = page.getByRole('region', { name: 'Data subject requests' });
  await expect(requests.getByText('Who is asking?')).toBeVisible();
  return { page, requests };
}

/** What a press saves, with its name. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await press();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('whoever asks is found, handed all that is kept of them, and erased with a receipt', async ({
  stageside,
}) => {
  test.setTimeout(180_000);
  await signIn(stageside);
  const yuki = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', {
    stage: 'mql',
    company: 'Hanada Denki',
  });
  await carryOut(stageside, { type: 'noteLead', leadId: yuki, text: 'Asked for prices twice.' });
  await addPerson(stageside, 'Vera Lund', 'vera@lund.example');
  const { page, requests } = await openRequests(stageside);
  const search = requests.getByRole('combobox', { name: 'Search leads' });

  // By name, then by address.
  await search.fill('Hanada');
  await expect(requests.getByRole('option', { name: /Yuki Hanada/ })).toBeVisible();
  expect(await findingsInBothLooks(page, '#requests')).toEqual([]);
  await search.fill('YUKI@hanada-denki.example');
  await requests.getByRole('option', { name: /Yuki Hanada/ }).click();
  await expect(requests.getByRole('heading', { name: 'Yuki Hanada' })).toBeVisible();

  const html = await saved(page, async () =>
    requests.getByRole('button', { name: 'Save to be read' }).click(),
  );
  expect(html.name).toMatch(/^person-\d{4}-\d{2}-\d{2}\.html$/);
  expect(html.text).toContain('What is kept about Yuki Hanada');
  expect(html.text).toContain('Asked for prices twice.');
  expect(html.text).not.toContain('Vera');
  const json = await saved(page, async () =>
    requests.getByRole('button', { name: 'Save for another program' }).click(),
  );
  expect(json.name).toMatch(/\.json$/);
  expect(JSON.parse(json.text)).toMatchObject({
    format: 'stageside-person',
    kept: { events: expect.arrayContaining([expect.objectContaining({ kind: 'added' })]) as unknown },
  });

  await requests.getByRole('button', { name: 'Erase this person' }).click();
  const asked = requests.getByRole('group', { name: 'Erase Yuki Hanada for good?' });
  await expect(asked).toBeVisible();
  expect(await findingsInBothLooks(page, '#requests')).toEqual([]);
  await asked.getByRole('button', { name: 'Erase this person' }).click();
  await expect(requests.getByText('This person is being erased.')).toBeVisible();
  const receipt = requests.getByRole('region', { name: 'Receipt of an erasure' });
  // Ten seconds in which it can be taken back, then the sweep.
  await expect(receipt.getByText(/This person was erased for good/)).toBeVisible({ timeout: 60_000 });
  await expect(receipt.getByText('Entries in the history')).toBeVisible();
  expect(await findingsInBothLooks(page, '#requests')).toEqual([]);
  const paper = await saved(page, async () =>
    receipt.getByRole('button', { name: 'Save a receipt' }).click(),
  );
  expect(paper.name).toMatch(/^erased-.*\.html$/);
  expect(paper.text).not.toMatch(/yuki|hanada/i);
  expect(await eventsOf(stageside, yuki)).toEqual([]);
  expect(JSON.stringify(await stored(stageside, 'leads'))).not.toMatch(/yuki|hanada/i);

  await requests.getByRole('button', { name: 'Search for somebody else' }).click();
  await search.fill('yuki@hanada-denki.example');
  await expect(requests.getByText('Nothing is kept about “yuki@hanada-denki.example”.')).toBeVisible();
});

test('whoever is nowhere is told so, after all histories were looked through', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Vera Lund', 'vera@lund.example');
  const { page, requests } = await openRequests(stageside);
  await requests.getByRole('combobox', { name: 'Search leads' }).fill('zoe@quarry.example');
  await expect(requests.getByText('Nothing is kept about “zoe@quarry.example”.')).toBeVisible();
  expect(await findingsInBothLooks(page, '#requests')).toEqual([]);
  await requests.getByRole('button', { name: 'Look through all histories as well' }).click();
  await expect(requests.getByText('Neither a lead nor any history holds it.')).toBeVisible();
  const answer = await saved(page, async () =>
    requests.getByRole('button', { name: 'Save the answer' }).click(),
  );
  expect(answer.name).toMatch(/^answer-.*\.html$/);
  expect(answer.text).toContain('zoe@quarry.example');
  expect(answer.text).toContain('The whole history of everybody');
  expect(await findingsInBothLooks(page, '#requests')).toEqual([]);
});
