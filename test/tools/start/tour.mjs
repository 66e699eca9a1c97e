import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchExtension } from '#tools/launch.mjs';
import { cacheFolder, extensionFolder, projectRoot } from '#tools/project.mjs';
import { progress } from '#tools/start/progress.mjs';
import { walk } from '#tools/start/walk.mjs';
import { openSurfaces } from '#tools/surfaces.mjs';

/**
 * Does the main job with nobody watching, in a profile that is thrown away, and tells of each step; screenshots stay.
 * @param {import('#tools/browser.mjs').FoundBrowser} browser
 * @returns {Promise<number>} exit code
 */
export async function run(browser) {
  const pictures = join(cacheFolder, 'start');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  console.log('\nNo display: walking through the practice inbox without a window.');
  const { step } = progress((line) => console.log(line));
  const launched = await launchExtension({
    browser,
    extension: extensionFolder(),
    context: { viewport: { width: 1280, height: 800 } },
  });
  const surfaces = openSurfaces(launched);
  try {
    await walk({
      launched,
      surfaces,
      step,
      picture: async (page, name) => void (await page.screenshot({ path: join(pictures, `${name}.png`) })),
    });
    return 0;
  } catch (error) {
    for (const [index, page] of [...launched.context.pages(), ...surfaces.opened()].entries())
      await page.screenshot({ path: join(pictures, `failed-${index + 1}.png`) }).catch(() => {});
    throw error;
  } finally {
    console.log(`\nScreenshots: ${join(relative(projectRoot, pictures), '*.png')}`);
    await surfaces.close();
    await launched.close();
  }
}
