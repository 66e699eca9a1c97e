import { chromium } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Surfaces the browser's own places for extension pages, which Playwright does not count among its pages
 * @property {() => Promise<Page>} sidePanel the true side panel, once something has opened it
 * @property {(tab: Page) => Promise<Page>} pressToolbarIcon presses the toolbar icon over a tab; gives the true popup
 * @property {() => readonly Page[]} opened those that were reached and are still open
 * @property {() => Promise<void>} close
 */

/**
 * Reaches the true side panel and the true popup through further connections to the same browser.
 * @param {import('#tools/launch.mjs').Launched} launched
 * @returns {Surfaces}
 */
export function openSurfaces({ send, extensionId, endpoint, urlOf }) {
  /** @type {import('@playwright/test').Browser[]} */
  const connections = [];
  /** @type {Page[]} */
  const reached = [];

  /** A connection sees the pages that were there when it was made, so the page is awaited first. */
  const reach = async (/** @type {string} */ url) => {
    const end = performance.now() + 10_000;
    while (!(await targets()).some((target) => target.type === 'page' && target.url.startsWith(url))) {
      if (performance.now() > end) throw new Error(`${url} did not open.`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    const connection = await chromium.connectOverCDP(endpoint);
    connections.push(connection);
    const pages = connection.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url().startsWith(url));
    if (page === undefined) throw new Error(`${url} closed again at once.`);
    reached.push(page);
    return page;
  };
  /** @returns {Promise<readonly { type: string, url: string, targetId: string }[]>} */
  const targets = async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos;

  return {
    sidePanel: () => reach(urlOf('sidepanel')),
    pressToolbarIcon: async (tab) => {
      await tab.bringToFront();
      const session = await tab.context().newCDPSession(tab);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await session.detach();
      const found = (await targets()).find(({ type, url }) => type === 'tab' && url === targetInfo.url);
      if (found === undefined) throw new Error('The tab is not among the tabs of the browser.');
      await send('Extensions.triggerAction', { id: extensionId, targetId: found.targetId });
      return reach(urlOf('popup'));
    },
    opened: () => reached.filter((page) => !page.isClosed()),
    close: async () => {
      for (const connection of connections) await connection.close();
    },
  };
}
