import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { canSandbox } from '#tools/browser/arguments.mjs';
import { browserCandidates } from '#tools/browser/candidates.mjs';
import { installers } from '#tools/browser/install.mjs';
import { BrowserRefused, openBrowser } from '#tools/browser/open.mjs';
import { temporaryProfile } from '#tools/browser/profile.mjs';
import { extensionFolder } from '#tools/project.mjs';

/**
 * @typedef {object} FoundBrowser a browser in which our worker has been seen running
 * @property {string} executablePath
 * @property {string} version e.g. `Chrome/156.0.8078.79`
 * @property {'flag' | 'protocol'} loads how it takes an unpacked extension
 * @property {boolean} sandbox whether it can be started with its sandbox
 */

/** No browser here loads the extension; the message says what was tried and what to do. */
export class NoBrowser extends Error {}

/**
 * Finds a browser that runs our extension: each candidate is started headless, with a profile of its own, until our
 * worker appears in one. With `install`, gets one where none is found.
 * @param {object} [options]
 * @param {boolean} [options.install]
 * @param {string} [options.extension] folder of the built extension
 * @param {boolean} [options.needSandbox] refuse a browser whose sandbox is not available: for a person's own browsing,
 *   not for a run that only sees this project's own pages
 * @param {(line: string) => void} [options.say] hears what is going on
 * @param {import('#tools/browser/candidates.mjs').Machine} [options.machine] what to search, by default this machine
 * @returns {Promise<FoundBrowser>}
 * @throws {NoBrowser}
 */
export async function findBrowser(options = {}) {
  const { install = false, extension = extensionFolder(), needSandbox = false } = options;
  const { say = console.log, machine = thisMachine() } = options;
  /** @type {Map<string, string>} */
  const refused = new Map();
  const search = async () => {
    for (const { path, from } of browserCandidates(machine)) {
      if (refused.has(path)) continue;
      try {
        return await tryBrowser(path, extension, needSandbox);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        refused.set(path, error.message);
        say(`${path} (${from}) does not do: ${error.message}`);
      }
    }
    return undefined;
  };

  const present = await search();
  if (present || !install) return present ?? fail(refused);
  for (const { name, install: installIt } of installers({
    platform: machine.platform,
    userId: process.getuid?.(),
  })) {
    say(`No browser that loads an unpacked extension yet; installing one: ${name} (this may take minutes) …`);
    const problem = await installIt();
    if (problem !== undefined) {
      refused.set(name, problem);
      say(`${name} did not work: ${problem}`);
      continue;
    }
    const found = await search();
    if (found) return found;
  }
  return fail(refused);
}

/**
 * @param {string} executablePath
 * @param {string} extension
 * @param {boolean} needSandbox
 * @returns {Promise<FoundBrowser>}
 */
async function tryBrowser(executablePath, extension, needSandbox) {
  const allowed = canSandbox(process.platform, process.getuid?.());
  try {
    return await startOnce(executablePath, extension, allowed);
  } catch (error) {
    const retry = allowed && !needSandbox && error instanceof BrowserRefused && error.sandboxMissing;
    if (!retry) throw error;
    return await startOnce(executablePath, extension, false);
  }
}

/**
 * @param {string} executablePath
 * @param {string} extension
 * @param {boolean} sandbox
 * @returns {Promise<FoundBrowser>}
 */
async function startOnce(executablePath, extension, sandbox) {
  const profile = temporaryProfile(executablePath);
  try {
    const browser = await openBrowser({
      executablePath,
      extension,
      profile: profile.path,
      headless: true,
      sandbox,
    });
    await browser.close();
    return { executablePath, version: browser.version, loads: browser.loads, sandbox };
  } finally {
    profile.remove();
  }
}

/**
 * What of this very machine the search may look at.
 * @returns {import('#tools/browser/candidates.mjs').Machine}
 */
export function thisMachine() {
  const list = (/** @type {string} */ folder) => (existsSync(folder) ? readdirSync(folder) : []);
  const resolve = (/** @type {string} */ path) => (existsSync(path) ? realpathSync(path) : path);
  return { platform: process.platform, env: process.env, home: homedir(), exists: existsSync, list, resolve };
}

/**
 * @param {ReadonlyMap<string, string>} refused
 * @returns {never}
 */
function fail(refused) {
  const tried = [...refused].map(([what, why]) => `  ${what}: ${why}`);
  const list = tried.length === 0 ? '  no browser was found' : tried.join('\n');
  throw new NoBrowser(
    `No browser here loads the extension. Tried:\n${list}\n` +
      'Install Chromium (Debian and Ubuntu: `sudo apt-get install chromium`; elsewhere: `npx playwright install chromium`),\n' +
      'or name one yourself: STAGESIDE_BROWSER=/path/to/chromium npm start',
  );
}
