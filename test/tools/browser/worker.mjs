import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/**
 * @typedef {(method: string, params?: any) => Promise<any>} Send a command to the browser itself, over the debugging protocol
 */

/**
 * Finds our extension's running worker. When the browser has ignored `--load-extension`, as Chrome does since
 * version 137, loads the extension over the protocol and goes on waiting.
 * @param {Send} send
 * @param {string} extension folder of the unpacked extension
 * @param {{ patience?: number, limit?: number }} [times] in seconds: how long an extension given on the command line may
 *   take before it is loaded over the protocol, and how long to wait in all
 * @returns {Promise<{ extensionId: string, loads: 'flag' | 'protocol' }>}
 * @throws when the browser cannot load it either way, or the worker does not appear
 */
export async function findWorker(send, extension, { patience = 4, limit = 20 } = {}) {
  const begun = performance.now();
  const own = unpackedExtensionId(realpathSync(extension));
  const waited = () => (performance.now() - begun) / 1000;
  while (waited() < patience) {
    if (await workerTarget(send, own)) return { extensionId: own, loads: 'flag' };
    await pause(50);
  }
  const { id } = await send('Extensions.loadUnpacked', { path: extension }).catch((error) => {
    throw new Error(`ignores --load-extension and refuses Extensions.loadUnpacked (${error.message})`);
  });
  while (waited() < limit) {
    if (await workerTarget(send, id)) return { extensionId: id, loads: 'protocol' };
    await pause(50);
  }
  throw new Error(`our worker did not appear within ${limit} s`);
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
