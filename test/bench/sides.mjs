import { askBackground } from '#tools/bench/ask.mjs';
import { bundleScript } from '#tools/bundle.mjs';
import { openInbox } from '#bench/inbox.mjs';

/** @typedef {import('#tools/bench/tab.mjs').World} World */

/**
 * @typedef {object} Sides the sides of a comparison
 * @property {World} content where our content script runs
 * @property {World} echo the bare extension's content script in the same page, with a function `echo`
 * @property {World} backstage a page of ours that shows nothing
 * @property {string} store name of the database
 * @property {import('#tools/bench/tab.mjs').Tab} mail the page
 */

/**
 * Opens them; `content` and `backstage` have the functions of a module of `page/` as `bench`.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @param {'look-up' | 'writes'} module
 * @returns {Promise<Sides>}
 */
export async function openSides(lab, module) {
  const script = await bundleScript(new URL(`page/${module}.ts`, import.meta.url), 'bench');
  const backTab = await lab.openTab();
  await backTab.goto(lab.backstageOf());
  const { name: store } = await askBackground(backTab.page, 'storeReady', { space: 'main' });
  const mail = await openInbox(lab);
  const content = await mail.worldOf(lab.extensionId);
  for (const world of [backTab.page, content]) await world.run(`${script};0`);
  const echo = await echoIn(await mail.worldOf(lab.bareId));
  return { content, echo, backstage: backTab.page, store: String(store), mail };
}

/**
 * Gives the bare extension's content script its function `echo`.
 * @param {World} world
 * @returns {Promise<World>}
 */
export async function echoIn(world) {
  await world.run(`${await bundleScript(new URL('page/echo.ts', import.meta.url), 'bench')};0`);
  return world;
}
