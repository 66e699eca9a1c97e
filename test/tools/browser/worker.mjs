import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/**
 * @typedef {(method: string, params?: any) => Promise<any>} Send a command to the browser itself, over the debugging protocol
 */

/**
 * Finds our extension's running worker. When the browser has ignored `--load-extension`, as Chrome does since
 * version 137, loads the extension over the protocol first.
 * @param {Send} send
 * @param {string} extension folder of the unpacked extension
 * @param {{ patience?: number, limit?: number }} [times] in seconds: how long a loaded extension's worker may take before
 *   it is loaded anew, and how long to wait in all
 * @returns {Promise<{ extensionId: string, loads: 'flag' | 'protocol' }>}
 * @throws when the browser cannot load it either way, or the worker does not appear
 */
export async function findWorker(send, extension, { patience = 12, limit = 30 } = {}) {
  const begun = performance.now();
  const appears = async (/** @type {string} */ id, /** @type {number} */ seconds) => {
    while (performance.now() - begun < seconds * 1000) {
      if (await workerTarget(send, id)) return true;
      await pause(50);
    }
    return false;
  };
  const own = unpackedExtensionId(realpathSync(extension));
  const byFlag = await isLoaded(send, own);
  if (byFlag && (await appears(own, patience))) return { extensionId: own, loads: 'flag' };
  const { id } = await send('Extensions.loadUnpacked', { path: extension }).catch((error) => {
    throw new Error(`ignores --load-extension and refuses Extensions.loadUnpacked (${error.message})`);
  });
  if (await appears(id, limit)) return { extensionId: id, loads: byFlag ? 'flag' : 'protocol' };
  throw new Error(`our worker did not appear within ${limit} s`);
}

/**
 * Whether the browser has taken an extension from its command line. One that is too old to tell is one that does.
 * @param {Send} send
 * @param {string} extensionId
 * @returns {Promise<boolean>}
 */
async function isLoaded(send, extensionId) {
  try {
    const { extensions } = await send('Extensions.getExtensions');
    return extensions.some((/** @type {{ id: string }} */ { id }) => id === extensionId);
  } catch {
    return true;
  }
}

/**
 * The id that Chromium gives an unpacked extension whose manifest has no key: the first half of the SHA-256 of its
 * path, written with the letters a to p (`crx_file::id_util::GenerateIdForPath`).
 * @param {string} path absolute, without symbolic links
 * @param {NodeJS.Platform} [platform]
 */
export function unpackedExtensionId(path, platform = process.platform) {
  const bytes = Buffer.from(path, platform === 'win32' ? 'utf16le' : 'utf8');
  const half = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return half.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

/**
 * The running worker of an extension.
 * @param {Send} send
 * @param {string} extensionId
 * @returns {Promise<string | undefined>} its target's id, another each time that it starts; undefined while it sleeps
 */
export async function workerTarget(send, extensionId) {
  const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const own = `chrome-extension://${extensionId}/`;
  return targetInfos.find((/** @type {{ url: string }} */ { url }) => url.startsWith(own))?.targetId;
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
