import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { findings } from '@/test/e2e/harness/axe';
import type { Stageside } from '@/test/e2e/harness/launch';
import { addPerson, signIn, stored } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

declare const chrome: typeof browser;

type Break = 'newer' | 'lost' | 'damaged';

/** How a store comes to harm: saved by a newer version, deleted with the browser's data, or another one under its name. */
async function breakStore(stageside: Stageside, how: Break): Promise<void> {
  await stageside.inExtension(
    async (how) =>
      new Promise<void>((resolve, reject) => {
        const deleted = (): void => {
          if (how === 'lost') resolve();
          else {
            const opening = indexedDB.open('leads_g1', how === 'newer' ? 99_999 : 50);
            opening.addEventListener('upgradeneeded', () => {
              const db = opening.result;
              if (how === 'damaged') for (const name of db.objectStoreNames) db.deleteObjectStore(name);
            });
            opening.addEventListener('success', () => {
              opening.result.close();
              resolve();
            });
            opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
          }
        };
        if (how === 'newer') {
          deleted();
          return;
        }
        const deleting = indexedDB.deleteDatabase('leads_g1');
        deleting.addEventListener('success', deleted);
        deleting.addEventListener('error', () => reject(deleting.error ?? new Error('not deleted')));
      }),
    how,
  );
}

/** Two leads, a backup of both, and a store that cannot be opened any more. */
async function broken(stageside: Stageside, how: Break): Promise<void> {
  await signIn(stageside);
  await addPerson(stageside, 'Ada Lovelace', 'ada@acme.example');
  await addPerson(stageside, 'Ben Bitdiddle', 'ben@acme.example');
  await stageside.ask('makeBackup', { evenIfSmaller: false });
  const newest = async (): Promise<unknown> =>
    stageside.inExtension(async () => {
      const { 'keep/backup': state } = await chrome.storage.local.get('keep/backup');
      return (state as { readonly backups: readonly { readonly leads: number }[] } | undefined)?.backups[0]
        ?.leads;
    }, null);
  await expect.poll(newest).toBe(2);
  await breakStore(stageside, how);
  await stageside.stopWorker();
}

const said: Readonly<Record<Break, RegExp>> = {
  newer: /saved by a newer version of Stageside. Update the extension/,
  lost: /was deleted, perhaps by clearing the browser’s data/,
  damaged: /The store of your leads is damaged. Nothing was changed/,
};

async function peopleIn(stageside: Stageside): Promise<readonly string[]> {
  const rows = await stored<{ readonly lead: { readonly name: string } }>(stageside, 'leads');
  return rows.map(({ lead }) => lead.name).toSorted((one, other) => one.localeCompare(other));
}

async function restoreIn(page: Page): Promise<void> {
  const restoring = page.getByRole('region', { name: 'Restore', exact: true });
  await expect(
    restoring.getByText(/Your store cannot be opened, so what is in it cannot be compared/),
  ).toBeVisible();
  await restoring.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(restoring.getByText('Restored. 2 leads are there.')).toBeInViewport();
}

for (const how of ['newer', 'lost', 'damaged'] as const)
  test(`a store that is ${how} is said to be on every surface, and a backup brings the leads back`, async ({
    stageside,
  }) => {
    test.setTimeout(120_000);
    await broken(stageside, how);
    for (const surface of ['popup', 'sidepanel', 'reports'] as const) {
      const page = await stageside.openPage(surface);
      await expect(page.getByRole('alert').getByText(said[how])).toBeVisible();
      await expect(page.getByRole('link', { name: 'Restore from a backup' })).toHaveAttribute(
        'href',
        '/options.html#restore',
      );
      if (how === 'damaged') expect(await findings(page)).toEqual([]);
      await page.close();
    }
    const page = await stageside.openPage('options');
    await expect(page.getByRole('alert').getByText(said[how])).toBeVisible();
    // The three look alike but for what is said.
    if (how === 'damaged') expect(await findings(page)).toEqual([]);
    // The invented inbox is a store of its own.
    const practice = await stageside.openPage('practice');
    await expect(practice.getByRole('alert')).toHaveCount(0);
    await practice.close();

    await page.getByRole('button', { name: /^Backup of/ }).click();
    await restoreIn(page);
    expect(await peopleIn(stageside)).toEqual(['Ada Lovelace', 'Ben Bitdiddle']);
    // What cannot be read is nothing to turn back to.
    await expect(page.getByRole('button', { name: 'Turn back to it' })).toHaveCount(0);
  });

test('a file brings the leads back, too', async ({ stageside }, info) => {
  test.setTimeout(120_000);
  await signIn(stageside);
  await addPerson(stageside, 'Ada Lovelace', 'ada@acme.example');
  await addPerson(stageside, 'Ben Bitdiddle', 'ben@acme.example');
  const page = await stageside.openPage('options', '#save-file');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a file', exact: true }).click();
  const file = info.outputPath('stageside.ndjson.gz');
  await (await downloading).saveAs(file);
  await breakStore(stageside, 'newer');
  await stageside.stopWorker();
  await page.reload();
  await expect(page.getByRole('alert').getByText(said.newer)).toBeVisible();
  const input = page.getByRole('region', { name: 'Restore', exact: true }).locator('input[type=file]');
  await input.setInputFiles({
    name: 'holiday.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no archive'),
  });
  await expect(page.getByText(/not a file that Stageside saved/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Choose another' }).click();
  await input.setInputFiles(file);
  await restoreIn(page);
  expect(await peopleIn(stageside)).toEqual(['Ada Lovelace', 'Ben Bitdiddle']);
});

test('an empty store is begun where nothing else helps, and the backup is still there', async ({
  stageside,
}) => {
  test.setTimeout(120_000);
  await broken(stageside, 'damaged');
  const page = await stageside.openPage('options');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByRole('button', { name: 'Yes, begin with an empty store' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await peopleIn(stageside)).toEqual([]);
  const options = await stageside.openPage('options', '#backups');
  await expect(options.getByRole('table', { name: 'The backups that are kept' })).toBeVisible();
});
