import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { findings } from '@/test/e2e/harness/axe';
import type { Stageside } from '@/test/e2e/harness/launch';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

declare const chrome: typeof browser;

const passphrase = 'four words make one phrase';

/** A page in which a folder of the origin's own stands in for the one that a person would choose in the browser's dialog. */
async function withFolder(stageside: Stageside): Promise<Page> {
  await stageside.context.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Safe', { create: true }),
    });
  });
  return stageside.openPage('options', '#save-file');
}

/** What lies in that folder by name; nothing of it is opened, as a file that is being written may go at any time. */
async function names(stageside: Stageside): Promise<readonly string[]> {
  return stageside.inExtension(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Safe', { create: true });
    const found: string[] = [];
    for await (const name of folder.keys()) found.push(name);
    return found.toSorted();
  }, null);
}

/** What lies in that folder once so many files are saved and none is being written, by name, as text in base 64. */
async function inFolder(stageside: Stageside, count: number): Promise<Readonly<Record<string, string>>> {
  const state = async (): Promise<unknown> =>
    stageside.inExtension(
      async () => (await chrome.storage.local.get('keep/scheduled'))['keep/scheduled'],
      null,
    );
  const files = Array.from({ length: count }, () => expect.anything());
  await expect.poll(state).toMatchObject({ running: null, files });
  return stageside.inExtension(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Safe', { create: true });
    const found: Record<string, string> = {};
    for await (const [name, handle] of folder.entries()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      found[name] = btoa(String.fromCodePoint(...bytes));
    }
    return found;
  }, null);
}

test('a file is saved into a folder by itself, by a worker that was started anew, and its passphrase opens it', async ({
  stageside,
}, info) => {
  test.setTimeout(120_000);
  await signIn(stageside);
  await addPerson(stageside, 'Ada Lovelace', 'ada@acme.example');
  const page = await withFolder(stageside);
  const saving = page.getByRole('region', { name: 'Save a file' });
  await saving.getByText('Protect these files by a passphrase').click();
  expect(await findings(page, '#save-file')).toEqual([]);
  await saving.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await saving.getByLabel('The same again').fill(passphrase);
  await saving.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(saving.getByText(/Every week, a file is saved into “Safe”/)).toBeVisible();
  await expect(saving.getByText('The next: ')).toBeVisible();
  await expect
    .poll(async () => names(stageside))
    .toEqual([expect.stringMatching(/^stageside-.*\.stageside$/u)]);
  expect(await findings(page, '#save-file')).toEqual([]);
  await page.close();

  // The passphrase lies nowhere; the key is kept as one that cannot be taken out.
  const lock = await stageside.inExtension(
    async () =>
      new Promise<{ readonly isOut: boolean; readonly kept: readonly string[] }>((resolve) => {
        const opening = indexedDB.open('chosen-folder');
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('kept').objectStore('kept').get('folder') as IDBRequest<{
            readonly lock: { readonly master: CryptoKey };
          }>;
          asked.addEventListener('success', () => {
            const { lock } = asked.result;
            resolve({ isOut: lock.master.extractable, kept: Object.keys(lock) });
            opening.result.close();
          });
        });
      }),
    null,
  );
  expect(lock).toEqual({ isOut: false, kept: expect.arrayContaining(['master', 'salt', 'rounds']) });

  await addPerson(stageside, 'Ben Bitdiddle', 'ben@acme.example');
  await stageside.stopWorker();
  await stageside.ask('saveScheduledFile', null);
  await expect.poll(async () => names(stageside)).toHaveLength(2);
  const files = await inFolder(stageside, 2);
  const second = Object.keys(files).find((name) => name.includes('-2.')) ?? '';

  await stageside.ask('startAnew', { space: 'main' });
  const options = await stageside.openPage('options', '#restore');
  const restoring = options.getByRole('region', { name: 'Restore', exact: true });
  await restoring.locator('input[type=file]').setInputFiles({
    name: second,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(files[second] ?? '', 'base64'),
  });
  await restoring.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await restoring.getByRole('button', { name: 'Open it' }).click();
  await restoring.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(restoring.getByText('Restored. 2 leads are there.')).toBeVisible();
  await options.screenshot({ path: info.outputPath('restored.png') });
});

test('files go on where nothing changes, and stop when that is said; those that were saved stay', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Ada Lovelace', 'ada@acme.example');
  const page = await withFolder(stageside);
  const saving = page.getByRole('region', { name: 'Save a file' });
  await saving.getByRole('button', { name: 'Choose a folder' }).click();
  await expect.poll(async () => names(stageside)).toEqual([expect.stringMatching(/\.ndjson\.gz$/u)]);
  const [file = ''] = Object.values(await inFolder(stageside, 1));
  expect(gunzipSync(Buffer.from(file, 'base64')).toString()).toContain('ada@acme.example');
  await saving.getByRole('button', { name: 'Save one now' }).click();
  await expect(saving.getByText(/Nothing has changed since the last one/)).toBeVisible();
  expect(await names(stageside)).toHaveLength(1);
  await saving.getByRole('button', { name: 'Stop' }).click();
  await expect(saving.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  expect(await names(stageside)).toHaveLength(1);
  await page.reload();
  await expect(saving.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});
