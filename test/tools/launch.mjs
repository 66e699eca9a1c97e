import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { extensionArguments } from '#tools/browser/arguments.mjs';
import { temporaryProfile } from '#tools/browser/profile.mjs';
import { findWorker } from '#tools/browser/worker.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/**
 * @typedef {object} Launched a browser that Playwright drives, with the extension's worker running
 * @property {BrowserContext} context
 * @property {import('@playwright/test').CDPSession} browserSession the debugging protocol, to the browser as a whole
 * @property {import('#tools/browser/worker.mjs').Send} send a command of it, by any name
 * @property {string} extensionId
 * @property {string} endpoint where another client may connect over the debugging protocol
 * @property {(page: ExtensionPage) => string} urlOf
 * @property {() => Promise<void>} close ends the browser and removes a throw-away profile
 */

/** @typedef {'popup' | 'sidepanel' | 'options' | 'practice' | 'reports'} ExtensionPage */

/**
 * Opens a browser with the extension for a script to drive.
 * @param {object} options
 * @param {Pick<import('#tools/browser.mjs').FoundBrowser, 'executablePath' | 'sandbox'>} options.browser
 * @param {string} options.extension folder of the unpacked extension
 * @param {string} [options.profile] a profile to keep; without it, a throw-away one
 * @param {boolean} [options.headless]
 * @param {import('@playwright/test').BrowserContextOptions} [options.context] viewport, colours, language …
 * @returns {Promise<Launched>}
 */
export async function launchExtension(options) {
  const { browser, extension, profile, headless = true, context: look = {} } = options;
  const made = profile === undefined ? temporaryProfile(browser.executablePath) : undefined;
  const folder = profile ?? /** @type {{ path: string }} */ (made).path;
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browser.executablePath,
    headless,
    chromiumSandbox: browser.sandbox,
    // Playwright's own switch would keep an extension out that is loaded over the protocol.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--remote-debugging-port=0', ...extensionArguments(extension)],
    ...look,
  });
  const close = async () => {
    await context.close();
    made?.remove();
  };
  try {
    const session = await browserSessionOf(context);
    // Playwright types each command by its name; here the name is a variable.
    const send = /** @type {import('#tools/browser/worker.mjs').Send} */ (session.send.bind(session));
    const { extensionId } = await findWorker(send, extension);
    if (made) await welcomePage(context);
    const [port, path] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n');
    return {
      context,
      browserSession: session,
      send,
      extensionId,
      endpoint: `ws://127.0.0.1:${port}${path}`,
      urlOf: (page) => `chrome-extension://${extensionId}/${page}.html`,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Waits for the page that greets whoever has just installed the extension: opening by itself and in front, it would
 * otherwise come between a script and the tab that the script has opened. A tab may be there before it has its address.
 * @param {BrowserContext} context
 */
async function welcomePage(context) {
  const end = performance.now() + 20_000;
  while (!context.pages().some((page) => page.url().endsWith('#welcome'))) {
    if (performance.now() > end) throw new Error('The page that greets a new user did not open.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @param {BrowserContext} context */
function browserSessionOf(context) {
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright gave no browser for this context.');
  return browser.newBrowserCDPSession();
}
