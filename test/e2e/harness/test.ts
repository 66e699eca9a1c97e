import { test as base } from '@playwright/test';
import { type LaunchOptions, launchStageside, type Stageside } from './launch';

type Fixtures = {
  /** What to open: `test.use({ launch: { gmail: … } })`. */
  launch: LaunchOptions;
  /** A browser of the test's own with the extension; nothing may have gone wrong in it by the end. */
  stageside: Stageside;
};

/** Playwright's `test`, with the extension loaded and an eye on every error. */
export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  stageside: async ({ launch }, handOver, info) => {
    const stageside = await launchStageside(launch);
    try {
      await handOver(stageside);
      base.expect(stageside.problems, 'errors thrown or logged').toEqual([]);
      base.expect(stageside.strayRequests, 'requests to other hosts').toEqual([]);
    } finally {
      if (info.status !== info.expectedStatus) await keepPictures(stageside, info);
      await stageside.close();
    }
  },
});

export { expect } from '@playwright/test';

/** What every tab showed when the test failed, beside its other results. */
async function keepPictures(
  { context }: Stageside,
  info: { outputPath(name: string): string },
): Promise<void> {
  for (const [index, page] of context.pages().entries())
    await page.screenshot({ path: info.outputPath(`tab-${index + 1}.png`) }).catch(() => {});
}
