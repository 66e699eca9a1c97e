/**
 * What a browser needs to load an unpacked extension, however it is driven. Chromium and Chrome for Testing read
 * `--load-extension`; Chrome 137 and later ignores it and loads over the debugging protocol instead, which
 * `--enable-unsafe-extension-debugging` allows (https://chromedevtools.github.io/devtools-protocol/tot/Extensions/).
 * Debian's start script puts an empty `--load-extension` before ours; the last one counts.
 * @param {string} extension folder of the unpacked extension
 * @param {readonly string[]} [allowed] folders of others that may be loaded over the protocol later
 * @returns {string[]}
 */
export function extensionArguments(extension, allowed = []) {
  return [
    `--disable-extensions-except=${[extension, ...allowed].join(',')}`,
    `--load-extension=${extension}`,
    '--enable-unsafe-extension-debugging',
  ];
}

/**
 * The whole command line of a browser that this project drives by itself over a pipe. Kept close to what a person's
 * own browser would start with: no automation banner, no switched-off safety.
 * @param {{ extension: string, allowed?: readonly string[], profile: string, headless: boolean, sandbox: boolean }} options
 *   `allowed`: folders of extensions that may be loaded over the protocol later
 * @returns {string[]}
 */
export function browserArguments({ extension, allowed = [], profile, headless, sandbox }) {
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    // No question about a keyring before the first page is seen.
    '--password-store=basic',
    '--use-mock-keychain',
    ...(headless ? ['--headless', '--disable-background-networking', '--disable-component-update'] : []),
    ...(sandbox ? [] : ['--no-sandbox']),
    ...extensionArguments(extension, allowed),
    'about:blank',
  ];
}

/**
 * Whether Chromium's sandbox can be left on: it refuses to start as root on Linux.
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} userId undefined where there are none
 */
export function canSandbox(platform, userId) {
  return platform !== 'linux' || userId !== 0;
}
