import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever a command is started from. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where commands leave what may be thrown away: profiles, reports, pictures of a trial run. */
export const cacheFolder = join(projectRoot, '.cache');

/**
 * The unpacked extension that commands and browser tests load: the production build, or the folder that
 * `STAGESIDE_EXTENSION` names (a build of one's own beside somebody else's).
 * @param {NodeJS.ProcessEnv} [env]
 */
export function extensionFolder(env = process.env) {
  return env['STAGESIDE_EXTENSION'] ?? join(projectRoot, '.output', 'chrome-mv3');
}

/**
 * The script behind an installed package's command, to be run by this very Node: starts faster than `npx` and
 * needs no shell on Windows.
 * @param {string} packageName
 * @param {string} [command] its name, where the package has several
 */
export function commandScript(packageName, command = packageName) {
  const folder = join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
