import type { Locator, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Stageside } from '@/test/e2e/harness/launch';
import { ownPage, pathOf, serving } from '@/test/e2e/harness/pages';
import { expectChip } from '@/test/e2e/harness/chips';
import { openPanelBeside } from '@/test/e2e/harness/surfaces';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

declare const chrome: typeof browser;

const thread = ownPage('thread');
/** Of a lead of the user's own in the practice inbox, whom nobody wrote to yet. */
const subject = 'Πόσο διαρκεί η μετάβαση;';

test.use({ launch: { gmail: serving(thread) } });

/** That conversation in the practice inbox, and its panel in a tab of its own. */
async function openConversation(stageside: Stageside): Promise<{ mail: Page; panel: Page; steps: Locator }> {
  const mail = await stageside.openPage('practice');
  await mail.getByRole('link', { name: subject }).click();
  await expect(mail.getByRole('heading', { name: subject })).toBeVisible();
  const url = mail.url().split('#')[0] ?? '';
  const tabId = await stageside.inExtension(async (address) => {
    const [tab] = await chrome.tabs.query({ url: `${address}*` });
    return tab?.id;
  }, url);
  const panel = await stageside.openPage('sidepanel', `?tab=${tabId}`);
  await panel.getByRole('article').waitFor();
  return { mail, panel, steps: panel.getByRole('region', { name: 'Next steps' }) };
}

async function reply(mail: Page): Promise<void> {
  await mail.bringToFront();
  await mail.getByRole('button', { name: 'Reply' }).click();
  await mail.getByRole('textbox', { name: 'Message' }).fill('Thursday at ten suits us.');
  await mail.getByRole('button', { name: 'Send' }).click();
  await expect(mail.getByText('Thursday at ten suits us.', { exact: true })).toBeVisible();
}

test('an answer that was sent offers Contacted, which one press takes, attempt and all', async ({
  stageside,
}) => {
  const { mail, panel, steps } = await openConversation(stageside);
  await expect(steps).toContainText('0 of 3 attempts');
  await expect(steps.getByRole('button', { name: 'Move to Contacted' })).toHaveCount(0);

  await reply(mail);
  await panel.bringToFront();
  await expect(steps).toContainText('You wrote to them: Contacted?');
  await expect(panel.getByRole('region', { name: 'Where they stand' })).toContainText('Sales Accepted Lead');

  await steps.getByRole('button', { name: 'Move to Contacted' }).click();
  await expect(panel.getByRole('region', { name: 'Where they stand' })).toContainText('Contacted');
  await expect(steps).toContainText('1 of 3 attempts');
  await expect(steps.getByRole('button', { name: /^Move to/u })).toHaveCount(0);

  await panel.getByRole('region', { name: 'Undo' }).getByRole('button', { name: 'Undo' }).click();
  await expect(steps).toContainText('0 of 3 attempts');
  await expect(steps).toContainText('You wrote to them: Contacted?');
});

test('what was turned down stays so, also after the conversation is opened again', async ({ stageside }) => {
  const { mail, panel, steps } = await openConversation(stageside);
  await reply(mail);
  await panel.bringToFront();
  await steps.getByRole('button', { name: 'Not now: leave Contacted' }).click();
  await expect(steps).not.toContainText('You wrote to them');

  await mail.bringToFront();
  await mail.getByRole('button', { name: 'Back to the inbox' }).click();
  await mail.getByRole('link', { name: subject }).click();
  await expect(mail.getByRole('heading', { name: subject })).toBeVisible();
  await panel.bringToFront();
  await panel.reload();
  await expect(steps).toContainText('0 of 3 attempts');
  await expect(steps).not.toContainText('You wrote to them');
});

test('an answer in Gmail offers Engaged', async ({ stageside }) => {
  const me = await signIn(stageside);
  await addPerson(stageside, 'Siân Pryce', 'sian@pryce-mills.example', { stage: 'sqo', owner: me.id });
  const tab = await stageside.openGmail(pathOf(thread));
  await expectChip(tab, /pryce/i, /in progress/i);
  const panel = await openPanelBeside(stageside, tab, /pryce/i);
  const steps = panel.getByRole('region', { name: 'Next steps' });
  await expect(steps).toContainText('They answered: Engaged?');
  await steps.getByRole('button', { name: 'Move to Engaged' }).click();
  await expect(panel.getByRole('region', { name: 'Where they stand' })).toContainText('Engaged');
});
