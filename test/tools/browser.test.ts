import { describe, expect, it } from 'vitest';
import { browserArguments, canSandbox, extensionArguments } from '@/test/tools/browser/arguments.mjs';
import { installers } from '@/test/tools/browser/install.mjs';
import { findWorker, unpackedExtensionId } from '@/test/tools/browser/worker.mjs';
import { hasDisplay } from '@/test/tools/start/display.mjs';

describe('the command line of a browser', () => {
  const options = { extension: '/ext', profile: '/profile', headless: true, sandbox: true };

  it('loads the one extension and lets it be loaded over the protocol too', () => {
    expect(extensionArguments('/ext')).toEqual([
      '--disable-extensions-except=/ext',
      '--load-extension=/ext',
      '--enable-unsafe-extension-debugging',
    ]);
  });

  it('opens a window only where one is wanted', () => {
    expect(browserArguments(options)).toContain('--headless');
    expect(browserArguments({ ...options, headless: false })).not.toContain('--headless');
  });

  it('gives up the sandbox only for root on Linux', () => {
    expect(browserArguments(options)).not.toContain('--no-sandbox');
    expect(browserArguments({ ...options, sandbox: false })).toContain('--no-sandbox');
    expect([
      canSandbox('linux', 0),
      canSandbox('linux', 1000),
      canSandbox('darwin', 0),
      canSandbox('win32', undefined),
    ]).toEqual([false, true, true, true]);
  });
});

describe('the extension’s worker', () => {
  const own = unpackedExtensionId('/');

  /** A browser as the protocol shows it: which extensions it has loaded, and what loading one leads to. */
  function browserWith(loaded: string[], load: () => string) {
    const asked: string[] = [];
    const send = (method: string) => {
      asked.push(method);
      const answers: Record<string, () => unknown> = {
        'Extensions.getExtensions': () => ({ extensions: loaded.map((id) => ({ id })) }),
        'Extensions.loadUnpacked': () => {
          const id = load();
          loaded.push(id);
          return { id };
        },
        'Target.getTargets': () => ({
          targetInfos: loaded.map((id) => ({ url: `chrome-extension://${id}/background.js`, targetId: id })),
        }),
      };
      return new Promise((resolve) => {
        resolve(answers[method]?.());
      });
    };
    return { send, asked };
  }

  it('has the id that Chromium derives from the folder', () => {
    expect(unpackedExtensionId('/stageside/extension', 'linux')).toBe('gjhpcfokagiiagebjmlikfnfbgladajl');
  });

  it('is found where the browser has loaded it by itself', async () => {
    const { send, asked } = browserWith([own], () => 'never');

    expect(await findWorker(send, '/')).toEqual({ extensionId: own, loads: 'flag' });
    expect(asked).not.toContain('Extensions.loadUnpacked');
  });

  it('is loaded over the protocol where the browser ignores the flag', async () => {
    const { send } = browserWith(['other'], () => 'abc');

    expect(await findWorker(send, '/')).toEqual({ extensionId: 'abc', loads: 'protocol' });
  });

  it('is given up, with the browser’s own reason, where neither works', async () => {
    const { send } = browserWith([], () => {
      throw new Error('no such method');
    });

    await expect(findWorker(send, '/')).rejects.toThrow('no such method');
  });
});

describe('installing a browser', () => {
  const names = (platform: NodeJS.Platform, userId: number | undefined, aptGet = true) =>
    installers({ platform, userId, exists: () => aptGet }).map(({ name }) => name);

  it('downloads one everywhere', () => {
    expect(names('darwin', 501)).toEqual(['npx playwright install chromium']);
    expect(names('linux', 1000)).toEqual(['npx playwright install chromium']);
  });

  it('takes Debian’s package where the download fails, if it may', () => {
    expect(names('linux', 0)).toEqual(['npx playwright install chromium', 'apt-get install chromium']);
    expect(names('linux', 0, false)).toEqual(['npx playwright install chromium']);
  });
});

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: ':0', CI: 'true' }, false],
    ['darwin', {}, true],
    ['win32', {}, true],
    ['win32', { CI: '1' }, false],
  ] as const)('on %s with %o: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});
