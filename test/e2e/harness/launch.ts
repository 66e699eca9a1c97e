import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { MessageType, Reply, Request } from '@/lib/messaging/protocol';
import type { FoundBrowser } from '@/test/tools/browser.mjs';
import { type ExtensionPage, launchExtension } from '@/test/tools/launch.mjs';
import { extensionFolder } from '@/test/tools/project.mjs';
import { openSurfaces } from '@/test/tools/surfaces.mjs';
import { openBackstage } from './backstage';
import { type GmailPages, type OtherPages, serveGmail, urlOfGmail } from './fake-gmail';
import { grantedCopy } from './granted-copy';
import { type Problem, watchProblems } from './problems';

export type LaunchOptions = {
  /** What mail.google.com answers, by path; paths not listed answer an empty page. */
  readonly gmail?: GmailPages;
  /** What other sites answer, by address without query and fragment; grant them with `grants`. */
  readonly sites?: OtherPages;
  /** Origins on this machine that are reached as they are: a real web application beside the fake Gmail. */
  readonly served?: readonly string[];
  /** A profile folder to keep, for a test that closes the browser and opens it again. */
  readonly profile?: string;
  /** Origins, as match patterns, that the user has already allowed besides Gmail. */
  readonly grants?: readonly string[];
  /** Viewport, language, light or dark … */
  readonly look?: BrowserContextOptions;
};

/** The built extension in a real browser, with a person's hands and eyes. */
export type Stageside = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens one of the extension's pages in a tab. */
  openPage(page: ExtensionPage, hash?: string): Promise<Page>;
  /** Opens a mailbox in a tab: a path of `gmail`, with a view's hash if wanted. */
  openGmail(path?: string): Promise<Page>;
  /** Changes what mail.google.com answers from now on. */
  serve(pages: GmailPages): void;
  /** Sends a message as one of the extension's pages does, and gives the reply. */
  ask<Type extends MessageType>(type: Type, request: Request<Type>): Promise<Reply<Type>>;
  /** Runs a function in an extension page that shows nothing: for `chrome.*` and for what is stored. */
  inExtension<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  isAwake(): Promise<boolean>;
  /** Ends the background worker, as the browser does when it has been idle. */
  stopWorker(): Promise<void>;
  /** Reloads the extension as an update does; open tabs keep their old content scripts. */
  reloadExtension(): Promise<void>;
  /** The true side panel, once something has opened it. */
  sidePanel(): Promise<Page>;
  /** Presses the toolbar icon over a tab and gives the true popup. */
  pressToolbarIcon(tab: Page): Promise<Page>;
  /** Errors thrown or logged anywhere: in pages, content scripts, the worker. */
  readonly problems: readonly Problem[];
  /** Requests that left the browser for any host but mail.google.com and those served; none was let through. */
  readonly strayRequests: readonly string[];
  close(): Promise<void>;
};

/**
 * Opens a browser of its own with the extension, its mail.google.com answered by the given pages.
 * Everything is torn down by `close`; specs get one from the `stageside` fixture, which does that.
 */
export async function launchStageside(options: LaunchOptions = {}): Promise<Stageside> {
  const granted = options.grants ? grantedCopy(extensionFolder(), options.grants) : undefined;
  const launched = await launchExtension({
    browser: foundBrowser(),
    extension: granted?.folder ?? extensionFolder(),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    context: options.look ?? {},
  });
  const { context, extensionId } = launched;
  const network = await serveGmail(context, options.gmail ?? {}, options.served, options.sites);
  const { problems, listenTo } = await watchProblems(launched);
  const backstage = openBackstage(launched);
  const surfaces = openSurfaces(launched);
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };

  return {
    context,
    extensionId,
    openPage: (page, hash = '') => open(launched.urlOf(page) + hash),
    openGmail: (path) => open(urlOfGmail(path)),
    serve: network.serve,
    ask: backstage.ask,
    inExtension: backstage.run,
    isAwake: backstage.isAwake,
    stopWorker: backstage.stopWorker,
    reloadExtension: backstage.reloadExtension,
    sidePanel: async () => {
      const panel = await surfaces.sidePanel();
      await listenTo(panel);
      return panel;
    },
    pressToolbarIcon: surfaces.pressToolbarIcon,
    problems,
    strayRequests: network.strays,
    close: async () => {
      await surfaces.close();
      await launched.close();
      granted?.remove();
    },
  };
}

/** The browser that was found before all tests. */
function foundBrowser(): FoundBrowser {
  const found = process.env['STAGESIDE_FOUND_BROWSER'];
  if (found === undefined)
    throw new Error('No browser was looked for: run the specs with `npm run browser`.');
  return JSON.parse(found) as FoundBrowser;
}
