import type { Page } from '@playwright/test';
import { expectChip } from '@/test/e2e/harness/chips';
import type { Stageside } from '@/test/e2e/harness/launch';
import { ownPage, pathOf, serving } from '@/test/e2e/harness/pages';
import { loadedAt, openPanelBeside } from '@/test/e2e/harness/surfaces';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

const inbox = ownPage('inbox');
const message = ownPage('thread-conversation-view-off');

test.use({ launch: { gmail: serving(message) } });

/** A message of somebody who waits to be accepted, and the side panel beside it. */
async function openMessage(stageside: Stageside): Promise<{ tab: Page; panel: Page }> {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', {
    stage: 'mql',
    company: 'Calderón',
  });
  await signIn(stageside, { role: 'sales' });
  const tab = await stageside.openGmail(pathOf(message));
  await expectChip(tab, /Tomás/, /to accept/i);
  return { tab, panel: await openPanelBeside(stageside, tab, /Tomás/) };
}

test('says who this is, where they stand and what sales can do next', async ({ stageside }) => {
  const { panel } = await openMessage(stageside);
  const card = panel.getByRole('article', { name: 'Tomás Ibarra' });
  await expect(card).toContainText('Calderón');
  await expect(card).toContainText('tomas.ibarra@calderon.example');

  const standing = card.getByRole('region', { name: 'Where they stand' });
  await expect(standing).toContainText('Marketing Qualified Lead');
  await expect(standing).toContainText('Nobody’s yet');
  await expect(standing).toContainText(/24 hours left to accept/);

  const steps = card.getByRole('region', { name: 'Next steps' }).getByRole('button');
  await expect(steps).toHaveText(['Accept', 'Give back', 'Assign', 'Snooze']);
  await steps.first().click();
  await expect(standing).toContainText('Sales Accepted Lead');
  await expect(standing).toContainText('Yours');
  await expect(steps.filter({ hasText: 'Validate' })).toBeVisible();
  await expect(steps.filter({ hasText: 'Accept' })).toHaveCount(0);
});

test('follows whichever tab comes to the front', async ({ stageside }) => {
  const { tab, panel } = await openMessage(stageside);
  const loaded = await loadedAt(panel);
  const card = panel.getByRole('article', { name: 'Tomás Ibarra' });

  stageside.serve(serving(inbox));
  await stageside.openGmail(pathOf(inbox));
  await expect(panel.getByText('Nobody on this page')).toBeVisible();
  await expect(card).toHaveCount(0);
  await expect(panel.getByRole('option', { name: /Tomás Ibarra/ })).toBeVisible();

  await tab.bringToFront();
  await expect(card).toBeVisible();
  await expect(panel.getByText('Nobody on this page')).toHaveCount(0);
  expect(await loadedAt(panel)).toBe(loaded);
});

test('keeps what is half typed while another tab comes to the front', async ({ stageside }) => {
  const { panel } = await openMessage(stageside);
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.fill('Asked for two sites, perhaps');

  stageside.serve(serving(inbox));
  await stageside.openGmail(pathOf(inbox));
  const behind = panel.getByRole('status').filter({ has: panel.getByRole('button') });
  await expect(behind).toBeVisible();
  await expect(note).toHaveValue('Asked for two sites, perhaps');

  await behind.getByRole('button').click();
  await expect(panel.getByText('Nobody on this page')).toBeVisible();
});
