import { spawn } from 'node:child_process';
import { browserArguments } from '#tools/browser/arguments.mjs';
import { openPipe } from '#tools/browser/pipe.mjs';
import { findWorker } from '#tools/browser/worker.mjs';

/**
 * @typedef {object} OpenBrowser
 * @property {import('#tools/browser/pipe.mjs').Pipe} pipe
 * @property {string} extensionId
 * @property {string} version e.g. `Chrome/156.0.8078.79`
 * @property {'flag' | 'protocol'} loads how the extension got in
 * @property {Promise<unknown>} closed when the browser has ended, by whomever
 * @property {() => Promise<void>} close asks it to end, and makes it after five seconds
 */

/** What Chromium says when it may not set up its sandbox. */
const noSandbox = /no usable sandbox|suid sandbox|without --no-sandbox/i;

/** A browser that could not be used, for a reason worth showing. */
export class BrowserRefused extends Error {
  /**
   * @param {string} reason
   * @param {boolean} [sandboxMissing] whether it would start without its sandbox
   */
  constructor(reason, sandboxMissing = false) {
    super(reason);
    this.sandboxMissing = sandboxMissing;
  }
}

/**
 * Starts a browser with an unpacked extension and waits until the extension's worker is there.
 * @param {{ executablePath: string, extension: string, allowed?: readonly string[], profile: string, headless: boolean,
 *   sandbox: boolean, seconds?: number }} options `allowed`: folders of extensions that may be loaded over the protocol
 *   later; `seconds`: how long the browser may take
 * @returns {Promise<OpenBrowser>}
 * @throws {BrowserRefused} once the browser has been ended
 */
export async function openBrowser({ executablePath, seconds = 30, ...options }) {
  const child = spawn(executablePath, browserArguments(options), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    complaints = (complaints + text).slice(-20_000);
  });
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      const how = `ended by itself (${signal ?? `exit ${code}`})`;
      // What it complained of is read by then, unless a process that it left behind holds the pipe open.
      child.once('close', () => resolve(how));
      setTimeout(() => resolve(how), 1000).unref();
    });
    child.once('error', (error) => resolve(`could not be started (${error.message})`));
  });
  const pipe = openPipe(child);
  const closed = /** @type {Promise<unknown>} */ (ended);
  const close = async () => {
    const kill = setTimeout(() => child.kill('SIGKILL'), 5000);
    await pipe.send('Browser.close').catch(() => {});
    await closed;
    clearTimeout(kill);
  };
  try {
    const early = ended.then((how) => {
      throw new BrowserRefused(`${how}${reasonIn(complaints)}`, noSandbox.test(complaints));
    });
    // When it has ended, that is the reason to give, not what its silence led to.
    const greeted = greet(pipe, options.extension, seconds).catch((error) =>
      Promise.race([early, rejectLater(error)]),
    );
    return { pipe, ...(await Promise.race([greeted, early])), closed, close };
  } catch (error) {
    child.kill('SIGKILL');
    await closed;
    throw error;
  }
}

/**
 * @param {import('#tools/browser/pipe.mjs').Pipe} pipe
 * @param {string} extension
 * @param {number} seconds
 */
async function greet(pipe, extension, seconds) {
  const { product } = await pipe.send('Browser.getVersion');
  const found = await findWorker((method, params) => pipe.send(method, params), extension, {
    limit: seconds,
  });
  return { ...found, version: String(product) };
}

/**
 * @param {unknown} error
 * @returns {Promise<never>}
 */
function rejectLater(error) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(error), 1000);
  });
}

/** @param {string} complaints */
function reasonIn(complaints) {
  if (noSandbox.test(complaints)) return ': its sandbox is not available here';
  const last = complaints.trim().split('\n').slice(-2).join(' / ');
  return last === '' ? '' : `: ${last.slice(0, 300)}`;
}
