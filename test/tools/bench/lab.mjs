import { openBrowser } from '#tools/browser/open.mjs';
import { temporaryProfile } from '#tools/browser/profile.mjs';
import { listen } from '#tools/bench/listen.mjs';
import { openTab } from '#tools/bench/tab.mjs';

/** @typedef {import('#tools/bench/tab.mjs').Tab} Tab */

/**
 * @typedef {object} Lab a browser under measurement, driven by the bare debugging protocol: nothing attaches to workers
 *   or pages behind a bench's back, so that they start as they do for a person
 * @property {string} extensionId
 * @property {(method: string, params?: object) => Promise<any>} send a command to the browser itself
 * @property {(method: string, heard: (params: any) => void) => () => void} on hears events of the browser itself, until what
 *   it gives is called
 * @property {(options?: { pages?: Readonly<Record<string, string>> }) => Promise<Tab>} openTab an empty tab in a window of its own, so
 *   that it is always shown; `pages`: HTML by URL without hash, answered in the network's place
 * @property {(extensionId?: string) => string} backstageOf the address of a page of an extension that shows nothing
 * @property {string} bareId the id of the bare extension beside ours; empty where it was not asked for
 * @property {() => Promise<void>} close ends the browser and removes a throw-away profile
 */

/**
 * @typedef {object} LabOptions
 * @property {import('#tools/browser.mjs').FoundBrowser} browser
 * @property {string} extension folder of the unpacked extension
 * @property {string} [bare] folder of the bare extension, to have it in the same browser
 * @property {string} [profile] a profile to keep; without it, a throw-away one
 */

/**
 * Opens a headless browser with an extension.
 * @param {LabOptions} options
 * @returns {Promise<Lab>}
 */
export async function openLab({ browser, extension, bare, profile }) {
  const made = profile === undefined ? temporaryProfile(browser.executablePath) : undefined;
  const opened = await openBrowser({
    executablePath: browser.executablePath,
    sandbox: browser.sandbox,
    headless: true,
    extension,
    allowed: bare === undefined ? [] : [bare],
    profile: profile ?? /** @type {{ path: string }} */ (made).path,
  });
  const { pipe, extensionId } = opened;
  const beside = bare === undefined ? null : await pipe.send('Extensions.loadUnpacked', { path: bare });
  return {
    extensionId,
    send: (method, params) => pipe.send(method, params),
    on: (method, heard) => listen(pipe, undefined, method, heard),
    openTab: (options) => openTab(pipe, options),
    backstageOf: (id = extensionId) => `chrome-extension://${id}/manifest.json`,
    bareId: beside?.id ?? '',
    close: async () => {
      await opened.close();
      made?.remove();
    },
  };
}
