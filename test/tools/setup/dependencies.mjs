import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '#tools/project.mjs';
import { runProgram } from '#tools/setup/run.mjs';

/**
 * @typedef {Readonly<Record<string, { version?: string, optional?: boolean, link?: boolean }>>} LockedPackages
 *   the `packages` part of a lockfile, by path; '' is the project itself
 */

/**
 * The packages that the lockfile asks for and the install does not have, as `path@version`. Optional ones may be
 * missing: they are other platforms' binaries.
 * @param {LockedPackages} locked of package-lock.json
 * @param {LockedPackages} installed of node_modules/.package-lock.json, which npm writes as the record of an install
 */
export function missingPackages(locked, installed) {
  return Object.entries(locked)
    .filter(([path, { version, optional }]) => {
      if (path === '') return false;
      const there = installed[path];
      return there === undefined ? optional !== true : there.version !== version;
    })
    .map(([path, { version }]) => `${path.replace(/^node_modules\//, '')}@${version}`);
}

/**
 * Installs the locked dependencies, if they are not there already.
 * @returns {Promise<string>} what was done, in a few words
 * @throws when npm cannot install them; the message holds npm's own words
 */
export async function ensureDependencies() {
  const missing = missingPackages(
    packagesOf('package-lock.json'),
    packagesOf(join('node_modules', '.package-lock.json')),
  );
  if (missing.length === 0) return 'up to date';
  const [program, args] = npm();
  const { code, output } = await runProgram(
    program,
    [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      shell: process.platform === 'win32' && args.length === 0,
    },
  );
  if (code !== 0) throw new Error(`npm ci failed (exit ${code}):\n${output.trim()}`);
  return `installed ${missing.length} packages`;
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function packagesOf(file) {
  const path = join(projectRoot, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/**
 * The npm that started this command, else the one on the path.
 * @returns {[program: string, args: string[]]}
 */
function npm() {
  const script = process.env['npm_execpath'];
  return script !== undefined && basename(script) === 'npm-cli.js'
    ? [process.execPath, [script]]
    : ['npm', []];
}
