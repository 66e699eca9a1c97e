import { commandScript } from '#tools/project.mjs';
import { complaintIn, installPackages, mayInstallPackages } from '#tools/setup/apt.mjs';
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
export function installers(machine) {
  return [
    { name: 'npx playwright install chromium', install: downloadChromium },
    ...(mayInstallPackages(machine)
      ? [{ name: 'apt-get install chromium', install: async () => installPackages(['chromium']) }]
      : []),
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
