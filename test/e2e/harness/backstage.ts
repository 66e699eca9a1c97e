import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { MessageType, Reply, Request } from '@/lib/messaging/protocol';
import { workerTarget } from '@/test/tools/browser/worker.mjs';
import type { Launched } from '@/test/tools/launch.mjs';

declare const chrome: typeof browser;

/** What a test does to the extension from behind the scene. */
export type Backstage = {
  ask<Type extends MessageType>(type: Type, request: Request<Type>): Promise<Reply<Type>>;
  run<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  isAwake(): Promise<boolean>;
  stopWorker(): Promise<void>;
  reloadExtension(): Promise<void>;
};

/**
 * Works through an extension page that shows nothing (the extension's own manifest), in a tab that never takes the
 * focus from the one in front.
 */
export function openBackstage({ context, send, extensionId }: Launched): Backstage {
  let page: Page | undefined;
  const stage = async (): Promise<Page> => {
    if (page === undefined || page.isClosed()) {
      const url = `chrome-extension://${extensionId}/manifest.json`;
      await send('Target.createTarget', { url, background: true });
      // Other tabs may open at the same moment (the welcome page does): it is told by its address.
      const opened = () => context.pages().find((candidate) => candidate.url() === url);
      await until('the stage to open', async () => opened() !== undefined);
      page = opened();
    }
    if (page === undefined) throw new Error('The stage closed again.');
    return page;
  };
  const target = () => workerTarget(send, extensionId);
  const run: Backstage['run'] = async (work, argument) =>
    (await stage()).evaluate(work as never, argument) as never;

  return {
    run,
    ask: async (type, request) => {
      const message = { type, request };
      const answer: unknown = await run((message) => chrome.runtime.sendMessage(message), message);
      if (answer == null) throw new Error(`The background did not answer ${type}.`);
      return (answer as { readonly reply: Reply<typeof type> }).reply;
    },
    isAwake: async () => (await target()) !== undefined,
    stopWorker: async () => {
      const session = await context.newCDPSession(await stage());
      await session.send('ServiceWorker.enable');
      // A page may start it again at once, and one that is just starting does not hear the first call: said until it is so.
      await until('the worker to stop', async () => {
        await session.send('ServiceWorker.stopAllWorkers');
        return (await target()) === undefined;
      });
      await session.detach();
    },
    reloadExtension: async () => {
      const [own, before] = [await stage(), await target()];
      // Its pages go when an extension reloads; a window that loses its last tab would take the browser along.
      if (context.pages().length === 1) await context.newPage();
      const closed = own.waitForEvent('close');
      await own.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await closed;
      await until('the worker to come back', async () => ![undefined, before].includes(await target()));
    },
  };
}

/** Asks again and again until it is so; ten seconds at most. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
