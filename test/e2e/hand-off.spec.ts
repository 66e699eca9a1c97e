import type { Page } from '@playwright/test';
import { expectChip, openCard, pressCard } from '@/test/e2e/harness/chips';
import { ownPage, pathOf, serving } from '@/test/e2e/harness/pages';
import { openPanelBeside } from '@/test/e2e/harness/surfaces';
import { addPerson, carryOut, leadOf, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { startTravel } from '@/test/e2e/harness/travel';
import { pressChip } from '@/test/tools/pierce.mjs';

/**
 * The hand-off as both teams agreed it, from the marketer's filter to the day on which somebody wakes up: every step is
 * taken and seen on the screen, in one browser, with the clocks of all its worlds set ahead in between.
 */

const inbox = ownPage('inbox');
const hour = 3_600_000;
const day = 24 * hour;

test.use({ launch: { gmail: serving(inbox) } });

test('a segment hands over, sales returns two and accepts one, its clock breaches, it wakes up again', async ({
  stageside,
}) => {
  // A whole hand-off is walked, press by press.
  test.setTimeout(180_000);
  const travel = await startTravel(stageside);
  const me = await signIn(stageside);
  const [tomas, yuki, ngozi] = [
    await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example'),
    await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example'),
    await addPerson(stageside, 'Ngozi Eze', 'ngozi.eze@ezelogistics.example'),
  ];
  for (const leadId of [tomas, yuki, ngozi])
    await carryOut(stageside, { type: 'tagLead', leadId, add: ['Spring fair'], remove: [] });
  await addPerson(stageside, 'Somebody Else', 'else@where.example');

  await test.step('the marketer hands over whom a filter means', async () => {
    const page = await stageside.openPage('reports', '#segments');
    await page.getByRole('button', { name: 'New segment' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Guests of the fair');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const rule = page.getByRole('group', { name: 'Rule 1' });
    await rule.getByRole('button', { name: /Field/ }).click();
    await page.getByRole('option', { name: 'Tag', exact: true }).click();
    await rule.getByRole('textbox', { name: 'Tags' }).fill('spring fair');
    await expect(page.getByText('3 of 4 leads match')).toBeVisible();
    await expect(page.getByText('3 of them could be handed to sales now.')).toBeVisible();
    await page.getByRole('button', { name: 'Save the segment' }).click();
    await page.getByRole('button', { name: '3 leads proposed' }).click();
    await expect(page.getByRole('option')).toHaveCount(3);
    await page.getByRole('button', { name: 'Hand over all 3' }).click();
    await expect(page.getByText('This segment proposes nobody now.')).toBeVisible();
    await page.close();
  });

  const tab = await stageside.openGmail(pathOf(inbox));
  await test.step('the rep returns two and accepts one from the inbox', async () => {
    for (const row of [/Tomás/, /Yuki/, /Ngozi/]) await expectChip(tab, row, /to accept/i);
    await openCard(tab, /Tomás/);
    await pressCard(tab, /give back/i);
    await pressCard(tab, /have them already/i);
    await expectChip(tab, /Tomás/, /given back/i);
    await pressCard(tab, /close/i);
    await openCard(tab, /Yuki/);
    await pressCard(tab, /give back/i);
    await pressCard(tab, /wrong person/i);
    await expectChip(tab, /Yuki/, /given back/i);
    await pressCard(tab, /close/i);
    await pressChip(tab, { row: /Ngozi/, button: /^accept/i });
    await expect.poll(async () => (await leadOf(stageside, ngozi))?.stage).toBe('sal');
  });

  await test.step('the clock breaches while nobody gets in touch', async () => {
    // Whoever comes to the inbox later is not offered to take the acceptance back.
    await tab.reload();
    await expectChip(tab, /Ngozi/, /Lead In/);
    await travel.ahead(30 * hour);
    await addPerson(stageside, 'Another One', 'another@where.example');
    await expectChip(tab, /Ngozi/, /late/i);
  });

  const panel = await openPanelBeside(stageside, tab, /Ngozi/);
  await travel.bring(panel);
  await lookUp(panel, 'Ngozi');
  await test.step('the panel says so, and what was met and breached stays told', async () => {
    await expect(panel.getByRole('region', { name: 'Where they stand' })).toContainText(/late/i);
    await carryOut(stageside, {
      type: 'recordActivity',
      leadId: ngozi,
      activity: 'call',
      direction: 'out',
    });
    await expect
      .poll(async () => (await leadOf(stageside, ngozi))?.pastFollowUps.map(({ result }) => result))
      .toEqual(['met', 'breached']);
  });

  await test.step('given back for later, the lead wakes up in its row, and one press says so', async () => {
    const steps = panel.getByRole('region', { name: 'Next steps' });
    await steps.getByRole('button', { name: 'Give back' }).click();
    const why = steps.getByRole('form');
    await why.getByRole('button', { name: 'Not now' }).click();
    await why.getByRole('button', { name: /^No budget now/ }).click();
    await expectChip(tab, /Ngozi/, /with marketing/i);
    await travel.ahead(91 * day);
    await addPerson(stageside, 'A Third One', 'third@where.example');
    await expectChip(tab, /Ngozi/, /returned 91 days ago: no budget now|look again/i);
    await openCard(tab, /Ngozi/);
    await pressCard(tab, /hand over to sales/i);
    await expectChip(tab, /Ngozi/, /handed/i);
    expect(await leadOf(stageside, ngozi)).toMatchObject({
      stage: 'mql',
      qualified: { count: 2 },
      givenBack: { reason: 'no-budget' },
    });
  });

  await test.step('a new version of the funnel moves a lead, and taking it back brings the lead back', async () => {
    await addPerson(stageside, 'Siv Moved', 'siv@where.example', { stage: 'sql', owner: me.id });
    const standing = panel.getByRole('region', { name: 'Where they stand' });
    await lookUp(panel, 'Siv');
    await expect(standing).toContainText('Sales Qualified Lead');

    const page = await stageside.openPage('options', '#funnel-editor');
    const sql = page.locator('[data-stage="sql"]');
    await sql.getByText('Sales Qualified Lead').first().click();
    await sql.getByRole('button', { name: 'Retire this stage' }).click();
    await sql.getByRole('button', { name: /^Retire “/ }).click();
    await page.getByRole('button', { name: 'Preview and apply' }).click();
    await page.getByRole('button', { name: /1 lead in Sales Qualified Lead goes to/ }).click();
    await page.getByRole('option', { name: 'Sales Qualified Opportunity' }).click();
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await expect(page.getByText(/1 lead was moved/)).toBeVisible();
    // The panel followed to the tab that was opened.
    await lookUp(panel, 'Siv');
    await expect(standing).toContainText('Sales Qualified Opportunity');
    await expect(panel.getByRole('region', { name: 'History' })).toContainText('as the funnel changed');

    await page.getByRole('button', { name: /^Take back/ }).click();
    await expect(page.getByText('No change yet')).toBeVisible();
    await expect(standing).toContainText('Sales Qualified Lead');
  });
});

/** Finds a lead by what is typed, and opens it. */
async function lookUp(panel: Page, name: string): Promise<void> {
  await panel.getByRole('searchbox').or(panel.getByRole('combobox')).first().fill(name);
  await panel.getByRole('option', { name: new RegExp(name) }).click();
}
