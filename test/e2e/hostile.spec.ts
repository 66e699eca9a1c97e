import type { Page } from '@playwright/test';
import { expectChip, rowChips } from '@/test/e2e/harness/chips';
import type { Stageside } from '@/test/e2e/harness/launch';
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
  // Whom the body names, and whoever wrote it in truth: the page's chips are drawn together.
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  await addPerson(stageside, 'Ngozi Eze', 'ngozi.eze@ezelogistics.example', { stage: 'mql' });
  stageside.serve(serving(message));
  const page = await stageside.openGmail(pathOf(message));
  const chips = async () => (await chipsOf(page)).map(({ text, rowText }) => `${rowText}: ${text}`);
  await expect.poll(chips).toEqual([expect.stringMatching(/^Ngozi .*to accept/i)]);
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
  await expectFirstPress(stageside, leadId, page);
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
    const style = await page.addStyleTag({ content: css });
    await pressChip(page, { row: /Yuki/, button: /^accept/i });
    await style.evaluate((element: Element) => element.remove());
    await page.keyboard.press('Escape');
    await expectFirstPress(stageside, leadId, page);
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
  const chips = async () =>
    (await chipsOf(page))
      .filter(({ rowText }) => /Yuki/.test(rowText))
      .map(({ backendNodeId }) => backendNodeId);
  const before = await chips();
  await stageside.reloadExtension();
  // The new worker brings its script to open tabs: one chip again, the new one's, and it works.
  await expect
    .poll(async () => {
      const now = await chips();
      return now.length === 1 && !before.some((old) => now.includes(old));
    })
    .toBe(true);
  await pressChip(page, { row: /Yuki/, button: /^accept/i });
  await expect.poll(async () => (await leadOf(stageside, leadId))?.stage).toBe('sal');
});

/** Presses for real: had anything counted before, the chip would offer to take it back, and the history would hold it. */
async function expectFirstPress(stageside: Stageside, leadId: string, page: Page): Promise<void> {
  const kinds = async () => (await eventsOf(stageside, leadId)).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['added', 'qualified']);
  await pressChip(page, { row: /Yuki/, button: /^accept/i });
  await expectChip(page, /Yuki/, /undo/i);
  expect(await kinds()).toEqual(['added', 'qualified', 'accepted']);
}
