import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, test } from '@/test/e2e/harness/test';
import { findings } from '@/test/e2e/harness/axe';
import { addPerson, carryOut, signIn } from '@/test/e2e/harness/team';

/** Saves what is chosen, and gives the file as it arrives in the downloads. */
async function saved(
  page: Page,
  section: Locator,
  button = 'Save file',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('leads, events, contacts and the whole store arrive as files', async ({ stageside }) => {
  await signIn(stageside);
  const ada = await addPerson(stageside, 'Ada Lind', 'ada@lind.example', {
    company: '=Lind, "AG"',
    stage: 'mql',
  });
  await addPerson(stageside, 'Otto Brandt', 'otto@brandt.example');
  await carryOut(stageside, { type: 'noteLead', leadId: ada, text: 'Wants a call\nin spring' });
  const page = await stageside.openPage('options', '#your-data');
  const section = page.getByRole('region', { name: 'Take your data along' });

  const leads = await saved(page, section);
  expect(leads.name).toMatch(/^leads-\d{4}-\d\d-\d\d\.csv$/u);
  expect([...leads.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = Papa.parse<Record<string, string>>(leads.bytes.toString('utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(rows.map((row) => [row['Name'], row['Email'], row['Company'], row['Stage code']])).toEqual([
    ['Ada Lind', 'ada@lind.example', `'=Lind, "AG"`, 'MQL'],
    ['Otto Brandt', 'otto@brandt.example', '', expect.any(String)],
  ]);
  await expect(section.getByText(/is in your downloads: 2 leads/u)).toBeVisible();

  await section.getByText('Events').first().click();
  const events = Papa.parse<Record<string, string>>(
    (await saved(page, section)).bytes.toString('utf8').slice(1),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;
  expect(events.map((row) => [row['Lead'], row['Who'], row['Kind']])).toEqual([
    ['Ada Lind', 'Mara Quist', 'added'],
    ['Ada Lind', 'Mara Quist', 'qualified'],
    ['Ada Lind', 'Mara Quist', 'noted'],
    ['Otto Brandt', 'Mara Quist', 'added'],
  ]);
  expect(events[2]?.['Details']).toBe('Wants a call\nin spring');

  await section.getByText('Contacts').click();
  const cards = (await saved(page, section)).bytes.toString('utf8');
  expect(cards.match(/^BEGIN:VCARD\r$/gmu)).toHaveLength(2);
  expect(cards).not.toContain('MQL');

  // Everything, to be put back as it was, has a place of its own.
  await section.getByRole('link', { name: 'Save a file' }).click();
  const whole = page.getByRole('region', { name: 'Save a file' });
  const archive = gunzipSync((await saved(page, whole, 'Save a file')).bytes)
    .toString('utf8')
    .trimEnd()
    .split('\n');
  expect(JSON.parse(archive[0] ?? '')).toMatchObject({ format: 'stageside-archive', leads: 2 });
  expect(JSON.parse(archive.at(-1) ?? '')).toMatchObject({ end: true, lines: archive.length - 1 });

  await page.reload();
  await expect(section.getByRole('radio', { name: /^Contacts/u })).toBeChecked();
  expect(await findings(page)).toEqual([]);
});
