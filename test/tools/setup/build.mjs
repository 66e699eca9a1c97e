import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandScript, extensionFolder, projectRoot } from '#tools/project.mjs';
import { runProgram } from '#tools/setup/run.mjs';

/** What a build is made of; a build older than any of these is stale. */
const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

/**
 * Builds the extension for Chromium, production mode, into `.output/chrome-mv3`.
 * @returns {Promise<void>}
 * @throws when the build fails; the message holds what it printed
 */
export async function buildExtension() {
  const { code, output } = await runProgram(
    process.execPath,
    [commandScript('wxt'), 'build', '--level', 'warn'],
    {
      minutes: 5,
    },
  );
  if (code !== 0) throw new Error(`wxt build failed (exit ${code}):\n${output.trim()}`);
}

/**
 * Builds unless the build at hand is newer than its sources. A folder named by `STAGESIDE_EXTENSION` is taken as it is.
 * @returns {Promise<string>} the extension's folder
 */
export async function ensureBuilt() {
  const folder = extensionFolder();
  const manifest = join(folder, 'manifest.json');
  if (process.env['STAGESIDE_EXTENSION'] !== undefined) {
    if (!existsSync(manifest)) throw new Error(`STAGESIDE_EXTENSION holds no built extension: ${folder}`);
    return folder;
  }
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (sources.some((source) => newestChange(join(projectRoot, source)) > built)) await buildExtension();
  return folder;
}

/**
 * @param {string} path
 * @returns {number} milliseconds since 1970
 */
function newestChange(path) {
  const at = statSync(path, { throwIfNoEntry: false });
  if (at === undefined) return 0;
  if (!at.isDirectory()) return at.mtimeMs;
  return Math.max(at.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
