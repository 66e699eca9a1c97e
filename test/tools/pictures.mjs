/**
 * `npm run pictures`: takes the screenshots of README anew, of the practice inbox and of the invented leads' report, into
 * test/pictures/.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
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
  context: { viewport: { width: 1080, height: 600 }, deviceScaleFactor: density, colorScheme: 'light' },
});
const surfaces = openSurfaces(launched);
try {
  const page = await openPractice(launched);
  await recognise(page);
  await accept(page);
  await page.screenshot({ path: join(folder, 'inbox.png') });
  const row = await openCard(page);
  const panel = await openPanel(page, row, surfaces);
  // The true side panel is no page of the context, so its size and density are not the context's.
  const session = await panel.context().newCDPSession(panel);
  const size = { width: 400, height: 760, deviceScaleFactor: density, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', size);
  await panel.getByRole('heading', { name: 'History' }).waitFor();
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(folder, 'sidepanel.png'), Buffer.from(data, 'base64'));
  const report = await launched.context.newPage();
  await report.setViewportSize({ width: 1280, height: 860 });
  await report.goto(launched.urlOf('reports'));
  await report.evaluate(
    `chrome.runtime.sendMessage({ type: 'sampleData', request: { space: 'main', on: true } })`,
  );
  await report.goto(`${launched.urlOf('reports')}#funnel/period/year`);
  await report.getByRole('figure', { name: 'The funnel' }).locator('svg').waitFor();
  await report.screenshot({ path: join(folder, 'funnel.png') });
  console.log('Taken: test/pictures/inbox.png, test/pictures/sidepanel.png, test/pictures/funnel.png');
} finally {
  await surfaces.close();
  await launched.close();
}
