import { existsSync } from 'node:fs';
import { commandScript } from '#tools/project.mjs';
import { runProgram } from '#tools/setup/run.mjs';

/**
 * @typedef {object} Installer a way to get a browser onto this machine
 * @property {string} name
 * @property {() => Promise<string | undefined>} install gives what went wrong, nothing when it worked
 */

/**
 * The ways to install a browser, the one that touches least of the machine first: Playwright's download into the
 * user's own cache, its system libraries where that is allowed, then Debian's package.
 * @param {{ platform: NodeJS.Platform, userId: number | undefined, exists?: (path: string) => boolean }} machine
 * @returns {Installer[]}
 */
export function installers({ platform, userId, exists = existsSync }) {
  const mayInstallPackages = platform === 'linux' && userId === 0 && exists('/usr/bin/apt-get');
  return [
    { name: 'npx playwright install chromium', install: downloadChromium },
    ...(mayInstallPackages ? [{ name: 'apt-get install chromium', install: installPackage }] : []),
  ];
}

/** Fails fast where there is no way to the download: eight seconds a connection, two minutes without a word. */
async function downloadChromium() {
  const { code, output } = await runProgram(
    process.execPath,
    [commandScript('@playwright/test', 'playwright'), 'install', '--no-shell', 'chromium'],
    {
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' },
      minutes: 15,
      silenceSeconds: 120,
    },
  );
  return code === 0 ? undefined : complaintIn(output);
}

async function installPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (/** @type {string[]} */ ...args) =>
    runProgram(
      'apt-get',
      ['-y', '-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3', ...args],
      {
        env,
        minutes: 15,
      },
    );
  // An old list may still do where the newest cannot be had, so a failed update decides nothing.
  await aptGet('update');
  const { code, output } = await aptGet('install', '--no-install-recommends', 'chromium');
  return code === 0 ? undefined : complaintIn(output);
}

/**
 * The line of an installer's output that says most about its failure: its first complaint.
 * @param {string} output
 */
function complaintIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /^(?:E:|Error|error:)/.test(line)) ?? lines.findLast(Boolean) ?? 'it said nothing'
  );
}
