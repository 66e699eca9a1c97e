/**
 * `npm run pictures`: takes the two screenshots of README anew, from the practice inbox, into test/pictures/.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '#tools/browser.mjs';
import { launchExtension } from '#tools/launch.mjs';
import { projectRoot } from '#tools/project.mjs';
import { ensureBuilt } from '#tools/setup/build.mjs';
import { accept, openCard, openPanel, openPractice, recognise } from '#tools/start/walk.mjs';
import { openSurfaces } from '#tools/surfaces.mjs';

/** Sharp on a screen of twice the density, as most readers have. */
const density = 2;
const folder = join(projectRoot, 'test', 'pictures');

mkdirSync(folder, { recursive: true });
const extension = await ensureBuilt();
const launched = await launchExtension({
  browser: await findBrowser({ install: true, extension }),
  extension,
  context: { viewport: { width: 1200, height: 640 }, deviceScaleFactor: density, colorScheme: 'light' },
  // The true side panel is no page of the context: its density is the browser's own.
  args: [`--force-device-scale-factor=${density}`],
});
const surfaces = openSurfaces(launched);
try {
  const page = await openPractice(launched);
  await recognise(page);
  await accept(page);
  await page.screenshot({ path: join(folder, 'inbox.png') });
  const row = await openCard(page);
  const panel = await openPanel(page, row, surfaces);
  await panel.getByRole('heading').first().waitFor();
  await panel.screenshot({ path: join(folder, 'sidepanel.png') });
  console.log('Taken: test/pictures/inbox.png, test/pictures/sidepanel.png');
} finally {
  await surfaces.close();
  await launched.close();
}
