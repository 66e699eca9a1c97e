import type { Page } from '@playwright/test';
import type { Launched } from '@/test/tools/launch.mjs';

/** Something that went wrong without anybody asking: an exception nobody caught, or an error on a console. */
export type Problem = { readonly where: string; readonly what: string };

/** What the browser itself writes on a console about our fake site; no fault of ours. */
const harmless = [/favicon\.ico/, /net::ERR_INTERNET_DISCONNECTED/];

type WorkerEvent = {
  readonly method?: string;
  readonly params?: {
    readonly type?: string;
    readonly args?: readonly { readonly value?: unknown; readonly description?: string }[];
    readonly exceptionDetails?: {
      readonly text: string;
      readonly exception?: { readonly description?: string };
    };
  };
};

/** A list that grows, and a way to listen to a page that Playwright does not count among the browser's own. */
export type Watch = {
  readonly problems: readonly Problem[];
  readonly listenTo: (page: Page) => Promise<void>;
};

/** Listens to every page, content script and worker of the browser. */
export async function watchProblems(launched: Launched): Promise<Watch> {
  const problems: Problem[] = [];
  const note = (where: string, what: string) => {
    if (!harmless.some((pattern) => pattern.test(what))) problems.push({ where, what });
  };
  launched.context.on('weberror', (error) => note(error.page()?.url() ?? 'page', String(error.error())));
  launched.context.on('console', (message) => {
    if (message.type() === 'error') note(message.page()?.url() ?? 'worker', message.text());
  });
  await watchWorkers(launched, note);
  return { problems, listenTo: async (page) => listenToPage(page, note) };
}

/** What went wrong on a page before anybody listened counts as well. */
async function listenToPage(page: Page, note: (where: string, what: string) => void): Promise<void> {
  page.on('pageerror', (error) => note(page.url(), String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') note(page.url(), message.text());
  });
  for (const error of await page.pageErrors()) note(page.url(), String(error));
  for (const message of await page.consoleMessages())
    if (message.type() === 'error') note(page.url(), message.text());
}

/** Playwright does not tell of a worker's exceptions, so they are heard over a session of our own. */
async function watchWorkers(
  { browserSession, send, extensionId }: Launched,
  note: (where: string, what: string) => void,
): Promise<void> {
  browserSession.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as WorkerEvent;
    const thrown = method === 'Runtime.exceptionThrown' ? params?.exceptionDetails : undefined;
    if (thrown) note('worker', thrown.exception?.description ?? thrown.text);
    if (method === 'Runtime.consoleAPICalled' && params?.type === 'error')
      note(
        'worker',
        (params.args ?? []).map(({ value, description }) => description ?? String(value)).join(' '),
      );
  });
  browserSession.on('Target.targetCreated', ({ targetInfo: { type, url, targetId } }) => {
    if (type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`))
      void listen(targetId);
  });
  const listen = async (targetId: string) => {
    try {
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: false });
      const message = JSON.stringify({ id: 1, method: 'Runtime.enable' });
      await send('Target.sendMessageToTarget', { sessionId, message });
    } catch {
      // The worker ended before anybody could listen.
    }
  };
  await send('Target.setDiscoverTargets', { discover: true });
}
