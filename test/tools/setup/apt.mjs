import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '#tools/setup/run.mjs';

/**
 * Whether Debian's packages can be installed here without asking anybody: by root, on a system that has apt.
 * @param {{ platform: NodeJS.Platform, userId: number | undefined, exists?: (path: string) => boolean }} machine
 */
export function mayInstallPackages({ platform, userId, exists = existsSync }) {
  return platform === 'linux' && userId === 0 && exists('/usr/bin/apt-get');
}

/**
 * Installs packages of Debian or Ubuntu: without a question, without what they merely recommend, and without starting
 * any service that they bring along.
 * @param {readonly string[]} names
 * @param {string} [answers] for the packages' own questions, in the words of `debconf-set-selections`
 * @returns {Promise<string | undefined>} what went wrong, nothing when it worked
 */
export async function installPackages(names, answers) {
  const idle = idleStarters();
  try {
    // An old list may still do where the newest cannot be had, so a failed update decides nothing.
    await aptGet(idle, 'update');
    if (answers !== undefined) await preset(idle, answers);
    const { code, output } = await aptGet(idle, 'install', '--no-install-recommends', ...names);
    return code === 0 ? undefined : complaintIn(output);
  } finally {
    rmSync(idle, { recursive: true, force: true });
  }
}

/**
 * @param {string} idle folder of programs that packages find first
 * @param {string[]} args
 */
async function aptGet(idle, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const path = `${idle}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
  const options = ['DPkg::Lock::Timeout=120', 'Acquire::Retries=3', `DPkg::Path=${path}`];
  return runProgram('apt-get', ['-y', '-q', ...options.flatMap((option) => ['-o', option]), ...args], {
    env,
    minutes: 15,
  });
}

/**
 * @param {string} folder for a moment
 * @param {string} answers
 */
async function preset(folder, answers) {
  const file = join(folder, 'answers');
  writeFileSync(file, `${answers}\n`);
  await runProgram('debconf-set-selections', [file], { minutes: 1 });
}

/**
 * A folder with programs in the place of those by which packages start their services: they do nothing. Unlike a
 * `policy-rc.d` it says nothing to anybody else, and nothing of it stays.
 */
function idleStarters() {
  const path = mkdtempSync(join(tmpdir(), 'stageside-apt-'));
  chmodSync(path, 0o755);
  for (const name of ['invoke-rc.d', 'deb-systemd-invoke'])
    writeFileSync(join(path, name), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  return path;
}

/**
 * The line of an installer's output that says most about its failure: its first complaint.
 * @param {string} output
 */
export function complaintIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /^(?:E:|Error|error:)/.test(line)) ?? lines.findLast(Boolean) ?? 'it said nothing'
  );
}
