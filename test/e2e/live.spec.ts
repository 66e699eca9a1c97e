import { expectChip } from '@/test/e2e/harness/chips';
import { ownPage, pathOf, serving } from '@/test/e2e/harness/pages';
import { loadedAt, openPanelBeside, openPopupBehind } from '@/test/e2e/harness/surfaces';
import { addPerson, carryOut, eventsOf, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { pressChip } from '@/test/tools/pierce.mjs';

/**
 * What one place changes is seen in all the others at once: inbox row, side panel and popup stay open throughout and
 * are never loaded anew.
 */

const inbox = ownPage('inbox');

test.use({ launch: { gmail: serving(inbox) } });

test('accepting in the inbox row is seen in the open panel, its history and the open popup', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  const tab = await stageside.openGmail(pathOf(inbox));
  await expectChip(tab, /Tomás/, /to accept/i);
  const panel = await openPanelBeside(stageside, tab, /Tomás/);
  const popup = await openPopupBehind(stageside);
  const loaded = [await loadedAt(panel), await loadedAt(popup)];

  const standing = panel.getByRole('region', { name: 'Where they stand' });
  const history = panel.getByRole('region', { name: 'History' }).getByRole('listitem');
  const listed = popup.getByRole('option', { name: /Tomás Ibarra/ });
  await expect(standing).toContainText('Marketing Qualified Lead');
  await expect(history).toHaveCount(2);
  await expect(listed).toContainText('Marketing Qualified Lead');

  await pressChip(tab, { row: /Tomás/, button: /^accept/i });
  await expect(standing).toContainText('Sales Accepted Lead');
  await expect(history).toHaveCount(3);
  await expect(history.first()).toContainText('Accepted');
  await expect(history.first()).toContainText('You');
  await expect(listed).toContainText('Sales Accepted Lead');
  expect([await loadedAt(panel), await loadedAt(popup)]).toEqual(loaded);
});

test('giving back in the panel asks its question and changes the row’s chip; undo there brings it back', async ({
  stageside,
}) => {
  await signIn(stageside);
  const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  await carryOut(stageside, { type: 'acceptLead', leadId });
  const tab = await stageside.openGmail(pathOf(inbox));
  await expectChip(tab, /Yuki/, /Lead In/);
  const panel = await openPanelBeside(stageside, tab, /Yuki/);
  const steps = panel.getByRole('region', { name: 'Next steps' });

  await steps.getByRole('button', { name: 'Give back' }).click();
  await steps.getByRole('button', { name: /missing in our product/ }).click();
  const question = steps.getByRole('form', { name: 'Product gap' });
  const giveBack = question.getByRole('button', { name: 'Give back' });
  await giveBack.click();
  await expect(question.getByText('“Product gap” needs an answer. Write one.')).toBeVisible();
  await question.getByRole('textbox', { name: 'What is missing?' }).fill('An export for accountants');
  await giveBack.click();

  await expectChip(tab, /Yuki/, /with marketing|product gap/i);
  expect((await eventsOf(stageside, leadId)).at(-1)).toMatchObject({
    kind: 'recycled',
    reason: 'product-gap',
    answer: 'An export for accountants',
  });
  const history = panel.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history.first()).toContainText('Gave back for later: Product gap');
  await expect(history.first()).toContainText('An export for accountants');

  await panel.getByRole('region', { name: 'Undo' }).getByRole('button', { name: 'Undo' }).click();
  await expectChip(tab, /Yuki/, /Lead In/);
  await expect(history.first()).toContainText('Took back: Gave back for later: Product gap');
  await expect(history.nth(1)).toContainText('Undone');
});
