import { findBrowser } from '@/test/tools/browser.mjs';
import { ensureBuilt } from '@/test/tools/setup/build.mjs';

/** Before all browser tests: a build no older than its sources, and a browser in which its worker appears. */
export default async function setUp(): Promise<void> {
  const extension = await ensureBuilt();
  process.env['STAGESIDE_EXTENSION'] = extension;
  process.env['STAGESIDE_FOUND_BROWSER'] = JSON.stringify(await findBrowser({ extension, say: () => {} }));
}
