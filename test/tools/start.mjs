/**
 * `npm start`: sets up what is missing, builds, and opens a browser with the extension on the practice inbox. Without a
 * display (or with `--headless`) it walks through the main job by itself instead, and says how each step went.
 */

import { NoBrowser, findBrowser } from '#tools/browser.mjs';
import { buildExtension } from '#tools/setup/build.mjs';
import { ensureDependencies } from '#tools/setup/dependencies.mjs';
import { refuseOldNode } from '#tools/setup/node-version.mjs';
import { hasDisplay } from '#tools/start/display.mjs';
import { progress } from '#tools/start/progress.mjs';

refuseOldNode();
const headless = process.argv.includes('--headless') || !hasDisplay(process.platform, process.env);
const { step } = progress((line) => console.log(line));
try {
  await step('Dependencies', ensureDependencies);
  await step('Build', buildExtension);
  const browser = await step('Browser', () => findBrowser({ install: true, needSandbox: !headless }), nameOf);
  const open = headless ? import('#tools/start/tour.mjs') : import('#tools/start/window.mjs');
  process.exitCode = await (await open).run(browser);
} catch (error) {
  // Its step has been reported; a browser that is missing says at length what to do.
  console.error(error instanceof NoBrowser || error instanceof Error ? `\n${error.message}` : error);
  process.exitCode = 1;
}

/** @param {import('#tools/browser.mjs').FoundBrowser} browser */
function nameOf({ version, executablePath }) {
  return `${version}, ${executablePath}`;
}
