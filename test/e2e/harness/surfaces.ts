import { type Browser, chromium, type Page } from '@playwright/test';
import type { Launched } from '@/test/tools/launch.mjs';

/** The browser's own places for extension pages, which Playwright does not count among its pages. */
export type Surfaces = {
  sidePanel(): Promise<Page>;
  pressToolbarIcon(tab: Page): Promise<Page>;
  close(): Promise<void>;
};

/** Reaches the true side panel and the true popup through further connections to the same browser. */
export function openSurfaces(launched: Launched): Surfaces {
  const connections: Browser[] = [];
  const { send, extensionId } = launched;

  /** Waits for the page; a connection sees those that were there when it was made. */
  const reach = async (url: string): Promise<Page> => {
    const end = performance.now() + 10_000;
    while (!(await targets()).some((target) => target.type === 'page' && target.url.startsWith(url))) {
      if (performance.now() > end) throw new Error(`${url} did not open.`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    const connection = await chromium.connectOverCDP(launched.endpoint);
    connections.push(connection);
    const pages = connection.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url().startsWith(url));
    if (page === undefined) throw new Error(`${url} closed again at once.`);
    return page;
  };
  const targets = async () => {
    const { targetInfos } = await send('Target.getTargets', { filter: [{}] });
    return targetInfos as readonly { type: string; url: string; targetId: string }[];
  };

  return {
    sidePanel: () => reach(launched.urlOf('sidepanel')),
    pressToolbarIcon: async (tab) => {
      await tab.bringToFront();
      const session = await tab.context().newCDPSession(tab);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await session.detach();
      const found = (await targets()).find(({ type, url }) => type === 'tab' && url === targetInfo.url);
      if (found === undefined) throw new Error('The tab is not among the browser’s tabs.');
      await send('Extensions.triggerAction', { id: extensionId, targetId: found.targetId });
      return reach(launched.urlOf('popup'));
    },
    close: async () => {
      for (const connection of connections) await connection.close();
    },
  };
}
