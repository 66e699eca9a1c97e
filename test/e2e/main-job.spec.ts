import { expectChip, openCard, pressCard, rowChips } from '@/test/e2e/harness/chips';
import { ownPage, pathOf, serving } from '@/test/e2e/harness/pages';
import { seenIn } from '@/test/e2e/harness/seen';
import { addPerson, carryOut, eventsOf, leadOf, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { worldsIn } from '@/test/e2e/harness/worlds';
import { chipsOf, pressChip } from '@/test/tools/pierce.mjs';

const inbox = ownPage('inbox');

test.use({ launch: { gmail: serving(inbox) } });

test('rows carry the chips of leads and of nobody else', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example');
  // Not in this inbox, and the owner's own address.
  await addPerson(stageside, 'Else Where', 'else@where.example', { stage: 'mql' });
  await addPerson(stageside, 'Mara herself', 'mara.quist@quistworks.example');
  const page = await stageside.openGmail(pathOf(inbox));

  await expectChip(page, /Tomás/, /accept/i);
  const rows = (await rowChips(page)).map(({ row }) => row);
  expect(rows.filter((row) => /Tomás/.test(row))).toHaveLength(2);
  expect(rows.filter((row) => /Yuki/.test(row))).toHaveLength(1);
  expect(rows.filter((row) => /Ngozi|Digest/.test(row))).toHaveLength(0);
  expect(rows).toHaveLength(3);
});

test('accepting from the row changes chip, panel, popup and history, and can be undone', async ({
  stageside,
}) => {
  const me = await signIn(stageside);
  const leadId = await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', {
    stage: 'mql',
  });
  const page = await stageside.openGmail(pathOf(inbox));
  await expectChip(page, /Tomás/, /accept/i);

  await pressChip(page, { row: /Tomás/, button: /^accept/i });
  await expectChip(page, /Tomás/, /undo/i);
  expect((await leadOf(stageside, leadId))?.position.owner).toBe(me.id);
  expect((await eventsOf(stageside, leadId)).map(({ kind }) => kind)).toEqual([
    'added',
    'qualified',
    'accepted',
  ]);

  const popup = await stageside.openPage('popup');
  await popup.getByRole('searchbox').or(popup.getByRole('combobox')).first().fill('tom');
  await expect(popup.getByText('SAL').first()).toBeVisible();
  await popup.close();

  await page.bringToFront();
  await pressChip(page, { row: /Tomás/, button: /undo/i });
  // Not what it says meanwhile, which is “Accepted”.
  await expectChip(page, /Tomás/, /to accept/i);
  expect((await leadOf(stageside, leadId))?.position.owner).toBeNull();
});

test('giving back with a reason takes two presses and says so in the history', async ({ stageside }) => {
  await signIn(stageside);
  const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  const page = await stageside.openGmail(pathOf(inbox));
  await expectChip(page, /Yuki/, /accept/i);

  await openCard(page, /Yuki/);
  await pressCard(page, /give back/i);
  await pressCard(page, /have them already/i);
  await expect.poll(async () => (await leadOf(stageside, leadId))?.stage).toBe('with-marketing');
  const last = (await eventsOf(stageside, leadId)).at(-1);
  expect(last).toMatchObject({ kind: 'returned', reason: 'duplicate' });
});

test('a change made elsewhere reaches the open inbox', async ({ stageside }) => {
  await signIn(stageside);
  const page = await stageside.openGmail(pathOf(inbox));
  const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  await expectChip(page, /Yuki/, /accept/i);
  await carryOut(stageside, { type: 'eraseLead', leadId });
  await expectChip(page, /Yuki/, null);
});

test('two commands with the worker stopped between them both count once', async ({ stageside }) => {
  await signIn(stageside);
  const leadId = await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', {
    stage: 'mql',
  });
  const page = await stageside.openGmail(pathOf(inbox));
  await expectChip(page, /Tomás/, /accept/i);
  await stageside.stopWorker();
  await pressChip(page, { row: /Tomás/, button: /^accept/i });
  await expectChip(page, /Tomás/, /undo/i);
  await stageside.stopWorker();
  await carryOut(stageside, { type: 'moveDealStage', leadId, to: 'validated' });
  expect((await eventsOf(stageside, leadId)).map(({ kind }) => kind)).toEqual([
    'added',
    'qualified',
    'accepted',
    'stepped',
  ]);
});

test('an unconfirmed mailbox carries no chips', async ({ stageside }) => {
  await signIn(stageside, { addresses: ['somebody.else@quistworks.example'] });
  await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  const page = await stageside.openGmail(pathOf(inbox));
  // By then the page has told what it shows, which is nobody: it is not the user's mailbox.
  await expect
    .poll(async () => seenIn(stageside, page))
    .toMatchObject({ view: 'list', confirmed: false, people: [] });
  expect(await chipsOf(page)).toEqual([]);
});

test('switched off, nothing of ours is left in the page', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  const page = await stageside.openGmail(pathOf(inbox));
  const before = await page.evaluate(() => document.querySelectorAll('*').length);
  await expectChip(page, /Yuki/, /accept/i);
  await stageside.ask('switchSite', { site: 'gmail', on: false });
  await expectChip(page, /Yuki/, null);
  await expect
    .poll(async () => page.evaluate(() => document.querySelectorAll('*').length))
    .toBeLessThanOrEqual(before);
  await page.reload();
  expect((await worldsIn(stageside, page)).flat()).toEqual([]);
  expect(await chipsOf(page)).toEqual([]);
  await stageside.ask('switchSite', { site: 'gmail', on: true });
  await expectChip(page, /Yuki/, /accept/i);
});
