import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { canSandbox } from '#tools/browser/arguments.mjs';
import { browserCandidates } from '#tools/browser/candidates.mjs';
import { thisMachine } from '#tools/browser.mjs';
import { bundleScript } from '#tools/bundle.mjs';

/** No browser could be started; the message says which were tried. */
export class NoBrowser extends Error {}

/**
 * Opens a saved page as if it came from its address and reads it with the adapters, in a world of their own as a
 * content script's is. Nothing leaves the machine: the page is the only request that is answered, and its scripts
 * do not run.
 * @param {import('#tools/recognise/arguments.mjs').Wish} wish
 * @returns {Promise<import('@/test/tools/recognise/page-report').PageReport>}
 */
export async function recogniseInBrowser(wish) {
  const [script, body] = await Promise.all([
    bundleScript(new URL('in-page.ts', import.meta.url), 'recognition'),
    readFile(wish.file),
  ]);
  const browser = await launchAny();
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers })
        : route.abort(),
    );
    await page.goto(wish.url.href, { waitUntil: 'load' });
    const protocol = await page.context().newCDPSession(page);
    const { frameTree } = await protocol.send('Page.getFrameTree');
    const { executionContextId } = await protocol.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'stageside',
    });
    const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
      expression: `${script};recognition.recognisePage(${JSON.stringify(wish.url.href)},${JSON.stringify(wish.own)})`,
      contextId: executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  } finally {
    await browser.close();
  }
}

/** What Gmail's own pages forbid, and scripts altogether: a saved page is looked at, not run. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'",
};

/** The first browser that starts: no extension is needed here, so a lesser one than for the tests will do. */
async function launchAny() {
  const refused = [];
  const sandbox = canSandbox(process.platform, process.getuid?.());
  for (const { path } of browserCandidates(thisMachine())) {
    for (const chromiumSandbox of sandbox ? [true, false] : [false]) {
      try {
        return await chromium.launch({ executablePath: path, chromiumSandbox });
      } catch (error) {
        refused.push(`  ${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      }
    }
  }
  throw new NoBrowser(
    `No browser could be started. Tried:\n${refused.join('\n') || '  none was found'}\n` +
      'Name one yourself: STAGESIDE_BROWSER=/path/to/chromium npm run recognise -- …',
  );
}
