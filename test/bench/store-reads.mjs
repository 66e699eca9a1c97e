import { askBackground } from '#tools/bench/ask.mjs';
import { bundleScript } from '#tools/bundle.mjs';

/**
 * @typedef {object} StoreReads reads of a seeded store, made in a page of the extension with the store open
 * @property {(read: keyof import('@/test/bench/page/reads').Reads, ...args: readonly unknown[]) => Promise<import('@/test/bench/page/reads').Read>} read
 */

/**
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @returns {Promise<StoreReads>}
 */
export async function openReads(lab) {
  const tab = await lab.openTab();
  await tab.goto(lab.backstageOf());
  const { name } = await askBackground(tab.page, 'storeReady', { space: 'main' });
  await tab.page.run(`${await bundleScript(new URL('page/reads.ts', import.meta.url), 'bench')};0`);
  await tab.page.call('open', name);
  return {
    read: (read, ...args) => tab.page.run(`reads.${read}(...${JSON.stringify(args)})`),
  };
}
