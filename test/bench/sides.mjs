import { askBackground } from '#tools/bench/ask.mjs';
import { bundlePage } from '#tools/bench/bundle-page.mjs';
import { openInbox } from '#bench/inbox.mjs';

/** @typedef {import('#tools/bench/tab.mjs').World} World */

/**
 * The sides of a comparison, each with the functions of a module of `page/` as `bench`.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @param {'look-up' | 'writes'} module
 * @returns {Promise<{ content: World, echo: World, backstage: World, store: string }>} `content`: where our content script
 *   runs; `echo`: the bare extension's, in the same page, with a function `echo`; `backstage`: a page of ours that shows
 *   nothing, with the database `store`
 */
export async function openSides(lab, module) {
  const script = await bundlePage(new URL(`page/${module}.ts`, import.meta.url));
  const backTab = await lab.openTab();
  await backTab.goto(lab.backstageOf());
  const { name: store } = await askBackground(backTab.page, 'storeReady', { space: 'main' });
  const mail = await openInbox(lab);
  const content = await mail.worldOf(lab.extensionId);
  for (const world of [backTab.page, content]) await world.run(`${script};0`);
  const echo = await echoIn(await mail.worldOf(lab.bareId));
  return { content, echo, backstage: backTab.page, store: String(store) };
}

/**
 * Gives the bare extension's content script its function `echo`.
 * @param {World} world
 * @returns {Promise<World>}
 */
export async function echoIn(world) {
  await world.run(`${await bundlePage(new URL('page/echo.ts', import.meta.url))};0`);
  return world;
}
