import { cardOf, chipsOf, findControl, pressChip } from '#tools/pierce.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Walker
 * @property {import('#tools/launch.mjs').Launched} launched
 * @property {import('#tools/surfaces.mjs').Surfaces} surfaces
 * @property {import('#tools/start/progress.mjs').Progress['step']} step
 * @property {(page: Page, name: string) => Promise<void>} picture
 */

/** A reason that asks nothing more. */
const reason = /Contact data missing/;

/**
 * The main job from end to end on the practice inbox: people are recognised, one lead is accepted from its row, one is
 * given back with a reason, and the side panel's history says so.
 * @param {Walker} walker
 * @throws at the first step that does not come out as it should
 */
export async function walk({ launched, surfaces, step, picture }) {
  const page = await step(
    'Open the practice inbox',
    () => openPractice(launched),
    () => '',
  );
  await step('Recognise the inbox', () => recognise(page));
  await picture(page, '1-inbox');
  await step('Accept a lead from its row', () => accept(page), short);
  await picture(page, '2-accepted');
  const lead = await step('Open the card of a lead that waits', () => openCard(page), short);
  await picture(page, '3-card');
  await step('Give it back, with a reason', () => giveBack(page));
  await picture(page, '4-given-back');
  const panel = await step(
    'Open the side panel',
    () => openPanel(page, lead, surfaces),
    () => '',
  );
  await step('Find the return in its history', () => readHistory(panel));
  await picture(panel, '5-history');
}

/** @param {import('#tools/launch.mjs').Launched} launched */
export async function openPractice({ context, urlOf }) {
  const page = await context.newPage();
  await page.goto(urlOf('practice'));
  return page;
}

/**
 * Waits until the people on the page are marked and no more marks come.
 * @param {Page} page
 */
export async function recognise(page) {
  await findControl(page, { button: /./ });
  let chips = await chipsOf(page);
  for (let before = 0; before !== chips.length; chips = await chipsOf(page)) {
    before = chips.length;
    await page.waitForTimeout(300);
  }
  const people = new Set(chips.map(({ rowText }) => rowText)).size;
  return `${people} people, ${chips.length} chips`;
}

/**
 * Presses Accept in the first row that offers it, and waits for the row to offer the way back.
 * @param {Page} page
 */
export async function accept(page) {
  const row = await rowOffering(page, /^Accept$/);
  await pressChip(page, { row: exactly(row), button: /^Accept$/ });
  await findControl(page, { row: exactly(row), button: /^Undo/ });
  return row;
}

/**
 * @param {Page} page
 * @returns {Promise<string>} the row whose card is open
 */
export async function openCard(page) {
  const row = await rowOffering(page, /^To accept/);
  await pressChip(page, { row: exactly(row), button: /^To accept/ });
  await findControl(page, { card: true, button: /^Give back/ });
  return row;
}

/**
 * Chooses a reason that asks nothing more, and waits for the receipt.
 * @param {Page} page
 */
async function giveBack(page) {
  await pressChip(page, { card: true, button: /^Give back$/ });
  await pressChip(page, { card: true, button: reason });
  await findControl(page, { card: true, button: /^Undo/ });
  return /Given back: .*?(?= Undo)/.exec((await cardOf(page))?.text ?? '')?.[0] ?? '';
}

/**
 * Opens the true side panel on the card's lead.
 * @param {Page} page
 * @param {string} row
 * @param {import('#tools/surfaces.mjs').Surfaces} surfaces
 */
export async function openPanel(page, row, surfaces) {
  if ((await cardOf(page)) === undefined) await pressChip(page, { row: exactly(row), button: /^(?!Undo)/ });
  await pressChip(page, { card: true, button: /^Open panel/ });
  return surfaces.sidePanel();
}

/** @param {Page} panel */
async function readHistory(panel) {
  const entry = panel.getByRole('listitem').filter({ hasText: reason }).first();
  await entry.waitFor({ timeout: 10_000 });
  return (await entry.innerText()).replaceAll(/\s+/g, ' ');
}

/**
 * @param {Page} page
 * @param {RegExp} button
 */
async function rowOffering(page, button) {
  await findControl(page, { button });
  const chips = await chipsOf(page);
  const row = chips.find(({ controls }) => controls.some(({ name }) => button.test(name)))?.rowText;
  if (row === undefined) throw new Error(`No row offers ${button} any more.`);
  return row;
}

/**
 * The beginning of a row: who it is about.
 * @param {string} row
 */
const short = (row) =>
  row
    .replace(/^unread, /, '')
    .split(/ ?, /, 2)
    .join(', ');

/** @param {string} text */
const exactly = (text) => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);
