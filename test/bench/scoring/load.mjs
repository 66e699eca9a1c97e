import vm from 'node:vm';
import { bundleScript } from '#tools/bundle.mjs';

/** @typedef {typeof import('./bundled')} Scoring what the bench runs of ours */

/**
 * Bundles what the bench runs as for a browser: loaded file by file, every call would go through a door.
 * @returns {Promise<Scoring>}
 */
export async function loadScoring() {
  const script = await bundleScript(new URL('bundled.ts', import.meta.url), 'stagesideScoring');
  return vm.runInThisContext(`${script};stagesideScoring`);
}
