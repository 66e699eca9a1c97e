import { findBrowser } from '#tools/browser.mjs';
import { buildBareExtension } from '#tools/bench/bare-extension.mjs';
import { copyExtension } from '#tools/bench/extension-copy.mjs';
import { openLab } from '#tools/bench/lab.mjs';
import { lookUpsPutAway } from '#tools/bench/look-ups.mjs';
import { seededProfile, seedScript } from '#tools/bench/seeded-profile.mjs';

/**
 * @typedef {object} BenchSetup what benches measure with; made when first asked for, then shared
 * @property {boolean} large
 * @property {(line: string) => void} say
 * @property {() => Promise<string>} extension the built extension's folder
 * @property {() => Promise<string>} bare the bare extension's folder
 * @property {(options?: { leads?: number, withBare?: boolean }) => Promise<import('#tools/bench/lab.mjs').Lab>} openLab a browser
 *   with the extension; `leads`: with so many in its store, else with none; `withBare`: the bare extension beside it
 */

/**
 * A bench: a line on what it measures, and the measuring.
 * @typedef {{ about: string, run: (setup: BenchSetup) => Promise<import('#tools/bench/figure.mjs').Figure[]> }} Bench
 */

/**
 * @param {{ large: boolean, say: (line: string) => void }} options
 * @returns {BenchSetup}
 */
export function benchSetup({ large, say }) {
  const extension = once(copyExtension);
  const bare = once(buildBareExtension);
  const script = once(seedScript);
  const browser = once(async () => findBrowser({ install: true, extension: await extension(), say }));
  return {
    large,
    say,
    extension,
    bare,
    openLab: async ({ leads, withBare = false } = {}) => {
      const beside = withBare ? { bare: await bare() } : {};
      const what = { browser: await browser(), extension: await extension(), ...beside };
      if (leads === undefined) return openLab(what);
      const profile = await seededProfile({ ...what, leads, script: await script(), say });
      const lab = await openLab({ ...what, profile: profile.path });
      await lookUpsPutAway(lab);
      const close = async () => {
        await lab.close();
        profile.remove();
      };
      return { ...lab, close };
    },
  };
}

/**
 * @template Value
 * @param {() => Promise<Value>} make
 * @returns {() => Promise<Value>}
 */
function once(make) {
  /** @type {Promise<Value> | undefined} */
  let made;
  return () => (made ??= make());
}
