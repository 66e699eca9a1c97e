import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '#tools/project.mjs';

/**
 * What a throw-away browser is spared, as chrome://flags names it with the number of its choice “Disabled”: Chromium keeps
 * two pages ready behind the address bar, which cost a third of all that it takes to start.
 */
const spared = ['webui-omnibox-popup@2', 'webui-omnibox-aim-popup@2'];

/**
 * Makes an empty, throw-away browser profile.
 * @param {string} executablePath the browser it is for
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryProfile(executablePath) {
  const parent = isSnap(executablePath) ? join(cacheFolder, 'profiles') : tmpdir();
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'stageside-'));
  furnishProfile(path);
  writeFileSync(join(path, 'Local State'), JSON.stringify({ browser: { enabled_labs_experiments: spared } }));
  // A browser that has just closed may still hold a file for a moment.
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/**
 * Gives a new profile extensions' developer mode, without which an extension that reloads itself stays off, and the
 * extension's icon a place in the toolbar. A profile that has been used is left as it is.
 * @param {string} path
 * @param {string} [extensionId] whose icon is shown
 */
export function furnishProfile(path, extensionId) {
  const preferences = join(path, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(join(path, 'Default'), { recursive: true });
  const pinned = extensionId === undefined ? {} : { pinned_extensions: [extensionId] };
  writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true }, ...pinned } }));
}

/**
 * Whether a running browser has the profile open. Known on Linux and macOS, where its lock names the process.
 * @param {string} path
 */
export function isProfileInUse(path) {
  try {
    const processId = Number(readlinkSync(join(path, 'SingletonLock')).split('-').at(-1));
    return process.kill(processId, 0);
  } catch {
    // No lock, or one left behind by a browser that is gone.
    return false;
  }
}

/**
 * Whether an executable is a snap, or the script that Ubuntu puts in a snap's place. Such a browser sees a
 * temporary folder of its own, so profiles must lie elsewhere.
 * @param {string} executablePath
 */
function isSnap(executablePath) {
  try {
    const real = realpathSync(executablePath);
    return real === '/usr/bin/snap' || real.startsWith('/snap/') || beginning(real).includes('/snap/bin/');
  } catch {
    return false;
  }
}

/**
 * The first two kilobytes of a script; nothing of a binary.
 * @param {string} path
 */
function beginning(path) {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(2048);
    const text = buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0));
    return text.startsWith('#!') ? text : '';
  } finally {
    closeSync(file);
  }
}
