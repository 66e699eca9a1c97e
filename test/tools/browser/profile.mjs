import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  closeSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '#tools/project.mjs';

/**
 * Makes an empty, throw-away browser profile with extensions' developer mode on, without which an extension that
 * reloads itself stays off.
 * @param {string} executablePath the browser it is for
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryProfile(executablePath) {
  const parent = isSnap(executablePath) ? join(cacheFolder, 'profiles') : tmpdir();
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'stageside-'));
  mkdirSync(join(path, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(path, 'Default', 'Preferences'), JSON.stringify(preferences));
  // A browser that has just closed may still hold a file for a moment.
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/**
 * Whether an executable is a snap, or the script that Ubuntu puts in a snap's place. Such a browser sees a
 * temporary folder of its own, so profiles must lie elsewhere.
 * @param {string} executablePath
 */
export function isSnap(executablePath) {
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
