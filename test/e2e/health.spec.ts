import { readFile } from 'node:fs/promises';
import { expectChip, rowChips } from '@/test/e2e/harness/chips';
import { ownPage, pathOf } from '@/test/e2e/harness/pages';
import { openPopupBehind } from '@/test/e2e/harness/surfaces';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

const message = ownPage('thread-conversation-view-off');
const path = new URL(message.expected.url).pathname;
/** Gmail has renamed what holds a message's sender, in every way that we know. */
const changed = message.html
  .replaceAll(/\bgD\b/gu, 'kQ7')
  .replaceAll('gF', 'kQ8')
  .replaceAll(/<(\/?)h3\b/gu, '<$1h6');

test.use({ launch: { gmail: { [path]: changed } } });

test('a page that has changed carries no chips, says so, and is mended by pasted selectors', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  const tab = await stageside.openGmail(pathOf(message));

  const options = await stageside.openPage('options', '#sites');
  const gmail = options.getByRole('article', { name: 'Gmail' });
  await expect(gmail.getByText(/Nobody recognised|not recognised/)).toBeVisible();
  expect((await rowChips(tab)).filter(({ row }) => /Tomás/.test(row))).toEqual([]);

  // The search still works.
  const popup = await openPopupBehind(stageside);
  await popup.getByRole('combobox').fill('tomas.ibarra@calderon.example');
  await expect(popup.getByRole('option', { name: /Tomás Ibarra/ })).toBeVisible();
  await popup.close();

  await options.getByText('Selectors of your own').click();
  await options
    .getByRole('textbox', { name: 'Paste selectors' })
    .fill(JSON.stringify({ site: 'gmail', rungs: { sender: ['.kQ7[email]'] } }));
  await options.getByRole('button', { name: 'Check and keep' }).click();
  await expect(options.getByRole('region', { name: 'Your selectors for Gmail' })).toContainText(
    '.kQ7[email]',
  );
  await tab.bringToFront();
  await expectChip(tab, /Tomás/, /to accept/i);

  await options.getByRole('button', { name: 'Back to ours' }).click();
  await expect.poll(async () => (await rowChips(tab)).filter(({ row }) => /Tomás/.test(row))).toEqual([]);
});

test('a page is captured without anybody’s data, looked at and saved', async ({ stageside }) => {
  await signIn(stageside);
  await stageside.openGmail(pathOf(message));
  const options = await stageside.openPage('options', '#sites');
  await options.getByText('Capture a page for those who mend Stageside').click();
  await options.getByRole('link', { name: /^Capture “/ }).click();

  const preview = options.getByLabel('What will be saved');
  await expect(preview).toContainText('data-legacy-thread-id');
  await expect(preview).not.toContainText(/Tomás|ibarra|quist|calderon/i);
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save as a file' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('stageside-page.html');
  const html = await readFile(await file.path(), 'utf8');
  expect(html).not.toMatch(/Tomás|ibarra|quist|calderon/i);

  await options.getByRole('button', { name: 'Close' }).click();
  await expect(options.getByRole('article', { name: 'Gmail' })).toBeVisible();
});
