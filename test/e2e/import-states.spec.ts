import type { Page } from '@playwright/test';
import { partSize } from '@/lib/funnel/import/prepared-row';
import type { ImportFault, ImportJournal } from '@/lib/funnel/import/journal';
import { findings, findingsInBothLooks } from '@/test/e2e/harness/axe';
import type { Stageside } from '@/test/e2e/harness/launch';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

const longName = 'Wilhelmine-Friederike von Hohenschwangau-Rottenburg zu Sternenfels und Tannenberg';
const longFile = 'all-contacts-of-the-whole-company-before-the-great-cleaning-of-last-winter-2026-11-03.csv';

const csv = [
  'Record ID,First Name,Last Name,Email,Company Name,Lifecycle Stage,Contact owner,Create Date,Became a Lead Date',
  `1,${longName},Ende,w@hohen.example,Hohen & Rotten KG,evangelist,Sue Sales,03/04/2026,03/04/2026`,
  '2,ליאור,כהן,lior@rtl.example,חברה,other,Kim Unknown,04/05/2026,',
  '3,Ann,Known,ann@known.example,Known Ltd,Lead,,01/02/2026,01/02/2026',
  '4,Bad,Address,not an address,,,,,',
  '5,Otto,Brandt,otto@brandt.example,Brandt KG,Purple,,06/07/2026,',
].join('\n');

async function choose(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'hubspot.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  // What the whole file names is found a moment later.
  await expect(page.getByRole('heading', { name: 'Owners' })).toBeVisible();
}

test('axe finds nothing in the steps of an import', async ({ stageside }) => {
  // Each step is looked at twice.
  test.setTimeout(120_000);
  await signIn(stageside, { colleagues: [{ id: 'sue', name: 'Sue Sales' }] });
  await addPerson(stageside, 'Ann Known', 'ann@known.example');
  const page = await stageside.openPage('options', '#import');
  await choose(page);
  expect(await findingsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: /Read as/ }).click();
  await expect(page.getByRole('option', { name: /^HubSpot contacts/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('Letters, columns or header look wrong?').click();
  await expect(page.getByRole('button', { name: /Letters/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(page.getByRole('list', { name: 'What will happen' })).toContainText('2 rows refused');
  await page.getByRole('button', { name: 'Decide one by one' }).click();
  await expect(page.getByRole('radiogroup', { name: 'What becomes of row 4, Ann Known' })).toBeVisible();
  expect(await findingsInBothLooks(page)).toEqual([]);

  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(page.getByRole('heading', { name: /2 leads were added/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Refused rows' })).toBeVisible();
  expect(await findingsInBothLooks(page)).toEqual([]);
});

test('axe finds nothing in imports under way, stopped, over and undone', async ({ stageside }) => {
  await signIn(stageside);
  const parts = 1_000_000;
  const applied = parts / 2;
  await putJournals(stageside, [
    journal('spring.csv', { state: 'applying', parts, applied, rows: parts * partSize }),
    journal('outlook.csv', { state: 'undoing', parts, applied }),
    journal(longFile, { state: 'stopped', fault: fault('applying', true) }),
    journal('webinar.csv', { state: 'stopped', fault: fault('undoing', false) }),
    journal('over.csv', { state: 'done', left: [{ row: 7, refusal: { type: 'OptedOut' } }], leftCount: 1 }),
    journal('half.csv', { state: 'cancelled' }),
    journal('gone.csv', { state: 'undone', kept: 4 }),
  ]);
  const page = await stageside.openPage('options', '#import');
  await expect(page.getByRole('article')).toHaveCount(7);
  await page.getByText('The store left 1 row out:').click();
  await page.getByRole('button', { name: 'Stop here' }).click();
  await page.getByRole('button', { name: 'Undo the import of over.csv' }).click();
  await expect(page.getByRole('button', { name: 'Keep them', exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(2);
  expect(await findingsInBothLooks(page)).toEqual([]);
});

/** As it stands in the store, in the middle of whatever it is doing. */
function journal(name: string, more: Partial<ImportJournal>): ImportJournal {
  return {
    id: crypto.randomUUID(),
    name,
    state: 'done',
    stagedAt: Date.now(),
    confirmedAt: Date.now(),
    parts: 40,
    applied: 12,
    rows: 40 * partSize,
    added: 11_800,
    updated: 100,
    left: [],
    leftCount: 0,
    kept: 0,
    fault: null,
    ...more,
  };
}

function fault(during: ImportFault['during'], isFull: boolean): ImportFault {
  return { during, isFull, error: isFull ? 'QuotaExceededError' : 'ConstraintError' };
}

/** Written with the bare engine, so that the background hears of none of them. */
async function putJournals(stageside: Stageside, journals: readonly ImportJournal[]): Promise<void> {
  const ready = await stageside.ask('storeReady', { space: 'main' });
  if (!ready.ok) throw new Error(`the store is not ready: ${ready.why}`);
  await stageside.inExtension(
    async ({ name, journals }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('imports', 'readwrite');
          for (const each of journals) writing.objectStore('imports').put(each);
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    { name: ready.name, journals },
  );
}
