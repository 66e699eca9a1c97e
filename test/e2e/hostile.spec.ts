import { expectChip, rowChips } from '@/test/e2e/harness/chips';
import { ownPage, pathOf, serving } from '@/test/e2e/harness/pages';
import { addPerson, eventsOf, leadOf, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { chipsOf, pressChip } from '@/test/tools/pierce.mjs';

const list = ownPage('hostile-list');
const message = ownPage('hostile-message');
const inbox = ownPage('inbox');

test.use({ launch: { gmail: serving(list) } });

test('forged names and markup get nobody else’s chip', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  const page = await stageside.openGmail(pathOf(list));
  await expectChip(page, /Yuki/, /accept/i);
  const rows = await rowChips(page);
  expect(rows).toHaveLength(1);
});

test('forged headers in a message’s body are nobody', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  stageside.serve(serving(message));
  const page = await stageside.openGmail(pathOf(message));
  await page.waitForTimeout(1500);
  const inBody = await chipsOf(page);
  const truth = message.expected.contacts.some(({ email }) => email === 'tomas.ibarra@calderon.example');
  expect(inBody.filter(({ text }) => /accept/i.test(text))).toHaveLength(truth ? 1 : 0);
});

test('clicks that a page makes up accept nobody', async ({ stageside }) => {
  await signIn(stageside);
  const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  const page = await stageside.openGmail(pathOf(list));
  await expectChip(page, /Yuki/, /accept/i);
  await page.evaluate(() => {
    // This page's own form took `querySelectorAll` over.
    for (const element of Document.prototype.querySelectorAll.call(document, '*')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const at = {
        bubbles: true,
        cancelable: true,
        composed: true,
        clientX: x + width / 2,
        clientY: y + height / 2,
      };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        element.dispatchEvent(new PointerEvent(type, at));
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
  });
  await page.waitForTimeout(500);
  expect((await leadOf(stageside, leadId))?.position.owner).toBeNull();
  expect((await eventsOf(stageside, leadId)).map(({ kind }) => kind)).toEqual(['added', 'qualified']);
});

for (const [how, css] of [
  ['makes nearly invisible', 'tr.zA td.a4W { opacity: 0.02 }'],
  ['covers', 'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: #fff }'],
] as const) {
  test(`a chip that the page ${how} accepts nobody`, async ({ stageside }) => {
    await signIn(stageside);
    stageside.serve(serving(inbox));
    const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
    const page = await stageside.openGmail(pathOf(inbox));
    await expectChip(page, /Yuki/, /accept/i);
    await page.addStyleTag({ content: css });
    await page.waitForTimeout(400);
    await pressChip(page, { row: /Yuki/, button: /^accept/i });
    await page.waitForTimeout(500);
    expect((await leadOf(stageside, leadId))?.position.owner).toBeNull();
  });
}

test('a page cannot talk to the background, nor tell that we are there by asking for our files', async ({
  stageside,
}) => {
  await signIn(stageside);
  const page = await stageside.openGmail(pathOf(list));
  const told = await page.evaluate(async (id) => {
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime
      ?.sendMessage;
    const file = await fetch(`chrome-extension://${id}/manifest.json`).then(
      () => 'reached',
      () => 'refused',
    );
    return { runtime: typeof runtime, file };
  }, stageside.extensionId);
  expect(told).toEqual({ runtime: 'undefined', file: 'refused' });
  // The browser itself complains on the page's console about the page's own attempt.
  (stageside.problems as unknown[]).length = 0;
});

test('an extension reloaded under an open inbox takes its old chips away and throws nothing', async ({
  stageside,
}) => {
  await signIn(stageside);
  const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
  stageside.serve(serving(inbox));
  const page = await stageside.openGmail(pathOf(inbox));
  await expectChip(page, /Yuki/, /accept/i);
  await stageside.reloadExtension();
  // The new worker brings its script to open tabs: one chip again, the new one's, and it works.
  const chips = async () => (await rowChips(page)).filter(({ row }) => /Yuki/.test(row)).length;
  // At first the old one may still be there; then it is gone, and the new one may take a moment.
  await page.waitForTimeout(1500);
  await expect.poll(chips).toBe(1);
  await pressChip(page, { row: /Yuki/, button: /^accept/i });
  await expect.poll(async () => (await leadOf(stageside, leadId))?.stage).toBe('sal');
});
