import { describe, expect, it } from 'vitest';
import { browserCandidates } from '@/test/tools/browser/candidates.mjs';

type Files = readonly string[];

function machine(platform: NodeJS.Platform, files: Files, env: NodeJS.ProcessEnv = {}, separator = '/') {
  return {
    platform,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    home: platform === 'win32' ? String.raw`C:\Users\ann` : '/home/ann',
    exists: (path: string) => files.includes(path),
    resolve: (path: string) => path.replace(/^\/bin\//, '/usr/bin/'),
    list: (folder: string) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(folder + separator))
          .map((file) => file.slice(folder.length + 1).split(separator)[0] ?? ''),
      ),
    ],
  };
}

const paths = (...args: Parameters<typeof machine>) =>
  browserCandidates(machine(...args)).map(({ path }) => path);

describe('where a browser is looked for', () => {
  it('tries the one that is named first, then downloads, then the system’s Chromium, then Chrome', () => {
    const files = [
      '/usr/bin/google-chrome',
      '/usr/bin/chromium',
      '/home/ann/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome',
      '/home/ann/.cache/puppeteer/chrome/linux-159.0.1/chrome-linux64/chrome',
    ];

    expect(paths('linux', files, { STAGESIDE_BROWSER: '/opt/mine/chrome' })).toEqual([
      '/opt/mine/chrome',
      '/home/ann/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome',
      '/home/ann/.cache/puppeteer/chrome/linux-159.0.1/chrome-linux64/chrome',
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
    ]);
  });

  it('takes the newest download first, counting by number', () => {
    const revision = (number: number) =>
      `/home/ann/.cache/ms-playwright/chromium-${number}/chrome-linux/chrome`;

    expect(paths('linux', [revision(999), revision(1255)])).toEqual([revision(1255), revision(999)]);
  });

  it('leaves out headless shells, which load no extension', () => {
    const shell = '/home/ann/.cache/ms-playwright/chromium_headless_shell-1255/chrome-linux64/chrome';

    expect(paths('linux', [shell])).toEqual([]);
  });

  it('follows the folders that the environment names', () => {
    const [own, other] = ['/data/pw/chromium-7/chrome-linux64/chrome', '/opt/bin/chromium'];

    expect(paths('linux', [own, other], { PLAYWRIGHT_BROWSERS_PATH: '/data/pw', PATH: '/opt/bin' })).toEqual([
      own,
      other,
    ]);
  });

  it('lists a browser once, though several folders of the path name it', () => {
    expect(paths('linux', ['/usr/bin/chromium'], { PATH: '/usr/bin:/usr/bin' })).toEqual([
      '/usr/bin/chromium',
    ]);
  });

  it('knows the places of macOS', () => {
    const files = [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/home/ann/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/home/ann/Library/Caches/ms-playwright/chromium-1255/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ];

    expect(paths('darwin', files)).toEqual([files[2], files[1], files[0]]);
  });

  it('knows the places of Windows', () => {
    const files = [
      String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
      String.raw`C:\Users\ann\AppData\Local\ms-playwright\chromium-1255\chrome-win64\chrome.exe`,
    ];
    const env = {
      LOCALAPPDATA: String.raw`C:\Users\ann\AppData\Local`,
      PROGRAMFILES: String.raw`C:\Program Files`,
      'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)`,
    };

    expect(paths('win32', files, env, '\\')).toEqual([files[2], files[1], files[0]]);
  });
});
