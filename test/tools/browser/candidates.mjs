import { posix, win32 } from 'node:path';

/**
 * @typedef {object} Candidate a browser that might load an unpacked extension
 * @property {string} path its executable
 * @property {string} from where it was looked for, for people to read
 */

/**
 * @typedef {object} Machine what the search may look at
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string} home
 * @property {(path: string) => boolean} exists
 * @property {(folder: string) => readonly string[]} list names in a folder; none when it is not there
 * @property {(path: string) => string} resolve the file behind symbolic links
 */

/**
 * The browsers present on a machine, the likeliest to work first: the one that `STAGESIDE_BROWSER` names, those that
 * Playwright and Puppeteer have downloaded, the system's Chromium, then Chrome and Edge.
 * @param {Machine} machine
 * @returns {Candidate[]}
 */
export function browserCandidates(machine) {
  const named = machine.env['STAGESIDE_BROWSER'];
  const found = [
    ...(named === undefined || named === '' ? [] : [{ path: named, from: 'STAGESIDE_BROWSER' }]),
    ...[...downloads(machine), ...installed(machine)].filter(({ path }) => machine.exists(path)),
  ];
  const files = found.map(({ path }) => machine.resolve(path));
  return found.filter((_, index) => files.indexOf(files[index] ?? '') === index);
}

/**
 * Downloaded browsers, newest first: `<cache>/<revision>/chrome-<platform>/<executable>`.
 * @param {Machine} machine
 * @returns {Candidate[]}
 */
function downloads(machine) {
  const { join } = pathsOf(machine);
  const { env, home } = machine;
  const playwright = env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(userCache(machine), 'ms-playwright');
  const puppeteer = join(env['PUPPETEER_CACHE_DIR'] ?? join(home, '.cache', 'puppeteer'), 'chrome');
  const inside = (/** @type {string} */ cache, /** @type {RegExp} */ pattern, /** @type {string} */ from) =>
    newestFirst(machine.list(cache).filter((name) => pattern.test(name)))
      .map((revision) => join(cache, revision))
      .flatMap((folder) => machine.list(folder).map((build) => join(folder, build)))
      .flatMap((folder) => executables(machine.platform).map((name) => ({ path: join(folder, name), from })));
  return [
    ...inside(playwright, /^chromium-\d+$/, "Playwright's downloads"),
    ...inside(puppeteer, /-\d[\d.]*$/, "Puppeteer's downloads"),
  ];
}

/** @param {Machine} machine */
function userCache(machine) {
  const { join } = pathsOf(machine);
  const { platform, env, home } = machine;
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  return env['XDG_CACHE_HOME'] ?? join(home, '.cache');
}

/**
 * What a downloaded browser's executable may be called.
 * @param {NodeJS.Platform} platform
 */
function executables(platform) {
  if (platform === 'win32') return ['chrome.exe'];
  if (platform !== 'darwin') return ['chrome'];
  return ['Google Chrome for Testing', 'Chromium'].map((app) => `${app}.app/Contents/MacOS/${app}`);
}

/**
 * Browsers installed for the whole machine or for this user, in their usual places.
 * @param {Machine} machine
 * @returns {Candidate[]}
 */
function installed(machine) {
  const { join } = pathsOf(machine);
  const { env, home } = machine;
  if (machine.platform === 'darwin') {
    const apps = [
      'Chromium',
      'Google Chrome for Testing',
      'Google Chrome',
      'Google Chrome Canary',
      'Microsoft Edge',
    ];
    return apps.flatMap((app) =>
      ['/Applications', join(home, 'Applications')].map((folder) => ({
        path: join(folder, `${app}.app`, 'Contents', 'MacOS', app),
        from: 'Applications',
      })),
    );
  }
  if (machine.platform === 'win32') {
    const folders = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].filter(
      (folder) => folder !== undefined,
    );
    const programs = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'];
    return [...programs, 'Microsoft/Edge/Application/msedge.exe'].flatMap((program) =>
      folders.map((folder) => ({
        path: join(folder, ...program.split('/')),
        from: 'the installed programs',
      })),
    );
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  const chromium = ['chromium', 'chromium-browser'];
  const branded = ['google-chrome-stable', 'google-chrome', 'google-chrome-beta', 'microsoft-edge'];
  return [...chromium, ...branded].flatMap((name) =>
    folders.map((folder) => ({ path: join(folder, name), from: 'the installed programs' })),
  );
}

/**
 * Folder names that end in a revision or version, the highest first.
 * @param {readonly string[]} names
 */
function newestFirst(names) {
  return [...names].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

/** @param {Machine} machine */
const pathsOf = ({ platform }) => (platform === 'win32' ? win32 : posix);
